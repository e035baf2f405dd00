// Counts the step under way: the get-ready, a set at its tempo or by hand, a rest. When it is over it says so, and at which
// moment, so that what follows begins there however late this was noticed.
import { shownAt } from "./beats.js";
import { restEnds } from "./resting.js";
import { counted, doneBy, inWhole, takenUpAt } from "./set.js";

const HAIR = 1e-6; // 15 seconds do not show as 16 for the last digit of a float
const LAST_COUNTS = 3;
const LATE_S = 3; // over for longer than this before it was noticed: the device was away
const TAP_AGAIN_MS = 300; // no rep is as fast as that: the hand shook

export class Counting {
  #tappedAt = -Infinity;

  // `told`: over(done, moment) at the end of a set, rested(moment, late) at the end of a rest, away() after a sleep in a set.
  constructor(parts, told) {
    Object.assign(this, parts, { told });
    this.phase = null; // "lead", "run", "rest", "waits" or null
  }

  get byHand() { return this.signals.on.own && this.step.kind === "work"; }

  // Take up a step: `seconds`, `longer` and `count` are how far it had come.
  take(step, index, { still = false, seconds = 0, longer = 0, count = 0 } = {}) {
    this.clock.stop();
    Object.assign(this, { step, index, still, longer, count, stood: seconds, phase: null, beat: null, remind: [] });
  }

  // The get-ready before the first move, so that hands and feet are where they should be. It can be paused and cut short.
  lead(at) {
    this.phase = "lead";
    const { ready } = this.signals.on;
    let last = null;
    this.screens.phase("lead", this);
    this.stages.stand(this.step, this.stood);
    this.clock.start((seconds) => {
      if (seconds >= ready) return this.run(this.clock.momentAt(ready));
      const left = Math.ceil(ready - seconds);
      if (left !== last && left <= LAST_COUNTS) this.cues.give("count");
      this.screens.put("count", (last = left));
    }, { at, away: () => this.told.away() });
  }

  run(at) {
    this.phase = "run";
    this.beat = null;
    this.screens.phase("run", this);
    this.cues.give("start");
    if (this.byHand) return this.#hand();
    this.clock.start((seconds) => this.#tick(seconds), { from: this.still ? 0 : this.stood, at, away: () => this.told.away() });
  }

  #hand() {
    this.clock.stop();
    this.screens.put("count", this.count);
    this.stages.play();
    this.voice.say(this.#reminded());
  }

  // One rep, counted by the person.
  tap() {
    if (this.phase !== "run" || !this.byHand || performance.now() - this.#tappedAt < TAP_AGAIN_MS) return;
    this.#tappedAt = performance.now();
    this.count += 1;
    this.part.keep(this.index, { count: this.count });
    this.screens.put("count", this.count);
    this.cues.give("count");
    if (this.count >= this.step.reps) return this.told.over(inWhole(this.step));
    this.voice.say([String(this.count)]);
    return null;
  }

  #tick(seconds) {
    const { step } = this;
    if (seconds >= step.seconds) return this.told.over(inWhole(step), this.clock.momentAt(step.seconds));
    const now = shownAt(step, seconds, this.still);
    this.screens.count(now);
    this.stages.follow(step, seconds);
    if (now.number !== this.beat) this.#beat(now);
    if (this.still) return;
    const far = takenUpAt(step, Math.floor(seconds));
    if (far !== this.stood) this.part.keep(this.index, { seconds: (this.stood = far) });
  }

  #beat({ number, say, sign }) {
    this.beat = number;
    if (sign) this.cues.give(sign);
    this.voice.say([...this.#reminded(), ...say]);
  }

  // Said once, with the next rep.
  #reminded() {
    const words = this.remind;
    this.remind = [];
    return words;
  }

  rest(at) {
    this.phase = "rest";
    this.clock.start((seconds) => this.restTick(seconds), { from: this.stood, at });
  }

  restTick(seconds) {
    const { step, longer, signals } = this;
    const end = restEnds(step, { ready: signals.on.ready, wait: signals.on.wait, longer });
    const left = Math.max(0, Math.ceil(step.seconds + longer - seconds - HAIR));
    this.screens.rest(left);
    if (seconds >= end && !signals.on.wait) return this.told.rested(this.clock.momentAt(end), seconds - end > LATE_S);
    if (seconds >= end && this.phase === "rest") {
      this.phase = "waits";
      this.cues.give("end");
    }
    if (Math.floor(seconds) === this.stood) return;
    this.stood = Math.floor(seconds);
    this.part.keep(this.index, { seconds: this.stood, longer });
  }

  // Any number of times, whenever the rest is on; one that has run out begins to count again.
  longerBy(seconds) {
    this.longer = Math.max(this.longer, this.clock.seconds - this.step.seconds) + seconds;
    this.phase = "rest";
    this.part.keep(this.index, { longer: this.longer });
    this.restTick(this.clock.seconds);
  }

  // Stand still. What was broken off of a set is taken up again at its last whole rep.
  halt() {
    const { seconds } = this.clock;
    if (this.phase === "run" && !this.byHand) this.stood = takenUpAt(this.step, seconds);
    if (this.phase === "rest" || this.phase === "waits") this.stood = seconds;
    this.clock.stand();
  }

  // What has been done of the set so far.
  partial() {
    if (this.phase === null || this.phase === "rest" || this.phase === "waits") return {};
    if (this.byHand) return counted(this.step, this.count);
    return doneBy(this.step, this.phase === "run" ? this.clock.seconds : this.stood);
  }
}
