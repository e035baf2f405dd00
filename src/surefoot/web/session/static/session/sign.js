// A sign of the body told on this device: kept in the outbox. A red flag stops here at once, with or without the network.
import { lock } from "../js/lock.js";
import { STOP_RANK, dayOf, keysOfEntry, outlookOf } from "../js/outlook.js";
import { readSince } from "../js/since.js";
import { one } from "../js/store.js";
import { stamp } from "./stamp.js";

export async function enterSign(outbox, entry) {
  const made = stamp();
  const flag = await redFlag(entry, made.at.slice(0, 10));
  await outbox.put({ ...made, day: made.at.slice(0, 10), entry }, undefined, (since) => {
    // What a sign means for the next days is worked out by the server.
    since.locked = true;
  });
  if (!flag) return;
  await lock(flag).catch(() => {});
  outbox.announce({ stop: flag });
}

// The sign an entry tells of, where the pack says that it stops the day.
async function redFlag(entry, date) {
  try {
    const { pack } = await one("kept", "pack");
    const day = dayOf(pack, date, readSince(await one("kept", "since"))) ?? pack.days[0];
    const { rank, flag } = outlookOf(pack, { ...day, now: null }, keysOfEntry(entry, pack.questions.look.before));
    return rank >= STOP_RANK ? flag : null;
  } catch { return null; }
}
