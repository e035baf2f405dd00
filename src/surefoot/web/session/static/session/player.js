// The player: its parts put together.
import { Acts } from "./acts.js";
import { Awake } from "./awake.js";
import { Care } from "./care.js";
import { Clock } from "./clock.js";
import { Cues } from "./cues.js";
import { Dialogs } from "./dialogs.js";
import { chosenChange, connectQuestion, offerChanges } from "./forms.js";
import { Keeper } from "./keep.js";
import { connectKeys } from "./keys.js";
import { Panel } from "./panel.js";
import { Part } from "./part.js";
import { Screens } from "./screens.js";
import { Signals } from "./signals.js";
import { Stages } from "./stages.js";
import { setClock } from "./stamp.js";
import { Tabs } from "./tabs.js";
import { Voice } from "./voice.js";
import { Walk } from "./walk.js";

const PATIENCE_MS = 3000;

// What nobody needs before the first step comes a moment later, and hears in order what it was told until then.
function later(coming) {
  const come = coming.catch(() => null); // no network: the session goes on without it
  return new Proxy({}, { get: (_, name) => async (...told) => (await come)?.[name](...told) });
}

// Play this session in this element: its screens (session/screens.html).
export async function play(data, root) {
  const player = new Player(data, root);
  await player.begin();
  return player;
}

