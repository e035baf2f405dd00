// Tells single things without the network: a walk, a look at the feet. A sign among them stops the day at once.
import { stamp } from "../session/stamp.js";
import { STOP_RANK, keysOfEntry, outlookOf } from "../js/outlook.js";
import { isoNow, stopFor } from "./day.js";
import { checkOf } from "./reading.js";

export class Telling {
  constructor(outbox, day, go) { Object.assign(this, { outbox, day, go }); }

  async entry(entry) {
    await this.outbox.put({ ...stamp(), day: isoNow().slice(0, 10), entry }, undefined, () => {});
  }

  // What was seen before stays, and what is new comes to it: pairs of a foot and a finding.
  async look(found) {
    const { pack, plan, day } = this.day;
    const before = pack?.questions.look.before ?? { left: [], right: [], marks: [] };
    const others = [...before.left.map((code) => ["left", code]), ...before.right.map((code) => ["right", code]), ...found];
    const entry = { kind: "check_in", foot_check: checkOf(before.marks, others), ...(before.marks.length && { marks: before.marks }) };
    const known = plan ?? pack?.days[0];
    const outlook = known && outlookOf(pack, { ...known, now: null }, keysOfEntry(entry, before));
    await this.outbox.put({ ...stamp(), day: isoNow().slice(0, 10), entry }, undefined, (since) => {
      if (!outlook) return;
      since.rank = Math.max(since.rank, outlook.rank);
      if (!since.days[day] || outlook.rank > since.days[day].rank) since.days[day] = outlook;
    });
    if (!outlook || outlook.rank < STOP_RANK) return;
    await stopFor(outlook.flag, this.outbox);
    await this.go("/");
  }
}
