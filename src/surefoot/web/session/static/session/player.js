// Walks the script step by step. What is done and how much comes from the script; here it is only shown, counted and kept.
import { stayAwake } from "./awake.js";
import { Clock } from "./clock.js";
import { Cues } from "./cues.js";
import { Dialogs } from "./dialogs.js";
import { askAnew, connectQuestion, connectStop } from "./forms.js";
import { connectKeys } from "./keys.js";
import { Panel } from "./panel.js";
import { Part } from "./part.js";
import { Keeper } from "./save.js";
import { Screens } from "./screens.js";
import { counted, doneBy, goal, inWhole, isSet, shownAt, takenUpAt } from "./set.js";
import { Switches } from "./switches.js";
import { Voice } from "./voice.js";

const LEAD_S = 3;
const LONGER_S = 15;
const RESTART_AFTER_S = 2;
const PATIENCE_MS = 10000;
const STATES = { saving: "Saving", saved: "Saved", waiting: "Waiting to save" };

const data = JSON.parse(document.getElementById("session-data").textContent);
const root = document.querySelector("[data-player]");
const question = root.querySelector("[data-ask]");
const steps = data.steps;
const clock = new Clock();
const shaking = new Clock();
const switches = new Switches(data.voice);
const cues = new Cues(switches);
const voice = new Voice(switches, () => { root.querySelector("[data-no-voice]").hidden = false; });
const panel = new Panel(root, switches, switched);
const part = new Part(data.session);
const screens = new Screens(root, data);
const dialogs = new Dialogs(root, { moved: () => moveOn(), other: () => goOn() });
const keeper = new Keeper(data.keep, data.session, document.querySelector("[name=csrfmiddlewaretoken]").value, { tellState, tellPlace });

let place = data.place;
let done = new Set(place.done);
let at = place.step;
let stoodAt = 0;
let longer = 0;
let beat = null;
let leading = false;
let leaving = false;

const step = () => steps[at];
const words = () => data.items[step().item];
const still = () => words().stands_still && step().kind === "hold";
const resting = () => ["rest", "switch"].includes(step().kind);
const anyDone = (item) => [...done].some((set) => steps[set].item === item);

// ---- Going through the script

function enter(index, { lead = true, from = 0, held = false } = {}) {
  clock.stop();
  voice.hush();
  at = index;
  stoodAt = from;
  longer = 0;
  beat = null;
  leading = false;
  if (at > place.step) keeper.report("reached", at);
  if (isSet(step())) enterSet(lead, from, held);
  else if (resting()) enterRest(held);
  else if (step().kind === "ask") enterAsk();
  else enterReady();
  stayAwake(true);
}

function enterReady() {
  screens.show("ready", step(), at);
  screens.steps(step());
  screens.announce(`${words().dose}. ${words().set_up}`);
  voice.say(`${words().name}. ${words().ready}`);
}

function enterSet(lead, from, held) {
  const told = screens.set(step(), at, { still: still(), goal: goal(step()), lead: LEAD_S });
  leading = true;
  if (held) return;
  voice.say(`${told}. ${step().set === 1 ? words().go : ""}`);
  if (lead) leadIn(from);
  else run(from);
}

// Three counts before the first move, so that hands and feet are where they should be.
function leadIn(from) {
  leading = true;
  stoodAt = from;
  let last = null;
  clock.start((seconds) => {
    const left = Math.ceil(LEAD_S - seconds);
    if (seconds >= LEAD_S) return run(from);
    screens.put("count", left);
    screens.put("of", "Get ready");
    if (left !== last) cues.give("count");
    last = left;
  });
}

function run(from) {
  leading = false;
  screens.put("caption", words().feel);
  cues.give("start");
  clock.start(tick, from);
}

function tick(seconds) {
  const now = shownAt(step(), seconds, still(), words());
  if (now.over) return finish(inWhole(step()));
  screens.count(now);
  if (now.beat === beat) return;
  beat = now.beat;
  if (now.sign) cues.give(now.sign);
  if (now.say) voice.say(now.say);
  stoodAt = takenUpAt(step(), seconds);
  if (!still()) part.keep(at, stoodAt);
}

function finish(told) {
  const last = words().end;
  part.forget();
  cues.give("end");
  done.add(at);
  keeper.report("did", at, told);
  enter(at + 1);
  if (resting()) voice.say(last, { now: false });
}

function enterRest(held) {
  const title = screens.rest(step(), steps[at - 1], at, goal(steps[at + 1]));
  voice.say(title);
  if (step().kind === "switch") cues.give("change");
  if (!held) clock.start(restTick);
}

function restTick(seconds) {
  const left = Math.ceil(step().seconds + longer - seconds);
  if (left <= 0) return enter(at + 1, { lead: false });
  screens.put("count", left);
  screens.put("of", left === 1 ? "second left" : "seconds left");
  if (left <= LEAD_S && left !== beat) cues.give("count");
  beat = left;
}

function enterAsk() {
  if (!anyDone(step().item)) return leaveOut();
  askAnew(question, words());
  screens.show("ask", step(), at);
}

function answer(told) {
  keeper.report("answered", step().item, told);
  nextExercise();
}

function leaveOut() {
  keeper.report("skipped", step().item);
  nextExercise();
}

function nextExercise() {
  part.forget();
  const next = steps.findIndex((one) => one.item > step().item && !place.over.includes(one.item));
  if (next < 0) end();
  else enter(next);
}

