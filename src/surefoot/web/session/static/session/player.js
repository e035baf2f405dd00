// Walks the script step by step. What is done and how much comes from the script; here it is only shown, counted and kept.
import { stayAwake } from "./awake.js";
import { Clock } from "./clock.js";
import { Cues } from "./cues.js";
import { Dialogs } from "./dialogs.js";
import { Keeper } from "./save.js";
import { Screens } from "./screens.js";
import { counted, doneBy, goal, isSet, shownAt, takenUpAt } from "./set.js";
import { Switches } from "./switches.js";
import { Voice } from "./voice.js";

const LEAD_S = 3;
const LONGER_S = 15;
const RESTART_AFTER_S = 2;
const PATIENCE_MS = 10000;
const STATES = { saving: "Saving", saved: "Saved", waiting: "Waiting to save" };

const data = JSON.parse(document.getElementById("session-data").textContent);
const root = document.querySelector("[data-player]");
const steps = data.steps;
const clock = new Clock();
const shaking = new Clock();
const switches = new Switches(data.voice);
const cues = new Cues(switches);
const voice = new Voice(switches, () => { root.querySelector("[data-no-voice]").hidden = false; });
const screens = new Screens(root, data);
const dialogs = new Dialogs(root, { moved: () => moveOn(), other: () => goOn() });
const keeper = new Keeper(data.keep, data.session, document.querySelector("[name=csrfmiddlewaretoken]").value, { tellState, tellPlace });
const partKey = `surefoot.part.${data.session}`;

let place = data.place;
let done = new Set(place.done);
let at = place.step;
let leading = false;
let beat = null;
let longer = 0;
let stoodAt = 0;
let leaving = false;

const step = () => steps[at];
const words = () => data.items[step().item];
const still = () => words().stands_still && step().kind === "hold";

// ---- Going through the script

function enter(index, { lead = true, from = 0, held = false } = {}) {
  clock.stop();
  voice.hush();
  at = index;
  longer = 0;
  beat = null;
  leading = false;
  stoodAt = from;
  if (at > place.step) keeper.report("reached", at);
  if (isSet(step())) enterSet(lead, from, held);
  else ({ "get-ready": enterReady, rest: enterRest, switch: enterRest, ask: enterAsk })[step().kind](held);
  stayAwake(true);
}

function enterReady() {
  screens.show("ready", step(), at);
  screens.steps(step());
  screens.announce(`${words().dose}. ${words().set_up}`);
  voice.say(`${words().name}. ${words().ready}`);
}

function enterSet(lead, from, held) {
  screens.show(still() ? "hold" : "move", step(), at);
  if (!still()) screens.tempo(step());
  screens.put("aim", `Aim: ${step().hold_s} seconds`);
  screens.put("caption", words().go);
  const told = [screens.side(step()), screens.part(step()), goal(step())].filter(Boolean).join(". ");
  screens.announce(`${told}. ${words().go}`);
  screens.put("count", LEAD_S);
  screens.put("of", "Get ready");
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
  if (now.over) return finish(step().kind === "work" || step().reps > 1 ? counted(step(), step().reps) : { seconds: step().seconds });
  screens.put("count", now.count);
  screens.put("of", now.of);
  if (now.pace) screens.pace(now.pace.part, now.pace.pips);
  if (still()) screens.shown.querySelector("[data-held]").setAttribute("width", String(Math.round(1000 * now.held)));
  if (now.beat === beat) return;
  beat = now.beat;
  if (now.sign) cues.give(now.sign);
  voice.say(now.say);
  remember(seconds);
}

function finish(told) {
  clock.stop();
  forget();
  cues.give("end");
  done.add(at);
  keeper.report("did", at, told);
  voice.hush();
  enter(at + 1);
  if (!isSet(step())) voice.say(data.items[step().item].end, { now: false });
}

