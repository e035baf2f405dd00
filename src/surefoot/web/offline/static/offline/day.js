// The day as this device knows it: what time it is for the diary, the pack, and what was told here since.
import { lock, locked } from "../js/lock.js";
import { dayOf, otherwise, outlookOf } from "../js/outlook.js";
import { readSince } from "../js/since.js";
import { all, one, put } from "../js/store.js";
import { setClock, withOffset } from "../session/stamp.js";

let ahead = 0;
const now = () => Date.now() + ahead;

export const today = () => withOffset(now()).slice(0, 10);
export const isoNow = () => withOffset(now());
export const remember = (name, value) => put("kept", { name, day: today(), ...value });

// Everything a page needs to choose what it shows. A storage that refuses has nothing.
export async function known() {
  try {
    const held = await one("kept", "pack");
    ahead = held?.ahead ?? 0;
    setClock(isoNow());
    const names = ["since", "running", "draft"];
    const [since, running, draft] = await Promise.all(names.map((name) => one("kept", name)));
    const [messages, places, stop] = await Promise.all([all("outbox"), all("places"), locked()]);
    return { ...dayWith(held?.pack ?? null, readSince(since), running, places), draft: draft?.day === today() ? draft : null, ...stopOf(stop, held?.pack), messages };
  } catch { return { day: today(), pack: null, plan: null, since: readSince(), running: null, draft: null, stop: null, messages: [] }; }
}

function dayWith(pack, since, running, places) {
  const day = today();
  const placeOf = (session) => places.find((place) => place.session === session);
  const begun = running && { ...running.data, place: { ...running.data.place, ...placeOf(running.data.session) } };
  const mine = begun?.day === day ? begun : null;
  // A session of an earlier day that was begun and never ended leaves open what it was.
  const open = Boolean(begun && !begun.place.ended && begun.day !== day);
  const plan = pack && dayOf(pack, day, { ...since, open });
  return { day, pack, plan, since, running: mine ?? packed(pack, plan, placeOf) };
}

// A session the server knows to be under way, begun on another device or page.
function packed(pack, plan, placeOf) {
  const data = plan?.running && pack.plans[plan.running];
  return data ? { ...data, place: { ...placeOf(data.session) } } : null;
}

function stopOf(lockedHere, pack) {
  const code = lockedHere?.code ?? pack?.stop?.code;
  return { stop: lockedHere || pack?.stop ? { code, foot: pack?.stop?.foot } : null };
}

// Whether a check-in is still asked for today.
export function isDue({ plan, day, since }) { return Boolean(plan && !plan.ended && plan.check_in_due && since.checked !== day); }

// What today holds, once the check-in is told; a day never becomes less careful.
export function outlook({ pack, plan, day, since }) {
  if (!plan) return pack && otherwise(pack);
  return outlookOf(pack, plan, [], since.days[day]);
}

// A sign that needs care: from now on no session is offered here, and the person's other tabs hear of it.
export async function stopFor(code, outbox) {
  await lock(code).catch(() => {});
  outbox.announce({ stop: code });
}
