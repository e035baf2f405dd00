// The screens of the player: one is shown at a time, filled with the words the script brought along.
import { beatAt, tempoOf } from "./beats.js";

export class Screens {
  constructor(root, data, stages) {
    Object.assign(this, { root, data, stages });
    this.all = Object.fromEntries([...root.querySelectorAll("[data-screen]")].map((one) => [one.dataset.screen, one]));
    this.ui = root.querySelector("[data-ui]").dataset;
    this.live = root.querySelector("[data-live]");
    this.shown = null;
  }

  get name() { return this.shown?.dataset.screen; }

  show(name, step, index) {
    for (const [one, screen] of Object.entries(this.all)) screen.hidden = one !== name;
    this.shown = this.all[name];
    if (step) this.#fill(step, index);
    document.body.classList.toggle("effortpage", name === "ask");
    scrollTo(0, 0);
    this.focus();
  }

  focus() { this.shown?.querySelector("h1").focus({ preventScroll: true }); }

  put(part, words) {
    const place = this.shown.querySelector(`[data-${part}]`);
    if (place && place.textContent !== String(words)) place.textContent = words;
  }

  // Said once, politely, by a screen reader; counts never come here.
  announce(words) { this.live.textContent = words; }

  // "lead" before the first move, then "run" at the tempo, or "hand" where the person counts.
  phase(name, { byHand, step, count }) {
    const phase = name === "run" && byHand ? "hand" : name;
    const focused = this.shown.contains(document.activeElement) && document.activeElement.matches("[data-phases]");
    for (const one of this.shown.querySelectorAll("[data-phases]")) one.hidden = !one.dataset.phases.split(" ").includes(phase);
    if (focused && document.activeElement.hidden) this.shown.querySelector("[data-phases].btn:not([hidden])")?.focus();
    this.put("of", phase === "lead" ? this.ui.getReady : beatAt(step, 0).of);
    if (phase === "hand") this.put("count", count);
  }

  // What the clock of a set shows now.
  count(now) {
    this.put("count", now.count);
    this.put("of", now.of);
    if (now.part !== null) this.#pace(now.part, now.pips);
    if (now.held !== undefined) this.shown.querySelector("[data-held]").setAttribute("width", String(Math.round(1000 * now.held)));
  }

  rest(left) {
    this.put("count", left);
    this.put("of", left === 0 ? this.ui.whenReady : left === 1 ? this.ui.secondLeft : this.ui.secondsLeft);
  }

  // How much of today is done: sets, as a part of all.
  ground(part) { this.shown.querySelector("[data-ground]")?.setAttribute("width", String(Math.round(1000 * part))); }

  cheer(words) {
    this.put("cheer", words.join(" "));
    if (words.length) this.announce([this.live.textContent, ...words].join(" "));
  }

  steps(step) {
    const words = this.data.items[step.item];
    this.put("dose", words.dose);
    this.put("set-up", words.set_up);
    this.put("support", words.support ? `${words.support}.` : "");
    this.shown.querySelector("[data-steps]").replaceChildren(...words.steps.map(line));
  }

  #fill(step, index) {
    const words = this.data.items[step.item];
    if (step.kind !== "ask") this.put("name", step.title ?? words.name);
    this.put("exercise", words.name);
    for (const part of ["where", "goal", "next", "caption"]) this.put(part, step[part] ?? "");
    this.put("cheer", "");
    this.#exits(step.exits);
    this.#feet(step.side);
    this.#tempo(step);
    this.shown.querySelector("[data-held]")?.setAttribute("width", "0");
    this.stages.show(this.shown.querySelector("[data-stage]"), index);
    this.announce(step.announce ?? "");
  }

  // What may be done at this step, here and in the questions that lie over it.
  #exits(exits) {
    const scope = [...this.shown.querySelectorAll("[data-exit]"), ...this.root.querySelectorAll("dialog [data-exit]")];
    for (const one of scope) one.hidden = !one.dataset.exit.split(" ").some((exit) => exits.includes(exit));
  }

  #feet(side) {
    const word = this.shown.querySelector("[data-sideword]");
    if (word) word.hidden = !side || side === "both";
    for (const name of this.shown.querySelectorAll("[data-side]")) name.hidden = name.dataset.side !== side;
    for (const foot of this.shown.querySelectorAll("[data-foot]")) {
      const on = foot.dataset.foot === side || side === "both";
      foot.setAttribute("class", on ? "side-on" : "side-off");
    }
  }

  #tempo(step) {
    const list = this.shown.querySelector("[data-tempo]");
    if (!list) return;
    const parts = tempoOf(step);
    list.classList.toggle("tempo--none", parts.length === 0);
    list.replaceChildren(...parts.map(({ seconds, word }) => this.#beat(word, seconds)));
  }

  #pace(part, pips) {
    this.shown.querySelectorAll("[data-tempo] > li").forEach((line, at) => {
      if (at === part) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
      line.querySelectorAll("i").forEach((pip, number) => pip.classList.toggle("on", at === part && number < pips));
    });
  }

  #beat(word, seconds) {
    const item = document.createElement("li");
    const spoken = document.createElement("span");
    const pips = document.createElement("span");
    item.hidden = seconds === 0;
    item.append(word, " ", spoken, pips);
    spoken.className = "vh";
    spoken.textContent = `${seconds} ${seconds === 1 ? this.ui.second : this.ui.seconds}`;
    pips.className = "pips";
    pips.setAttribute("aria-hidden", "true");
    pips.append(...Array.from({ length: seconds }, () => document.createElement("i")));
    return item;
  }
}

function line(words) {
  const item = document.createElement("li");
  const text = document.createElement("span");
  text.textContent = words;
  item.append(text);
  return item;
}
