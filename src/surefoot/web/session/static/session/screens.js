// The screens of the player: one is shown at a time, filled with words the page brought along.
const FEET = { left: "Left foot", right: "Right foot", both: "Both feet" };

export class Screens {
  constructor(root, data, stages) {
    Object.assign(this, { root, data, stages });
    this.all = Object.fromEntries([...root.querySelectorAll("[data-screen]")].map((one) => [one.dataset.screen, one]));
    this.live = root.querySelector("[data-live]");
    this.shown = null;
  }

  show(name, step, index) {
    for (const [one, screen] of Object.entries(this.all)) screen.hidden = one !== name;
    this.shown = this.all[name];
    if (step) this.#fill(step, index);
    document.body.classList.toggle("effortpage", name === "ask");
    scrollTo(0, 0);
    this.shown.querySelector("h1").focus({ preventScroll: true });
  }

  put(part, words) {
    const place = this.shown.querySelector(`[data-${part}]`);
    if (place && place.textContent !== String(words)) place.textContent = words;
  }

  // Said once, politely, by a screen reader; counts never come here.
  announce(words) { this.live.textContent = words; }

  words(step) { return this.data.items[step.item]; }

  side(step) { return step.side && step.side !== "both" ? FEET[step.side] : ""; }

  // A set about to begin.
  set(step, index, { still, lead }) {
    this.show(still ? "hold" : "move", step, index);
    if (!still) this.#tempo(step);
    this.put("aim", `Aim: ${step.hold_s} seconds`);
    this.put("count", lead);
    this.put("of", "Get ready");
    this.announce(step.announce);
  }

  // A rest, or the moment to change feet or go on to the next part.
  rest(step, index) {
    this.show("rest", step, index);
    this.put("name", step.title);
    this.put("next", step.next);
    this.put("caption", step.caption ?? "");
    this.put("count", step.seconds);
    this.put("of", "seconds left");
    this.announce(step.announce);
  }

  // What the clock shows now.
  count(now) {
    this.put("count", now.count);
    this.put("of", now.of);
    if (now.pace) this.#pace(now.pace.part, now.pace.pips);
    if (now.held !== undefined) this.shown.querySelector("[data-held]").setAttribute("width", String(Math.round(1000 * now.held)));
  }

  #fill(step, index) {
    const words = this.words(step);
    if (step.kind !== "ask") this.put("name", words.name);
    this.put("exercise", words.name);
    this.put("where", step.where ?? "");
    this.put("caption", words.feel);
    this.shown.querySelector("[data-held]")?.setAttribute("width", "0");
    this.#feet(step);
    this.stages.show(this.shown.querySelector("[data-stage]"), index);
    this.shown.querySelector("[data-ground]")?.setAttribute("width", String(Math.round((1000 * index) / this.data.steps.length)));
  }

  #feet(step) {
    const side = this.side(step);
    this.put("side", side);
    const word = this.shown.querySelector("[data-sideword]");
    if (word) word.hidden = !side;
    for (const foot of this.shown.querySelectorAll("[data-foot]")) {
      const on = foot.dataset.foot === step.side || step.side === "both";
      foot.setAttribute("class", on ? "side-on" : "side-off");
    }
  }

  #tempo(step) {
    const list = this.shown.querySelector("[data-tempo]");
    list.hidden = !step.tempo;
    list.replaceChildren(...(step.tempo ?? []).map((seconds, part) => beat(this.words(step).tempo[part], seconds)));
  }

  #pace(part, pips) {
    this.shown.querySelectorAll("[data-tempo] > li").forEach((line, at) => {
      if (at === part) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
      line.querySelectorAll("i").forEach((pip, number) => pip.classList.toggle("on", at === part && number < pips));
    });
  }

  steps(step) {
    const words = this.words(step);
    this.put("dose", words.dose);
    this.put("set-up", words.set_up);
    this.put("support", words.support ? `${words.support}.` : "");
    this.shown.querySelector("[data-steps]").replaceChildren(...words.steps.map(line));
  }
}

function beat(word, seconds) {
  const item = document.createElement("li");
  const spoken = document.createElement("span");
  const pips = document.createElement("span");
  item.hidden = seconds === 0;
  item.append(word, " ", spoken, pips);
  spoken.className = "vh";
  spoken.textContent = seconds === 1 ? "1 second" : `${seconds} seconds`;
  pips.className = "pips";
  pips.setAttribute("aria-hidden", "true");
  pips.append(...Array.from({ length: seconds }, () => document.createElement("i")));
  return item;
}

function line(words) {
  const item = document.createElement("li");
  const text = document.createElement("span");
  text.textContent = words;
  item.append(text);
  return item;
}
