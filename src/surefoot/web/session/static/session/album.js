// The pictures of a session, each fetched once and kept, so that the next one is there before it is needed.
import { Figure } from "../js/figure.js";
import { emblem } from "./emblem.js";

export class Album {
  #moving = new Map();
  #still = new Map();

  // The moving figure, or null where it cannot be had now: the next time it is asked for anew.
  moving({ moving: address }) {
    if (!this.#moving.has(address)) {
      const none = () => { this.#moving.delete(address); return null; };
      this.#moving.set(address, Figure.load(address).catch(none));
    }
    return this.#moving.get(address);
  }

  // The still picture; where it cannot be had, the sign of its block takes its place.
  still({ still: address, icon }) {
    if (!this.#still.has(address)) {
      const image = new Image();
      image.addEventListener("error", () => { this.#still.delete(address); image.replaceWith(emblem(icon)); });
      image.className = "fig";
      image.src = address;
      this.#still.set(address, image);
    }
    return this.#still.get(address);
  }

  // One after the other: the picture on the screen does not wait for those to come.
  async fetchAhead(pictures) {
    for (const one of pictures) {
      this.still(one);
      if (one.moving) await this.moving(one);
    }
  }
}
