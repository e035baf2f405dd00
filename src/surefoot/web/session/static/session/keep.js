// Tells the server what happened, and keeps it on this device until it has arrived.
import { Keeper as Saver } from "./save.js";

export class Keeper {
  #saver;
  #of;

  constructor({ session, day, keep }, tell) {
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    this.#saver = new Saver(keep, session, token, tell);
    this.#of = { session, day };
    this.place = null;
  }

  async report(kind, where, told) { this.#saver.put({ session: this.#of.session, kind, where, ...(told && { told }) }); }

  // An entry of the diary itself.
  async enter(entry) { this.#saver.put({ day: this.#of.day, entry }); }

  settled(ms) { return this.#saver.settled(ms); }

  get opened() { return null; }

  get isSafe() { return false; }

  get waiting() { return this.#saver.waiting.length; }
}
