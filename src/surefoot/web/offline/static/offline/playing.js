// The session without the network: the very same player, its data from the pack, or taken up where this device left it.
import { play } from "../session/player.js";
import { isDue, isoNow, outlook } from "./day.js";

const NEXT = "/session/";
const BEGINNING = { step: 0, done: [], over: [], later: [], swapped: {}, ended: false };
let playing = false;

export async function playSession(day, root) {
  if (playing) return;
  playing = true;
  const { place, ...data } = day.running ?? startable(day);
  await play({ ...data, keep: "/outbox/", now: isoNow(), place: { ...BEGINNING, ...place, next: NEXT } }, root.querySelector("[data-player]"));
}

// A session can be taken up, or begun where the check-in allows one and nothing waits that could forbid it.
export const canPlay = (day) => Boolean(day.running ? !day.running.place.ended && !day.stop : startable(day));

export function startable(day) {
  if (!day.plan || day.plan.ended || day.stop || day.since.locked || isDue(day)) return null;
  const plan = day.pack.plans[outlook(day).plan];
  return plan && !day.since.finished.includes(plan.session) ? plan : null;
}
