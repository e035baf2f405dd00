// Goes through the script step by step. Whatever a person does is told to the keeper first; only then does the screen move on.
import { Counting } from "./counting.js";
import { askAnew } from "./forms.js";
import { orderOf, progressOf } from "./order.js";
import * as after from "./place.js";
import { counted, countsReps, isRest, isSet } from "./set.js";

const RESTART_AFTER_S = 2;
const PATIENCE_MS = 10000;
const BODY_SIGNS = ["dizzy", "weak", "fell"];

export class Walk {
  constructor(data, parts) {
    Object.assign(this, parts, { data, steps: data.steps, place: data.place, leaving: false, cheer: [] });
    this.counting = new Counting(parts, {
      over: (done, at) => this.finish(done, at),
      rested: (at, late) => this.#rested(at, late),
      away: () => this.welcome(),
    });
  }

  get step() { return this.steps[this.at]; }
  get words() { return this.data.items[this.step.item]; }
  get moving() { return isSet(this.step); }
  get resting() { return isRest(this.step); }
  get still() { return this.words.stands_still && this.step.kind === "hold"; }

  allows(...exits) { return exits.some((exit) => this.step.exits.includes(exit)); }

  anyDone(item) { return this.place.done.some((set) => this.steps[set].item === item); }

  // Whether what was told elsewhere leaves nothing to do at the step that is shown here.
  isBehind(place) {
    const order = orderOf(this.data, place);
    const { item } = this.step;
    return place.ended || place.over.includes(item) || !order.includes(item) || (this.moving && place.done.includes(this.at));
  }

  async tell(kind, where, told, place = this.place) {
    this.place = place;
    await this.keeper.report(kind, where, told, place);
    this.tabs.tell(place);
  }

  // ---- Into a step

  // `at` is the moment the step before was over. `held`: it waits until the person goes on.
  async enter(index, { at, held = false, ...far } = {}) {
    this.clock.stop();
    this.voice.hush();
    if (index !== this.place.step) await this.tell("reached", index, undefined, after.reached(this.place, index));
    this.at = index;
    this.counting.take(this.step, index, { ...far, still: this.still });
    this.awake.want(true);
    const waits = held || this.isCovered();
    if (this.moving) this.#set(at, waits);
    else if (this.resting) this.#rest(at, waits);
    else if (this.step.kind === "ask") await this.#ask();
    else this.#ready();
    const { done, all } = progressOf(this.data, this.place);
    this.screens.ground(done / all);
    this.lockScreen.show({ title: this.step.title, where: this.step.where, still: this.words.still, running: !waits });
  }

