// The player: its parts put together, and what a person can do with them.
import { stayAwake } from "./awake.js";
import { Clock } from "./clock.js";
import { Cues } from "./cues.js";
import { Dialogs } from "./dialogs.js";
import { connectQuestion, connectStop } from "./forms.js";
import { connectKeys } from "./keys.js";
import { Panel } from "./panel.js";
import { Part } from "./part.js";
import { Keeper } from "./save.js";
import { Screens } from "./screens.js";
import { Stages } from "./stages.js";
import { setClock } from "./stamp.js";
import { Switches } from "./switches.js";
import { Voice } from "./voice.js";
import { Walk } from "./walk.js";

const LONGER_S = 15;
const PATIENCE_MS = 3000;
const STATES = { saving: "Saving", saved: "Saved", waiting: "Waiting to save" };

const data = JSON.parse(document.getElementById("session-data").textContent);
setClock(data.now);
const root = document.querySelector("[data-player]");
const question = root.querySelector("[data-ask]");
const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
const clock = new Clock();
const shaking = new Clock();
const switches = new Switches(data.voice);
const cues = new Cues(switches);
const voice = new Voice(switches, () => { root.querySelector("[data-no-voice]").hidden = false; });
const panel = new Panel(root, switches, switched);
const part = new Part(data.session);
const stages = new Stages(data);
const screens = new Screens(root, data, stages);
const dialogs = new Dialogs(root, { moved: moveOn, other: () => goOn() });
const keeper = new Keeper(data.keep, data.session, token, { tellState, tellPlace });
const walk = new Walk(data, { clock, cues, voice, screens, stages, keeper, part, question });

const acts = {
  ready() { cues.wake(); walk.enter(walk.at + 1, { lead: walk.step.kind === "get-ready" }); },
  done() { walk.finishEarly((most, tell) => { walk.halt(); dialogs.askCount(most, tell); }); },
  tap() { if (!walk.leading && clock.runs) walk.finish({ seconds: Math.round(clock.seconds * 10) / 10 }); },
  back() { walk.back(); },
  pause() { pause("Paused"); },
  skip() { walk.halt(); dialogs.all.skip.querySelector("[data-skip-set]").hidden = !walk.moving; dialogs.show("skip"); },
  "skip-set"() { dialogs.close(); walk.skipSet(); },
  "skip-all"() { dialogs.close(); walk.skipExercise(); },
  picture() { stages.toggle(); },
  longer() { walk.longer += LONGER_S; walk.restTick(clock.seconds); },
  tingling() { walk.halt(); cues.give("change"); voice.say("Stop. Shake it out gently."); dialogs.shake(shaking); },
  shaken() { dialogs.shaken(shaking); },
  settled() { if (walk.moving) keeper.report("eased", walk.at); goOn("Smaller now. Stay in comfort."); },
  grew() { dialogs.close(); keeper.report("tingled", walk.at, walk.partial()); walk.nextExercise(); },
  stop() { walk.halt(); dialogs.show("stop"); },
  unsaid() { answer({}); },
  finish() { walk.leave(); },
  "go-on"() { goOn(); },
  "move-on": moveOn,
  voice() { panel.set("voice", !switches.on.voice); },
};

function answer(told) {
  keeper.report("answered", walk.step.item, told);
  walk.nextExercise();
}

function pause(title) {
  walk.halt();
  dialogs.show("paused");
  root.querySelector("[data-paused-title]").textContent = title;
}

function goOn(caption) {
  shaking.stop();
  dialogs.close();
  cues.wake();
  walk.goOn(caption);
}

function switched(name, on) {
  if (name === "voice" && !on) voice.hush();
  cues.wake();
  if (on && name !== "voice") cues.give("half");
}

function tellState(state) {
  for (const one of root.querySelectorAll("[data-saved]")) one.textContent = STATES[state];
  if (state === "waiting") screens.announce("Not saved yet. We keep it here and try again.");
}

// Another window may have gone further: what was done there counts, and this one follows.
function tellPlace(now, settled) {
  if (!settled) return;
  walk.placed(now);
  if (walk.leaving || !screens.shown) return;
  const elsewhere = now.ended || now.over.includes(walk.step.item) || (walk.moving && now.done.includes(walk.at));
  if (!elsewhere) return;
  walk.halt();
  dialogs.show("moved");
}

function moveOn() {
  dialogs.close();
  part.forget();
  if (walk.place.ended) location.assign(walk.place.next);
  else walk.enter(walk.place.step);
}

root.addEventListener("click", (event) => acts[event.target.closest("[data-act]")?.dataset.act]?.());
connectQuestion(question, answer);
connectStop(root.querySelector("[data-stop]"), {
  step: () => walk.at,
  told: () => walk.partial(),
  async first() { walk.leaving = true; await keeper.settled(PATIENCE_MS); part.forget(); },
});
connectKeys(acts, { screen: () => screens.shown?.dataset.screen, busy: () => dialogs.open });
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) { keeper.send(); stayAwake(!walk.leaving); return; }
  if (clock.runs && walk.moving && !dialogs.open) acts.pause();
});

async function begin() {
  document.querySelector("[data-plain]").hidden = true;
  root.hidden = false;
  if (keeper.waiting.length) await keeper.settled(PATIENCE_MS);
  if (walk.place.ended) return walk.leave();
  const { step } = walk.place;
  walk.enter(step, { from: part.secondsOf(step), held: true });
  if (walk.moving || walk.resting) pause("Welcome back");
}

begin();
