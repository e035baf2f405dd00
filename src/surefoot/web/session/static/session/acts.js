// What a person can do in the player, by the name on the button. A step allows what its exits name; the rest is always there.
const LONGER_S = 15;
const EXITS = {
  ready: ["ready"], done: ["done"], begin: ["done", "tap"], count: ["done"], tap: ["tap"], back: ["back"], pause: ["pause"],
  skip: ["skip-set", "skip-exercise"], "skip-set": ["skip-set"], "skip-all": ["skip-exercise"], longer: ["longer"],
  tingling: ["tingling"], stop: ["stop"], change: ["later", "swap"], unsaid: ["unsaid"],
};
// A second tap of a trembling hand does nothing; these are meant to be tapped again.
const AGAIN = ["longer", "count"];

export class Acts {
  #busy = false;

  constructor(parts) { Object.assign(this, parts); }

  // Do it, one thing at a time: what is told is kept before anything else can happen.
  async press(name, event) {
    const allowed = !EXITS[name] || this.walk.allows(...EXITS[name]);
    if (this.#busy || !(name in this.all) || !allowed || (event?.detail > 1 && !AGAIN.includes(name))) return false;
    this.#busy = true;
    try { await this.all[name](); } finally { this.#busy = false; }
    return true;
  }

  all = {
    ready: () => { this.cues.wake(); return this.walk.enter(this.walk.at + 1); },
    begin: () => { if (this.walk.counting.phase === "lead") this.walk.counting.run(); },
    count: () => this.walk.counting.tap(),
    done: () => this.walk.finishEarly((most, likely) => this.askCount(most, likely)),
    tap: () => this.#touchedDown(),
    back: () => { this.dialogs.close(); return this.walk.back(); },
    pause: () => this.pause(),
    skip: () => this.over("skip"),
    "skip-set": () => { this.dialogs.close(); return this.walk.skipSet(); },
    "skip-all": () => { this.dialogs.close(); return this.walk.skipExercise(); },
    change: () => this.change(),
    picture: () => this.stages.toggle(),
    longer: () => this.walk.counting.longerBy(LONGER_S),
    tingling: () => this.tingle(),
    shaken: () => this.dialogs.shaken(this.shaking),
    settled: () => this.settled(),
    grew: () => { this.dialogs.close(); return this.walk.grew(); },
    stop: () => this.over("stop"),
    unsaid: () => this.walk.answer({}),
    finish: () => this.walk.leave(),
    "go-on": () => this.goOn(),
    "move-on": () => this.moveOn(),
    "next-exercise": () => { this.walk.leaving = false; return this.walk.onward(); },
    "end-today": () => this.care.endToday(),
    voice: () => this.panel.toggleVoice(),
  };

  // ---- What lies over the player

  over(name) {
    this.walk.halt();
    this.dialogs.show(name);
  }

  pause(title = this.screens.ui.paused) {
    this.over("paused");
    this.root.querySelector("[data-paused-title]").textContent = title;
  }

  goOn(smaller) {
    this.shaking.stop();
    this.dialogs.close();
    this.cues.wake();
    this.screens.focus();
    this.walk.goOn(smaller);
  }

  askCount(most, likely) {
    this.walk.halt();
    this.dialogs.askCount(most, likely, (number) => this.walk.finishWith(number));
  }

  tingle() {
    this.walk.halt();
    this.cues.give("change");
    this.voice.say(this.walk.data.words.tingling);
    this.dialogs.shake(this.shaking);
  }

  async settled() {
    if (this.walk.moving) await this.walk.tell("eased", this.walk.at);
    this.goOn(this.walk.data.words.smaller);
  }

  change() {
    this.walk.halt();
    this.offerChanges(this.walk.words.changes ?? []);
    this.dialogs.show("change");
  }

  async changed(choice) {
    this.dialogs.close();
    if (choice === "later") await this.walk.later();
    else if (choice !== null) await this.walk.swap(choice);
    else this.goOn();
  }

  async stopFor(why) {
    this.walk.leaving = true;
    await this.walk.stopFor(why);
    this.dialogs.close();
    await this.care.after(why);
  }

  // Another window went on from here.
  async moveOn() {
    this.dialogs.close();
    this.part.forget();
    if (this.walk.place.ended) location.assign(this.walk.place.next);
    else await this.walk.enter(this.walk.place.step);
  }

  // The end of a stand that the person ends; before its first second nothing happens.
  #touchedDown() {
    const { counting, clock } = this.walk;
    if (counting.phase !== "run" || !clock.runs) return null;
    return this.walk.finish({ seconds: Math.round(clock.seconds * 10) / 10 });
  }
}