  // Words said once, when they are true: half of today is done, this is the last one.
  #cheered() {
    const words = this.cheer;
    this.cheer = [];
    this.screens.cheer(words);
    return [...this.step.say ?? [], ...words];
  }

  #ready() {
    const { words } = this.data;
    if (this.place.over.length && progressOf(this.data, this.place).last) this.cheer.push(...words.last ?? []);
    this.screens.show("ready", this.step, this.at);
    this.screens.steps(this.step);
    this.stages.play();
    this.voice.say(this.#cheered());
    this.voice.ready(this.steps.filter(({ item }) => item === this.step.item).flatMap(phrasesOf));
  }

  #set(at, waits) {
    this.screens.show(this.still ? "hold" : "move", this.step, this.at);
    this.screens.phase("lead", this.counting);
    this.stages.stand(this.step, this.counting.stood);
    if (waits) return;
    this.voice.say(this.step.say);
    this.counting.lead(at);
  }

  #rest(at, waits) {
    this.screens.show("rest", this.step, this.at);
    this.screens.rest(Math.ceil(this.step.seconds + this.counting.longer - this.counting.stood));
    this.voice.say(this.#cheered());
    if (this.step.kind === "switch") this.cues.give("change");
    if (!waits) this.counting.rest(at);
  }

  // After a rest that went on while nobody looked, the next set waits for the person.
  async #rested(at, late) {
    const held = late || this.isHidden();
    await this.enter(this.at + 1, { at, held });
    if (held) this.welcome();
  }

  async #ask() {
    if (!this.anyDone(this.step.item)) return this.skipExercise();
    askAnew(this.question, this.step.asks);
    this.screens.show("ask", this.step, this.at);
  }

  // ---- Onward, back, out

  async finish(done, at) {
    this.clock.stop();
    this.cues.give("end");
    const before = progressOf(this.data, this.place);
    await this.tell("did", this.at, done, after.did(this.place, this.at));
    const now = progressOf(this.data, this.place);
    if (2 * before.done < now.all && 2 * now.done >= now.all && now.done < now.all) this.cheer = [...this.data.words.half ?? []];
    await this.#past(at);
  }

  async skipSet() { await this.#past(); }

  async #past(at) {
    this.part.forget();
    await this.enter(this.at + 1, { at });
  }

  // To where the place says: the next exercise that is open, or the end.
  async onward() {
    this.part.forget();
    if (this.place.ended) return this.end();
    await this.enter(this.place.step);
  }

  async skipExercise() {
    const { item } = this.step;
    const asks = this.steps.findIndex((one) => one.item === item && one.kind === "ask");
    const place = this.anyDone(item) ? after.reached(this.place, asks) : after.closed(this.data, this.place, item);
    await this.tell("skipped", item, undefined, place);
    await this.onward();
  }

  async answer(told) {
    await this.tell("answered", this.step.item, told, after.closed(this.data, this.place, this.step.item));
    await this.onward();
  }

  async later() {
    await this.tell("later", this.step.item, undefined, after.putOff(this.data, this.place, this.step.item));
    await this.onward();
  }

  async swap(to) {
    await this.tell("swapped", this.step.item, { to }, after.swapped(this.data, this.place, this.step.item, to));
    await this.onward();
  }

  async grew() {
    await this.tell("tingled", this.at, this.counting.partial(), after.closed(this.data, this.place, this.step.item));
    await this.onward();
  }

  // A set just begun goes back to the one before; one under way begins anew.
  async back() {
    const begun = this.moving && this.counting.phase === "run" && (this.counting.byHand ? this.counting.count > 0 : this.clock.seconds > RESTART_AFTER_S);
    this.part.forget();
    if (begun) return this.enter(this.at);
    const mine = (one, index) => index < this.at && one.item === this.step.item && (isSet(one) || one.kind === "get-ready");
    const before = this.steps.findLastIndex(mine);
    if (before < 0) return;
    await this.tell("back", before, undefined, after.wentBack(this.data, this.place, before));
    await this.enter(before);
  }

  // Stopped for a reason: sharp pain ends the exercise, everything else the session. Kept before anything else happens.
  async stopFor(why) {
    const { place } = this;
    const next = why === "sharp-pain" ? after.closed(this.data, place, this.step.item) : after.ended(place, BODY_SIGNS.includes(why) && why);
    await this.tell("stopped", this.at, { why, ...this.counting.partial() }, next);
    this.part.forget();
  }

  async end() {
    this.clock.stop();
    this.cues.give("end");
    this.screens.show("end");
    this.voice.say(this.data.words.end);
    await this.leave();
  }

  // Leave once everything has arrived. What has not is kept here, and the page stays, unless a device without network leads on.
  async leave(to = this.place.next) {
    this.leaving = true;
    this.awake.want(false);
    this.lockScreen.clear();
    await this.keeper.settled(PATIENCE_MS);
    if (!this.keeper.waiting || (this.keeper.isSafe && navigator.serviceWorker?.controller)) location.assign(to);
  }

  // ---- Standing still

  halt() {
    this.voice.hush();
    this.stages.halt();
    this.counting.halt();
    this.lockScreen.running(false);
  }

  // `smaller`: what to keep in mind from the next rep on, shown at once and said with that rep.
  goOn(smaller = []) {
    this.lockScreen.running(true);
    if (this.resting) this.counting.rest();
    if (this.step.kind === "get-ready") this.stages.play();
    if (!this.moving) return;
    this.counting.remind = smaller;
    this.counting.lead();
    if (smaller.length) this.screens.put("caption", smaller.join(" "));
  }

  // Done before the count is: reps are asked for, seconds are known.
  finishEarly(askCount) {
    const { counting, step } = this;
    if (countsReps(step)) return askCount(step.reps, counting.byHand && counting.count ? counting.count : step.reps);
    return this.finish(counting.partial());
  }

  // Done, as it stands: what the clock or the hand counted; by hand and uncounted, all that was asked.
  finishSaid() {
    const { counting, step } = this;
    return this.finish(counting.byHand && !counting.count ? counted(step, step.reps) : counting.partial());
  }

  // None done is a set left out.
  finishWith(number) { return number ? this.finish(counted(this.step, number)) : this.skipSet(); }
}

const phrasesOf = (step) => [...step.say ?? [], ...(step.beats ?? []).flatMap(([, , , say]) => say ?? [])];