class Player {
  constructor(data, root) {
    Object.assign(this, { data, root });
    setClock(data.now);
    const signals = new Signals(root.dataset.firstSignals);
    const stages = new Stages(data);
    const screens = new Screens(root, data, stages);
    const cues = new Cues(signals);
    const voice = new Voice(signals, cues, () => this.#reveal("[data-no-voice]"));
    const dialogs = new Dialogs(root, { moved: () => this.acts.moveOn(), tingling: () => this.acts.press("shaken"), other: () => this.acts.goOn() });
    const parts = { root, signals, stages, screens, voice, cues, dialogs, clock: new Clock(), shaking: new Clock(), part: new Part(data.session) };
    this.keeper = new Keeper(data, { tellState: (...told) => this.#state(...told), tellPlace: (...told) => this.#placed(...told) });
    this.walk = new Walk(data, { ...parts, ...this.#outside() });
    this.acts = new Acts({ ...parts, walk: this.walk, offerChanges: (changes) => offerChanges(this.#form("change"), changes) });
    this.acts.care = new Care(root, this.walk);
    this.acts.panel = new Panel(root, signals, (name, value) => this.#signalled(name, value));
    this.listening = this.#ears(signals, voice, screens);
    this.#connect();
  }

  // What the walk needs of the world outside it.
  #outside() {
    const press = (name) => () => this.acts.press(name);
    return {
      keeper: this.keeper,
      question: this.root.querySelector("[data-ask]"),
      tabs: new Tabs(this.data.session, (place) => this.#followed(place)),
      awake: new Awake(() => this.#reveal("[data-dozes]")),
      lockScreen: later(import("./lock_screen.js").then(({ LockScreen }) => new LockScreen(
        { play: press("go-on"), pause: press("pause"), next: () => this.#onwards(), back: press("back") }))),
      isCovered: () => this.acts.dialogs.open,
      isHidden: () => document.hidden,
      welcome: () => this.acts.pause(this.acts.screens.ui.welcome),
    };
  }

  #ears(signals, voice, screens) {
    const { heardDone: done, heardPause: pause, heardStop: stop } = screens.ui;
    return later(import("./listening.js").then(({ Listening }) => new Listening({
      words: { done, pause, stop },
      heard: (act) => (act === "done" ? this.#said() : this.acts.press(act)),
      refused: () => { this.#reveal("[data-no-ears]"); this.acts.panel.set("listen", false); },
      isSpeaking: () => voice.speaks,
    })));
  }

  // What goes on from here, by key, word or lock screen: ready, begin, one more rep, done, touched down.
  #onwards() {
    const { walk, acts } = this;
    if (acts.dialogs.open) return;
    const { phase, byHand } = walk.counting;
    const moves = walk.moving && (phase === "lead" ? "begin" : walk.allows("tap") ? "tap" : byHand ? "count" : "done");
    acts.press(moves || "ready");
  }

  // "Finished": the reps that were counted are done, and nothing is asked with the hands full.
  #said() {
    const { walk } = this;
    if (walk.moving && walk.counting.phase === "run" && !this.acts.dialogs.open) walk.finishSaid();
    else this.#onwards();
  }

  #stands() { this.acts.press(this.walk.allows("pause") ? "pause" : "tap"); }

  #connect() {
    const { root, acts } = this;
    root.addEventListener("click", (event) => {
      const name = event.target.closest("[data-act]")?.dataset.act;
      if (name) acts.press(name, event);
    });
    connectQuestion(root.querySelector("[data-ask]"), (told) => this.walk.answer(told));
    this.#onSubmit("change", () => acts.changed(chosenChange(this.#form("change"))));
    this.#onSubmit("stop", ({ submitter }) => acts.stopFor(submitter.value));
    connectKeys({ on: () => this.#onwards(), pause: () => this.#stands() }, { screen: () => acts.screens.name, busy: () => acts.dialogs.open });
    document.addEventListener("visibilitychange", () => this.#seen());
    this.listening.offer(root.querySelector("[data-listen]"));
  }

  #form(dialog) { return this.acts.dialogs.all[dialog].querySelector("form"); }

  #onSubmit(dialog, act) {
    this.#form(dialog).addEventListener("submit", (event) => { event.preventDefault(); act(event); });
  }

  #seen() {
    const { walk, acts } = this;
    if (!document.hidden) {
      walk.awake.want(!walk.leaving);
      walk.clock.look();
    } else if (walk.clock.runs && walk.moving && !acts.dialogs.open) acts.pause(acts.screens.ui.welcome);
  }

  #signalled(name, value) {
    const { voice, cues } = this.acts;
    if (name === "voice") voice.hush();
    cues.wake();
    if (value === true && ["sound", "vibration", "flash"].includes(name)) cues.give("half");
    if (name === "listen" && value) this.listening.begin();
    if (name === "listen" && !value) this.listening.end();
  }

  #reveal(what) { for (const one of this.root.querySelectorAll(what)) one.hidden = false; }

  #state(state, waiting = this.keeper.waiting) {
    for (const one of this.root.querySelectorAll("[data-state]")) one.hidden = one.dataset.state !== state;
    for (const one of this.root.querySelectorAll("[data-state=waiting]")) {
      one.querySelector("[data-waiting]").textContent = waiting;
      one.querySelector("[data-one]").hidden = waiting !== 1;
      one.querySelector("[data-many]").hidden = waiting === 1;
    }
    if (state === "waiting") this.acts?.screens.announce(this.acts.screens.ui.waits);
  }

  // The server says where the session is: what was done elsewhere counts, and this window follows.
  #placed(place, settled) {
    if (settled) this.#follow(place, this.walk?.step && this.walk.isBehind(place));
  }

  #followed(place) { this.#follow(place, true); }

  #follow(place, behind) {
    const { walk, acts } = this;
    walk.place = { ...place, next: place.next ?? walk.place.next };
    if (walk.leaving || !acts.screens.shown || !behind) return;
    acts.over("moved");
  }

  async begin() {
    const { walk, acts, keeper } = this;
    await keeper.opened;
    if (keeper.waiting) await keeper.settled(PATIENCE_MS);
    this.root.hidden = false;
    walk.place = keeper.place ?? walk.place;
    if (walk.place.ended) return walk.place.signs && !navigator.onLine ? acts.care.ask(walk.place.signs) : walk.end();
    const { step } = walk.place;
    await walk.enter(step, { ...acts.part.of(step), held: true });
    if (walk.moving || walk.resting) acts.pause(acts.screens.ui.welcome);
    if (acts.signals.on.listen) this.listening.begin();
  }
}
