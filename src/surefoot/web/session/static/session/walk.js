// Goes through the script step by step. What is done and how much comes from the script; here it is only shown and counted.
import { stayAwake } from "./awake.js";
import { askAnew } from "./forms.js";
import { counted, doneBy, inWhole, isSet, shownAt, takenUpAt } from "./set.js";

const LEAD_S = 3;
const RESTART_AFTER_S = 2;
const PATIENCE_MS = 10000;

export class Walk {
  constructor(data, parts) {
    this.data = data;
    this.steps = data.steps;
    Object.assign(this, parts);
    this.placed(data.place);
    this.leading = false;
    this.leaving = false;
  }

  get step() { return this.steps[this.at]; }
  get words() { return this.data.items[this.step.item]; }
  get still() { return this.words.stands_still && this.step.kind === "hold"; }
  get moving() { return isSet(this.step); }
  get resting() { return ["rest", "switch"].includes(this.step.kind); }

  // Take over what the server says about the session.
  placed(place) {
    this.place = place;
    this.done = new Set(place.done);
  }

  anyDone(item) { return [...this.done].some((set) => this.steps[set].item === item); }

  // ---- Into a step

  enter(index, { lead = true, from = 0, held = false } = {}) {
    this.clock.stop();
    this.voice.hush();
    this.at = index;
    this.stoodAt = from;
    this.longer = 0;
    this.beat = null;
    this.leading = false;
    if (index > this.place.step) this.keeper.report("reached", index);
    if (this.moving) this.#set(lead, from, held);
    else if (this.resting) this.#rest(held);
    else if (this.step.kind === "ask") this.#ask();
    else this.#ready();
    stayAwake(true);
  }

  #ready() {
    this.screens.show("ready", this.step, this.at);
    this.screens.steps(this.step);
    this.stages.play();
    this.screens.announce(`${this.words.dose}. ${this.words.set_up}`);
    this.voice.say(this.step.say.join(" "));
  }

  #set(lead, from, held) {
    this.screens.set(this.step, this.at, { still: this.still, lead: LEAD_S });
    this.leading = true;
    this.stages.stand(this.step, from);
    if (held) return;
    if (this.step.say) this.voice.say(this.step.say.join(" "));
    if (lead) this.#leadIn(from);
    else this.#run(from);
  }

  // Three counts before the first move, so that hands and feet are where they should be.
  #leadIn(from) {
    this.leading = true;
    this.stoodAt = from;
    this.stages.stand(this.step, from);
    let last = null;
    this.clock.start((seconds) => {
      const left = Math.ceil(LEAD_S - seconds);
      if (seconds >= LEAD_S) return this.#run(from);
      this.screens.put("count", left);
      this.screens.put("of", "Get ready");
      if (left !== last) this.cues.give("count");
      last = left;
    });
  }

  #run(from) {
    this.leading = false;
    this.screens.put("caption", this.words.feel);
    this.cues.give("start");
    this.clock.start((seconds) => this.#tick(seconds), from);
  }

  #tick(seconds) {
    const now = shownAt(this.step, seconds, this.still, this.words);
    if (now.over) return this.finish(inWhole(this.step));
    this.screens.count(now);
    this.stages.follow(this.step, seconds);
    if (now.beat === this.beat) return;
    this.beat = now.beat;
    if (now.sign) this.cues.give(now.sign);
    if (now.say) this.voice.say(now.say);
    this.stoodAt = takenUpAt(this.step, seconds);
    if (!this.still) this.part.keep(this.at, this.stoodAt);
  }

  finish(told) {
    this.part.forget();
    this.cues.give("end");
    this.done.add(this.at);
    this.keeper.report("did", this.at, told);
    this.enter(this.at + 1);
  }

  #rest(held) {
    this.screens.rest(this.step, this.at);
    this.voice.say(this.step.say.join(" "));
    if (this.step.kind === "switch") this.cues.give("change");
    if (!held) this.clock.start((seconds) => this.restTick(seconds));
  }

  restTick(seconds) {
    const left = Math.ceil(this.step.seconds + this.longer - seconds);
    if (left <= 0) return this.enter(this.at + 1, { lead: false });
    this.screens.put("count", left);
    this.screens.put("of", left === 1 ? "second left" : "seconds left");
    if (left <= LEAD_S && left !== this.beat) this.cues.give("count");
    this.beat = left;
  }

  #ask() {
    if (!this.anyDone(this.step.item)) {
      this.keeper.report("skipped", this.step.item);
      return this.nextExercise();
    }
    askAnew(this.question, this.words);
    this.screens.show("ask", this.step, this.at);
  }

  // ---- Onward, back, out

  nextExercise() {
    this.part.forget();
    const next = this.steps.findIndex((one) => one.item > this.step.item && this.data.items[one.item].instead_of === null && !this.place.over.includes(one.item));
    if (next < 0) this.#end();
    else this.enter(next);
  }

  skipExercise() {
    const { item } = this.step;
    this.part.forget();
    this.keeper.report("skipped", item);
    if (this.anyDone(item)) this.enter(this.steps.findIndex((one) => one.item === item && one.kind === "ask"));
    else this.nextExercise();
  }

  skipSet() {
    this.part.forget();
    this.enter(this.at + 1);
  }

  // A set just begun goes back to the one before; one under way begins anew.
  back() {
    this.part.forget();
    if (this.moving && !this.leading && this.clock.seconds > RESTART_AFTER_S) return this.enter(this.at);
    const mine = (one, index) => index < this.at && one.item === this.step.item;
    const before = this.steps.findLastIndex((one, index) => mine(one, index) && (isSet(one) || one.kind === "get-ready"));
    if (before < 0) return;
    this.done = new Set([...this.done].filter((set) => set < before));
    this.keeper.report("back", before);
    this.place = { ...this.place, step: before };
    this.enter(before);
  }

  #end() {
    this.clock.stop();
    stayAwake(false);
    this.cues.give("end");
    this.screens.show("end");
    this.voice.say("That was the last one.");
    this.leave();
  }

  // Leave once everything has arrived; what has not is kept here, and the page stays.
  async leave() {
    this.leaving = true;
    await this.keeper.settled(PATIENCE_MS);
    if (this.keeper.waiting.length === 0) location.assign(this.data.place.next);
  }

  // ---- Standing still

  // What was broken off is taken up again at its last whole rep.
  halt() {
    this.voice.hush();
    this.stages.halt();
    const { runs, seconds } = this.clock;
    if (runs && !this.leading) this.stoodAt = this.moving ? takenUpAt(this.step, seconds) : seconds;
    this.clock.stand();
  }

  goOn(caption) {
    if (this.resting) this.clock.start((seconds) => this.restTick(seconds), this.stoodAt);
    if (this.step.kind === "get-ready") this.stages.play();
    if (!this.moving) return;
    this.#leadIn(this.still ? 0 : this.stoodAt);
    if (!caption) return;
    this.screens.put("caption", caption);
    this.voice.say(caption);
  }

  // What has been done of the set under way.
  partial() {
    return this.moving ? doneBy(this.step, this.leading ? this.stoodAt : this.clock.seconds) : {};
  }

  // Done before the count is: reps are asked for, seconds are known.
  finishEarly(askCount) {
    const whole = inWhole(this.step);
    if (whole.reps !== undefined) return askCount(this.step.reps, (number) => (number ? this.finish(counted(this.step, number)) : this.skipSet()));
    if (!this.leading) this.finish(this.partial());
  }
}
