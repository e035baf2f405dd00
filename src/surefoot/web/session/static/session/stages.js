// The picture of each step on the stage of its screen; the clock of the session leads its movement.
import { Album } from "./album.js";
import { emblem } from "./emblem.js";
import { apart, hasArrived, secondAt } from "./second.js";
import { wantedBy, wantedSoon } from "./wanted.js";

const OFF_S = 0.15; // more than this the eye sees
const LESS_MOTION = matchMedia("(prefers-reduced-motion: reduce)");

export class Stages {
  #album = new Album();
  #stage = null;
  #figure = null;
  #told = null; // what the figure is to do; one that arrives late does it then

  constructor(data) {
    this.data = data;
    this.index = null;
    this.stopped = false; // the person wants the pictures of the get-ready screens to stand still
  }

  get #words() { return this.data.items[this.data.steps[this.index].item]; }

  // The picture of a step: the still one at once, the one that moves as soon as it is here.
  async show(stage, index) {
    this.#figure?.pause();
    this.#figure = this.#told = null;
    this.#stage = stage;
    this.index = index;
    const told = { moving: !LESS_MOTION.matches };
    const wanted = stage && wantedBy(this.data, index, told);
    if (stage) this.#place(wanted ? this.#album.still(wanted) : emblem(this.#words.icon));
    const figure = wanted?.moving && (await this.#album.moving(wanted));
    if (figure && this.#stage === stage && this.index === index) this.#begin(figure);
    this.#album.fetchAhead(wantedSoon(this.data, index, told));
  }

  // Move by itself, unless the person stopped it.
  play() { this.#tell((figure) => (this.stopped ? figure.pause() : figure.play())); }

  halt() { this.#tell((figure) => figure.pause()); }

  // Stand still as it is after so many seconds of the set.
  stand(step, seconds) { this.#tell((figure) => figure.set(secondAt(step, seconds, figure))); }

  // Go on with the set. Between two calls the figure runs by itself; it is put right only where it is off.
  follow(step, seconds) {
    if (step.figure?.motion === "free") return this.play();
    this.#tell((figure) => {
      const second = secondAt(step, seconds, figure);
      if (hasArrived(step, seconds, figure)) return figure.playing && figure.set(second);
      if (!figure.playing || apart(figure.element.getCurrentTime(), second, figure.cycle) > OFF_S) figure.set(second);
      figure.play();
    });
  }

  // Stop the picture of a get-ready screen, or let it move again.
  toggle() {
    this.stopped = !this.stopped;
    this.play();
    this.#button();
  }

  #tell(what) {
    this.#told = what;
    if (this.#figure) what(this.#figure);
  }

  #begin(figure) {
    this.#figure = figure;
    this.#place(figure.element);
    figure.set(this.stopped ? figure.arrived : 0);
    this.#told?.(figure);
    this.#button();
  }

  #place(picture) {
    this.#stage.querySelectorAll(":scope > .fig, :scope > .icon").forEach((old) => old.remove());
    if (picture.matches(".fig")) this.#dress(picture);
    this.#stage.prepend(picture);
    this.#button();
  }

  // A screen reader hears of the picture once, where there is time for it; beside a count it is silent.
  #dress(picture) {
    const alt = this.data.steps[this.index].kind === "get-ready" ? this.#words.alt : "";
    picture.classList.toggle("fig--contrast", this.data.strong_contrast);
    if (picture.matches("img")) picture.alt = alt;
    else {
      picture.removeAttribute("aria-labelledby");
      picture.setAttribute("aria-label", alt);
      picture.setAttribute("aria-hidden", String(!alt));
    }
  }

  #button() {
    const button = this.#stage.querySelector("[data-act=picture]");
    if (!button) return;
    button.hidden = !this.#figure;
    for (const one of button.querySelectorAll("[data-when]")) one.hidden = (one.dataset.when === "still") !== this.stopped;
  }
}
