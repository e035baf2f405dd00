// One try, over the whole screen: get ready, then a clock or a count. A tap ends it, or it ends itself, or it is left.
const LAST_SECONDS = 3; // these are counted aloud
const SPOKEN_EVERY_S = 10; // the person looks straight ahead, not at the screen

export class Run {
  #phase = "";
  #done = null;
  #second = -1;

  constructor(screen, { way, ready, longest }, { clock, voice, cues, awake, beat, note }) {
    Object.assign(this, { screen, way, ready, longest, clock, voice, cues, awake, beat, note });
    this.find = (name) => screen.querySelector(`[data-${name}]`);
    this.find("tap").addEventListener("click", () => this.tap());
    this.find("leave").addEventListener("click", () => this.leave());
    this.find("close")?.addEventListener("click", () => this.way.close(this));
  }

  get runs() { return this.#done !== null; }

  // Let one try run. Tells { value, ended } once it has ended, or null where it was left.
  begin(side) {
    Object.assign(this, { side, counted: 0 });
    this.#second = -1;
    for (const one of this.screen.querySelectorAll("[data-side]")) one.hidden = one.dataset.side !== side;
    for (const foot of this.screen.querySelectorAll("[data-foot]")) {
      foot.classList.toggle("side-on", foot.dataset.foot === side);
      foot.classList.toggle("side-off", foot.dataset.foot !== side);
    }
    this.screen.show();
    this.find("tap").focus();
    this.cues.wake();
    this.awake.want(true);
    return new Promise((done) => {
      this.#done = done;
      if (this.way.leads) this.#lead();
      else this.#wait();
    });
  }

  tap() {
    if (!this.runs) return;
    if (this.#phase === "wait") return this.#go();
    if (this.#phase === "run") this.way.tap(this, this.clock.seconds);
  }

  count() {
    this.counted += 1;
    this.cues.give("count");
    this.#show(this.clock.seconds);
    this.note({ value: String(this.counted) });
  }

  end(value, ended) {
    this.cues.give("end");
    this.voice.say([ended === "time-up" ? "Stop." : "Good."]);
    this.#over({ value, ended });
  }

  // A try that is left does not count; what was counted by hand can still be kept.
  leave() {
    if (this.runs) this.#over(this.way.keeps && this.counted ? { value: this.counted, ended: "" } : null);
  }

  #over(result) {
    this.clock.stop();
    this.beat.end();
    if (!result) this.voice.hush();
    this.awake.want(false);
    this.screen.close();
    const done = this.#done;
    this.#done = null;
    done(result);
  }

  #wait() { this.#enter("wait", 0); }

  #lead() {
    this.#enter("lead", this.ready);
    const foot = { left: ["Left foot."], right: ["Right foot."] }[this.side] ?? [];
    this.voice.say([...foot, "Get ready."]);
    this.clock.start((seconds) => this.#comes(seconds), { away: () => this.leave() });
  }

  #comes(seconds) {
    const left = Math.ceil(this.ready - seconds);
    if (left <= 0) return this.#go(this.clock.momentAt(this.ready));
    if (left === this.#second) return;
    this.#second = left;
    this.find("count").textContent = left;
    if (left > LAST_SECONDS) return;
    this.cues.give("count");
    this.voice.say([String(left)]);
  }

  #go(at) {
    this.#second = 0;
    this.#enter("run", 0);
    this.cues.give("start");
    this.voice.say(["Begin."]);
    this.beat.begin();
    this.clock.start((seconds) => this.#runs(seconds), { ...(at && { at }), away: () => this.leave() });
  }

  #runs(seconds) {
    this.#show(seconds);
    this.beat.at(seconds);
    const second = Math.floor(seconds);
    if (second !== this.#second) {
      this.#second = second;
      if (!this.way.counts && second % SPOKEN_EVERY_S === 0) this.voice.say([String(second)]);
      if (this.way.left && second * 2 === this.longest) this.cues.give("half");
    }
    this.way.second(this, seconds);
  }

  #show(seconds) {
    const shown = String(this.way.shows(this, seconds));
    const count = this.find("count");
    if (count.textContent !== shown) count.textContent = shown;
    if (this.way.left) this.find("left").textContent = this.way.left(this, seconds);
  }

  #enter(phase, shown) {
    this.#phase = phase;
    this.find("count").textContent = shown;
    for (const one of this.screen.querySelectorAll("[data-phase]")) one.hidden = !one.dataset.phase.split(" ").includes(phase);
    this.find("said").textContent = [...this.screen.querySelectorAll("[data-tap] [data-phase]:not([hidden])")].map((one) => one.textContent).join(" ");
  }
}
