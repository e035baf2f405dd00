// What happens in a session, kept in the device's outbox before the screen moves on. It also says where the session is.
import { Outbox } from "../js/outbox.js";
import { isLocked } from "../js/since.js";
import { all, one, put } from "../js/store.js";
import { enterSign } from "./sign.js";
import { stamp } from "./stamp.js";

const STATES = new Set(["saving", "saved", "waiting", "memory", "refused"]);

export class Keeper {
  constructor(data, { tellState, tellPlace }) {
    Object.assign(this, { data, session: data.session, place: data.place, locks: [], tellState, tellPlace });
    this.outbox = new Outbox({ address: data.keep, tell: (news) => this.#told(news) });
    this.opened = this.#open();
  }

  get waiting() { return this.outbox.waiting; }

  // Whether the page may be left: what was told has arrived, or lies on this device.
  get isSafe() { return this.outbox.isSafe; }

  // Kept once this is done: on the disk, or in this page where the disk refuses.
  async report(kind, where, told, place) {
    const message = { ...stamp(this.place.seen), session: this.session, kind, where, ...(told && { told }) };
    this.place = { ...this.place, ...place, seen: message.at };
    await this.outbox.put(message, place && { ...this.place, session: this.session }, (since) => this.#note(since, message));
  }

  // An entry of the diary, such as a sign told when stopping.
  enter(entry) { return enterSign(this.outbox, entry); }

  send() { return this.outbox.send(); }

  // Wait a moment for what is on its way.
  async settled(ms) {
    await this.opened;
    await this.outbox.settled(ms);
  }

  #note(since, message) {
    if (isLocked(message, this.locks)) since.locked = true;
    if (this.place.ended && !since.finished.includes(this.session)) since.finished.push(this.session);
  }

  // Where the device has gone further than the page knows, it is the device that is right: what it did waits to be sent.
  async #open() {
    await this.outbox.opened;
    try {
      const waits = (await all("outbox")).some((message) => message.session === this.session && !message.refused);
      const own = await one("places", this.session);
      if (waits && own) this.place = { ...this.place, ...own };
      this.locks = (await one("kept", "locks"))?.locks ?? [];
      // The whole of it, so that a reload without the network goes on with the very same session.
      await put("kept", { name: "running", data: this.data });
    } catch { /* nothing kept here: the page's own place holds */ }
  }

  async #told({ state, waiting, answer, flag }) {
    if (flag || answer?.stop) return location.assign("/");
    if (STATES.has(state)) this.tellState(state, waiting);
    const place = answer?.sessions?.[this.session];
    if (!place) return;
    const settled = !(await this.outbox.messages()).some((message) => message.session === this.session);
    if (settled) this.place = { ...this.place, ...place };
    this.tellPlace(place, settled);
  }
}