function enterRest(held) {
  const coming = steps[at + 1];
  screens.show("rest", step(), at);
  const other = step().kind === "switch" && screens.side(step());
  const title = step().kind === "rest" ? "Rest" : other ? "Change feet" : "Next part";
  screens.put("name", step().kind === "switch" && screens.part(step()) && steps[at - 1].side === step().side ? "Next part" : title);
  screens.put("next", `${words().name}, ${goal(coming)}`);
  screens.put("caption", screens.part(step()));
  screens.announce(`${step().seconds} seconds. Next: ${[screens.side(step()), screens.part(step())].filter(Boolean).join(", ")} ${goal(coming)}`);
  screens.put("count", step().seconds);
  screens.put("of", "seconds left");
  voice.say([title, screens.side(step()), screens.part(step())].filter(Boolean).join(". "));
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
  if (![...done].some((set) => steps[set].item === step().item)) return leaveOut();
  const form = root.querySelector("[data-ask]");
  form.reset();
  form.querySelector("[data-glide]").hidden = !words().asks_tingling;
  form.querySelector("[data-stumble]").hidden = !words().asks_stumble;
  screens.show("ask", step(), at);
  forget();
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
  forget();
  const next = steps.findIndex((one) => one.item > step().item && !place.over.includes(one.item));
  if (next < 0) return end();
  enter(next);
}

async function end() {
  clock.stop();
  stayAwake(false);
  cues.give("end");
  screens.show("end");
  voice.say("That was the last one.");
  await leave();
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
  pause() { halt(); dialogs.show("paused"); root.querySelector("[data-paused-title]").textContent = "Paused"; },
  skip() { halt(); dialogs.all.skip.querySelector("[data-skip-set]").hidden = !isSet(step()); dialogs.show("skip"); },
  "skip-set"() { dialogs.close(); forget(); enter(at + 1); },
  "skip-all"() { dialogs.close(); forget(); keeper.report("skipped", step().item); afterSkip(); },
  longer() { longer += LONGER_S; restTick(clock.seconds); },
  tingling() { halt(); cues.give("change"); voice.say("Stop. Shake it out gently."); dialogs.shake(shaking); },
  shaken() { dialogs.shaken(shaking); },
  settled() { if (isSet(step())) keeper.report("eased", at); goOn("Smaller now. Stay in comfort."); },
  grew() { const told = partial(); dialogs.close(); done.add(at); keeper.report("tingled", at, told); nextExercise(); },
  stop() { halt(); voice.hush(); dialogs.show("stop"); },
  unsaid() { answer({}); },
  finish: leave,
  "go-on": () => goOn(),
  "move-on": moveOn,
  voice() { switchTo("voice", !switches.on.voice); },
};

function finishEarly() {
  if (step().kind === "work" || (step().kind === "hold" && step().reps > 1)) {
    halt();
    return dialogs.askCount(step().reps, (number) => (number ? finish(counted(step(), number)) : acts["skip-set"]()));
  }
  if (!leading) finish(doneBy(step(), clock.seconds));
}

// A set just begun goes back to the one before; one under way begins anew.
function goBack() {
  if (isSet(step()) && !leading && clock.seconds > RESTART_AFTER_S) { forget(); return enter(at); }
  const before = steps.findLastIndex((one, index) => index < at && one.item === step().item && (isSet(one) || one.kind === "get-ready"));
  if (before < 0) return;
  forget();
  done = new Set([...done].filter((set) => set < before || steps[set].item !== step().item));
  keeper.report("back", before);
  place = { ...place, step: before };
  enter(before);
}

function afterSkip() {
  const item = step().item;
  if ([...done].some((set) => steps[set].item === item)) enter(steps.findIndex((one) => one.item === item && one.kind === "ask"));
  else nextExercise();
}

// Stand still, and go on with the rep that was broken off.
function halt() {
  voice.hush();
  if (clock.runs && !leading) stoodAt = isSet(step()) ? takenUpAt(step(), clock.seconds) : clock.seconds;
  clock.stand();
}

function goOn(caption) {
  shaking.stop();
  dialogs.close();
  cues.wake();
  if (step().kind === "rest" || step().kind === "switch") clock.start(restTick, stoodAt);
  else if (isSet(step())) { leadIn(still() ? 0 : stoodAt); if (caption) { screens.put("caption", caption); voice.say(caption); } }
}

function partial() {
  if (!isSet(step())) return {};
  return doneBy(step(), leading ? stoodAt : clock.seconds);
}

// ---- Kept on this device: the reps of the set under way, so that a reload finds them

function remember(seconds) {
  stoodAt = takenUpAt(step(), seconds);
  try { localStorage.setItem(partKey, JSON.stringify({ at, stoodAt })); } catch { /* storage closed: the set begins anew */ }
}

