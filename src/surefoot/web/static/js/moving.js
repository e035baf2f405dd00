// Pictures of movements on a page to read: each gets a button that sets it moving or stops it, and one moves at a time.
// The first begins by itself, except for people who asked their device for less motion.
import { Figure } from "./figure.js";

const LESS_MOTION = matchMedia("(prefers-reduced-motion: reduce)");

class Picture {
  constructor(place) {
    this.still = place.querySelector("[data-figure]");
    this.button = place.querySelector("button");
    this.words = this.button.querySelectorAll("[data-when]");
    this.trouble = place.nextElementSibling;
    this.figure = null;
    this.button.hidden = false;
    this.button.addEventListener("click", () => (this.moves ? this.stop() : this.move()));
  }

  get moves() {
    return Boolean(this.figure?.playing);
  }

  async move() {
    try {
      this.figure ??= await this.#inline();
    } catch {
      this.trouble.hidden = false;
      return;
    }
    pictures.forEach((other) => other.stop());
    this.figure.element.dataset.asked = "";
    this.figure.play();
    this.#tell();
  }

  stop() {
    this.figure?.pause();
    this.#tell();
  }

  async #inline() {
    const figure = await Figure.load(this.still.dataset.figure);
    figure.element.classList.add(...this.still.classList);
    this.still.replaceWith(figure.element);
    return figure;
  }

  #tell() {
    const now = this.moves ? "moving" : "still";
    this.words.forEach((word) => { word.hidden = word.dataset.when !== now; });
  }
}

const pictures = [...document.querySelectorAll("[data-moving]")].map((place) => new Picture(place));
if (!LESS_MOTION.matches) pictures[0]?.move();
LESS_MOTION.addEventListener("change", () => pictures.forEach((picture) => picture.stop()));
