// A test done standing, led part by part. It fills in the form of the page; what is saved, and what it means, is the server's.
import { Awake } from "../session/awake.js";
import { Clock } from "../session/clock.js";
import { Cues } from "../session/cues.js";
import { connectKeys } from "../session/keys.js";
import { Signals } from "../session/signals.js";
import { Voice } from "../session/voice.js";
import { Beat } from "./beat.js";
import { Draft } from "./draft.js";
import { Help } from "./help.js";
import { Parts } from "./parts.js";
import { Run } from "./run.js";
import { connectSending } from "./send.js";
import { connectStop } from "./stop.js";
import { WAYS } from "./ways.js";

const form = document.querySelector("[data-test]");
const screen = document.querySelector("[data-run]");
const around = [document.querySelector(".flow__bar"), form];
const { way, ready, longest, signals: first } = form.dataset;
const chosen = (name) => new FormData(form).get(name) ?? "";
const parts = new Parts(form, (to) => {
  // The server says what comes first: the question, or the check-in.
  if (to === "before" && chosen("feet") !== "fine") form.requestSubmit();
  return to !== "before" || chosen("feet") === "fine";
});
const draft = new Draft(form);
const signals = new Signals(first);
const cues = new Cues(signals);
const voice = new Voice(signals, cues, () => {});
const beat = new Beat(form.querySelector("[data-tempo]"), screen.querySelector("[data-beat]"), voice);
const numbers = { way: WAYS[way], ready: Number(ready), longest: Number(longest) };
const note = (reached) => draft.keep({ ...reached, running: true });
const awake = new Awake(() => { form.querySelector("[data-dozes]").hidden = false; });
const run = new Run(screen, numbers, { clock: new Clock(), voice, cues, awake, beat, note });

for (const one of document.querySelectorAll("[data-with-clock], [data-without-clock]")) one.hidden = "withoutClock" in one.dataset;

const answered = () => ["feet", "set_up", "side"].every((name) => !form.elements[name] || chosen(name));
const clear = () => chosen("feet") === "fine" && chosen("set_up") === "ready";

async function begin() {
  // The server says what is missing, or what comes first, beside the question.
  if (!answered() || !clear()) return form.requestSubmit();
  say("");
  draft.keep({ running: true, value: "" });
  for (const one of around) one.inert = true;
  const result = await run.begin(chosen("side"));
  for (const one of around) one.inert = false;
  if (result) reached(result);
  else left();
}

function reached({ value, ended }) {
  form.elements.value.value = numbers.way.counts ? value : value.toFixed(1);
  for (const one of form.querySelectorAll("input[name=ended]")) one.checked = one.value === ended;
  draft.keep();
  showResult();
}

function showResult() {
  form.querySelector("[data-reached]").textContent = form.elements.value.value;
  parts.show("result");
}

function left() {
  if (!document.hidden) draft.forget(); // a page that goes away is remembered: its try was broken off
  parts.show("before");
  say(screen.dataset.left);
}

function say(words) {
  const line = form.querySelector("[data-notice]");
  line.textContent = words;
  line.hidden = !words;
}

// After a reload, what was reached is there again. A clock that ran cannot be trusted, a count can.
function open(kept) {
  if (kept) draft.fill({ ...kept.told, value: kept.running && way !== "count" ? "" : kept.told.value });
  if (kept && form.elements.value.value) return showResult();
  if (kept) {
    draft.forget();
    say(screen.dataset.broken);
  }
  return parts.show(parts.amiss ?? (kept || !parts.has("how") ? "before" : "how"), { focus: Boolean(kept || parts.amiss) });
}

form.querySelector("[data-begin]").addEventListener("click", begin);
form.querySelector("[data-type]").addEventListener("click", () => parts.show("result"));
form.querySelector("[data-again]").addEventListener("click", () => { draft.forget(); parts.show("before"); });
form.querySelector("input[name=value]").addEventListener("input", () => draft.keep());
form.addEventListener("change", () => { if (form.elements.value.value) draft.keep(); });
document.addEventListener("visibilitychange", () => { if (document.hidden) run.leave(); });
connectKeys({ on: () => run.tap(), pause: () => run.leave() }, { screen: () => (run.runs ? "hold" : ""), busy: () => false });
connectStop(run, new Help(document.querySelector("[data-help]"), around));
connectSending(form, {
  kept: () => { draft.forget(); parts.show("before"); say(screen.dataset.kept); },
  amiss: () => {
    parts.show(form.querySelector("[data-need]:not(:checked)")?.closest("[data-part]").dataset.part ?? "result");
    say(screen.dataset.amiss);
  },
});
open(draft.read());