function forget() {
  stoodAt = 0;
  try { localStorage.removeItem(partKey); } catch { /* nothing was kept */ }
}

function remembered() {
  try {
    const part = JSON.parse(localStorage.getItem(partKey));
    return part?.at === at && !still() ? part.stoodAt : 0;
  } catch { return 0; }
}

// ---- What the server says

function tellState(state) {
  for (const one of root.querySelectorAll("[data-saved]")) one.textContent = STATES[state];
  if (state === "waiting") screens.announce("Not saved yet. We keep it here and try again.");
}

function tellPlace(now, settled) {
  place = { ...now };
  if (!settled || leaving || !screens.shown || screens.shown === screens.all.end) return;
  const elsewhere = now.ended || now.over.includes(step().item) || (isSet(step()) && now.done.includes(at));
  done = new Set(now.done);
  if (elsewhere) { halt(); dialogs.show("moved"); }
}

function moveOn() {
  dialogs.close();
  forget();
  if (place.ended) return location.assign(data.place.next);
  enter(place.step);
}

// ---- Switches, keys, taps

function switchTo(name, on) {
  switches.set(name, on);
  if (name === "voice" && !on) voice.hush();
  showSwitches();
  cues.wake();
  if (on && name !== "voice") cues.give("half");
}

function showSwitches() {
  for (const box of root.querySelectorAll("[data-switch]")) box.checked = switches.on[box.dataset.switch];
  for (const button of root.querySelectorAll("[data-act=voice]")) {
    button.setAttribute("aria-pressed", String(switches.on.voice));
    button.querySelector("[data-voice-on]").hidden = !switches.on.voice;
    button.querySelector("[data-voice-off]").hidden = switches.on.voice;
  }
}

function onKey(event) {
  if (dialogs.open || event.ctrlKey || event.metaKey || event.altKey) return;
  const screen = screens.shown?.dataset.screen;
  if (event.key === "Escape" && screen === "hold") acts.tap();
  else if (event.key === "Escape" && screen !== "ask" && screen !== "end") acts.pause();
  else if (event.key === " " && !event.target.closest("button, a, input, summary")) {
    const act = { ready: "ready", move: "done", hold: "tap", rest: "ready" }[screen];
    if (!act) return;
    event.preventDefault();
    acts[act]();
  }
}

async function sendStop(event) {
  event.preventDefault();
  const form = event.target;
  const told = partial();
  form.elements.step.value = at;
  form.elements.reps.value = told.reps ?? "";
  form.elements.seconds.value = told.seconds ?? "";
  const why = form.querySelector("input[name=why]");
  why.disabled = false;
  why.value = event.submitter.value;
  leaving = true;
  await keeper.settled(3000);
  forget();
  form.submit();
}

root.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act) acts[act]();
});
root.addEventListener("change", (event) => {
  if (event.target.dataset.switch) switchTo(event.target.dataset.switch, event.target.checked);
});
root.querySelector("[data-ask]").addEventListener("submit", (event) => {
  event.preventDefault();
  const told = Object.fromEntries(new FormData(event.target));
  answer({
    ...(told.effort && { rpe: Number(told.effort) }),
    ...(told.form && { form: told.form }),
    ...(words().asks_tingling && told.tingling && { tingling: told.tingling }),
    ...(words().asks_stumble && told.stumble && { stumble: told.stumble === "yes" }),
  });
});
root.querySelector("[data-stop]").addEventListener("submit", sendStop);
addEventListener("keydown", onKey);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) { keeper.send(); stayAwake(!leaving); return; }
  if (clock.runs && isSet(step()) && !dialogs.open) acts.pause();
});

async function begin() {
  document.querySelector("[data-plain]").hidden = true;
  root.hidden = false;
  showSwitches();
  if (keeper.waiting.length) await keeper.settled(PATIENCE_MS);
  if (place.ended) return leave();
  done = new Set(place.done);
  at = place.step;
  enter(at, { from: remembered(), held: true });
  if (["get-ready", "ask"].includes(step().kind)) return;
  dialogs.show("paused");
  root.querySelector("[data-paused-title]").textContent = "Welcome back";
}

begin();