function end() {
  clock.stop();
  stayAwake(false);
  cues.give("end");
  screens.show("end");
  voice.say("That was the last one.");
  leave();
}

async function leave() {
  leaving = true;
  await keeper.settled(PATIENCE_MS);
  if (keeper.waiting.length === 0) location.assign(data.place.next);
}

// ---- What a person can do

const acts = {
  ready() { cues.wake(); enter(at + 1, { lead: step().kind === "get-ready" }); },
  done: finishEarly,
  tap() { if (!leading && clock.runs) finish({ seconds: Math.round(clock.seconds * 10) / 10 }); },
  back: goBack,
  pause() { pause("Paused"); },
  skip() { halt(); dialogs.all.skip.querySelector("[data-skip-set]").hidden = !isSet(step()); dialogs.show("skip"); },
  "skip-set"() { dialogs.close(); part.forget(); enter(at + 1); },
  "skip-all"() { dialogs.close(); keeper.report("skipped", step().item); afterSkip(); },
  longer() { longer += LONGER_S; restTick(clock.seconds); },
  tingling() { halt(); cues.give("change"); voice.say("Stop. Shake it out gently."); dialogs.shake(shaking); },
  shaken() { dialogs.shaken(shaking); },
  settled() { if (isSet(step())) keeper.report("eased", at); goOn("Smaller now. Stay in comfort."); },
  grew() { const told = partial(); dialogs.close(); keeper.report("tingled", at, told); nextExercise(); },
  stop() { halt(); dialogs.show("stop"); },
  unsaid() { answer({}); },
  finish: leave,
  "go-on": () => goOn(),
  "move-on": () => moveOn(),
  voice() { panel.set("voice", !switches.on.voice); },
};

function finishEarly() {
  if (still() || inWhole(step()).reps === undefined) {
    if (!leading) finish(doneBy(step(), clock.seconds));
    return;
  }
  halt();
  dialogs.askCount(step().reps, (number) => (number ? finish(counted(step(), number)) : acts["skip-set"]()));
}

// A set just begun goes back to the one before; one under way begins anew.
function goBack() {
  part.forget();
  if (isSet(step()) && !leading && clock.seconds > RESTART_AFTER_S) return enter(at);
  const before = steps.findLastIndex((one, index) => index < at && one.item === step().item && (isSet(one) || one.kind === "get-ready"));
  if (before < 0) return;
  done = new Set([...done].filter((set) => set < before));
  keeper.report("back", before);
  place = { ...place, step: before };
  enter(before);
}

function afterSkip() {
  const { item } = step();
  part.forget();
  if (anyDone(item)) enter(steps.findIndex((one) => one.item === item && one.kind === "ask"));
  else nextExercise();
}

// Stand still; what was broken off is taken up again at its last whole rep.
function halt() {
  voice.hush();
  if (clock.runs && !leading) stoodAt = isSet(step()) ? takenUpAt(step(), clock.seconds) : clock.seconds;
  clock.stand();
}

function pause(title) {
  halt();
  dialogs.show("paused");
  root.querySelector("[data-paused-title]").textContent = title;
}

function goOn(caption) {
  shaking.stop();
  dialogs.close();
  cues.wake();
  if (resting()) clock.start(restTick, stoodAt);
  if (!isSet(step())) return;
  leadIn(still() ? 0 : stoodAt);
  if (!caption) return;
  screens.put("caption", caption);
  voice.say(caption);
}

function partial() {
  return isSet(step()) ? doneBy(step(), leading ? stoodAt : clock.seconds) : {};
}

function switched(name, on) {
  if (name === "voice" && !on) voice.hush();
  cues.wake();
  if (on && name !== "voice") cues.give("half");
}

// ---- What the server says

function tellState(state) {
  for (const one of root.querySelectorAll("[data-saved]")) one.textContent = STATES[state];
  if (state === "waiting") screens.announce("Not saved yet. We keep it here and try again.");
}

// Another window may have gone further: what was done there counts, and this one follows.
function tellPlace(now, settled) {
  if (!settled) return;
  place = now;
  done = new Set(now.done);
  if (leaving || !screens.shown) return;
  const elsewhere = now.ended || now.over.includes(step().item) || (isSet(step()) && now.done.includes(at));
  if (elsewhere) { halt(); dialogs.show("moved"); }
}

function moveOn() {
  dialogs.close();
  part.forget();
  if (place.ended) location.assign(place.next);
  else enter(place.step);
}

// ---- Begin

root.addEventListener("click", (event) => acts[event.target.closest("[data-act]")?.dataset.act]?.());
connectQuestion(question, answer);
connectStop(root.querySelector("[data-stop]"), {
  step: () => at,
  told: partial,
  async first() { leaving = true; await keeper.settled(PATIENCE_MS / 3); part.forget(); },
});
connectKeys(acts, { screen: () => screens.shown?.dataset.screen, busy: () => dialogs.open });
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) { keeper.send(); stayAwake(!leaving); return; }
  if (clock.runs && isSet(step()) && !dialogs.open) acts.pause();
});

async function begin() {
  document.querySelector("[data-plain]").hidden = true;
  root.hidden = false;
  if (keeper.waiting.length) await keeper.settled(PATIENCE_MS);
  if (place.ended) return leave();
  enter(place.step, { from: part.secondsOf(place.step), held: true });
  if (isSet(step()) || resting()) pause("Welcome back");
}

begin();
