// What was told on this device and has not arrived yet. It is on the disk before anything goes on, and is sent until it has
// arrived: once, in the order in which it happened, by one tab at a time.
import { batchOf, deliver } from "./delivery.js";
import { heed } from "./lock.js";
import { lostEntries, noteWaiting } from "./marker.js";
import { noteIn } from "./since.js";
import { all, inOne } from "./store.js";

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15000;
const LOCK = "surefoot-outbox";
const CHANNEL = "surefoot";
const SYNC = "surefoot-outbox";

export class Outbox {
  #memory = []; // what the storage would not take
  #sending = null;
  #again = false;
  #timer = null;
  #wait = FIRST_WAIT_MS;
  #count = 0;
  #channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : null;

  constructor({ address = "/outbox/", tell = () => {} } = {}) {
    Object.assign(this, { address, tell });
    if (this.#channel) this.#channel.onmessage = ({ data }) => this.#heard(data);
    globalThis.addEventListener?.("online", () => this.send());
    globalThis.document?.addEventListener("visibilitychange", () => { if (!document.hidden) this.send(); });
    this.opened = this.#open();
  }

  // How many entries wait; those the server refused do not count.
  get waiting() { return this.#count + this.#memory.filter(waits).length; }

  // Whether the page may be closed: nothing that waits is held by it alone.
  get isSafe() { return !this.#memory.some(waits); }

  // Everything that waits, in the order in which it happened.
  async messages() {
    return [...(await this.#stored()), ...this.#memory].filter(waits).sort(byId);
  }

  // What the server would not take, each with its words.
  async refused() {
    return [...(await this.#stored()), ...this.#memory].filter((one) => one.refused).sort(byId);
  }

  // Let one go that was refused, once the person has seen to it.
  async forget(id) {
    await this.#taken({ kept: [id], refused: [] });
    this.#tell(this.waiting ? "waiting" : "saved");
  }

  // Keep messages, with them where the session is now, and what they mean for the days of the pack. Tells whether they are on the
  // disk; where it refuses, this page has them.
  async put(messages, place, note) {
    const told = Array.isArray(messages) ? messages : [messages];
    const held = await this.#held(told, place, note);
    if (!held) {
      this.#memory.push(...told);
      this.#tell("memory");
    }
    await this.#counted();
    this.#say({ put: true });
    this.send();
    return held;
  }

  // Send what waits, and ask where the sessions are. Returns when nothing can be sent now.
  async send() {
    if (this.#sending) { this.#again = true; return this.#sending; }
    clearTimeout(this.#timer);
    this.#sending = this.#alone(() => this.#sendAll());
    const result = await this.#sending;
    this.#sending = null;
    if (result === "later") this.#later();
    else if (this.#again) { this.#again = false; return this.send(); }
    return result;
  }

  // Wait a moment for what is still on its way; what does not make it stays on the device and is sent later.
  async settled(ms) {
    const until = performance.now() + ms;
    await this.opened;
    const result = await Promise.race([this.send(), pause(ms)]);
    while (result === "elsewhere" && (await this.#counted()) && performance.now() < until) await pause(50);
  }

  // Let the person's other tabs know of something, such as a sign that needs care.
  announce(news) { this.#say(news); }

  async #open() {
    try {
      const lost = await lostEntries();
      if (lost !== null) this.#tell("emptied", { lost });
    } catch { this.#tell("memory"); }
    await this.#counted();
    if (this.waiting) this.send();
  }

  // One tab sends at a time; where a browser has no locks, the server takes each message once anyway.
  async #alone(work) {
    if (!navigator.locks) return work();
    return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : "elsewhere"));
  }

  async #sendAll() {
    const putOff = new Set(); // of a day that has not come: a clock is wrong
    let most;
    for (;;) {
      const waiting = (await this.messages()).filter((one) => !putOff.has(one.id));
      const batch = batchOf(waiting, most);
      if (batch.length === 0) return putOff.size ? "later" : "sent";
      this.#tell("saving");
      const { answer, unreadable } = await deliver(this.address, batch);
      if (unreadable) {
        // One that cannot be read must not hold up the others: it is found, and kept apart.
        if (batch.length === 1) await this.#taken({ kept: [], refused: [{ id: batch[0].id, error: "It could not be read." }] });
        else most = Math.ceil(batch.length / 2);
        continue;
      }
      if (!answer) return "later";
      this.#wait = FIRST_WAIT_MS;
      await this.#taken(answer);
      const seen = [...answer.kept, ...answer.refused.map((one) => one.id)];
      for (const { id } of batch) if (!seen.includes(id)) putOff.add(id);
      await this.#arrived(answer);
    }
  }

  async #held(told, place, note) {
    try {
      await inOne(["outbox", "places", "kept"], "readwrite", (outbox, places, kept) => {
        for (const one of told) outbox.put(one);
        if (place) places.put(place);
        if (note) noteIn(kept, note);
      });
      this.#stays();
      return true;
    } catch { return false; }
  }

  async #arrived(answer) {
    await this.#counted();
    await heed(answer, this.waiting).catch(() => {});
    const state = answer.refused.length ? "refused" : this.waiting ? "saving" : "saved";
    this.#tell(state, { answer });
    this.#say({ answer });
  }

  // What has arrived is let go. What was refused stays, with the server's words, until the person has seen to it.
  async #taken({ kept, refused, sessions = {} }) {
    const errors = new Map(refused.map((one) => [one.id, one.error]));
    const seen = (one) => (errors.has(one.id) ? { ...one, refused: errors.get(one.id) } : one);
    this.#memory = this.#memory.filter((one) => !kept.includes(one.id)).map(seen);
    try {
      const stored = await all("outbox");
      await inOne(["outbox", "places"], "readwrite", (outbox, places) => {
        for (const id of kept) outbox.delete(id);
        for (const one of stored) if (errors.has(one.id)) outbox.put(seen(one));
        const left = new Set(stored.map(seen).filter((one) => waits(one) && !kept.includes(one.id)).map((one) => one.session));
        // Where something of a session still waits, the device knows better than the server where it is.
        for (const [session, place] of Object.entries(sessions)) if (!left.has(session)) places.put({ session, ...place });
      });
    } catch { /* emptied meanwhile: nothing left to let go */ }
  }

  async #stored() {
    try { return await all("outbox"); } catch { return []; }
  }

  async #counted() {
    const before = this.#count;
    this.#count = (await this.#stored()).filter(waits).length;
    if (before !== this.#count) await noteWaiting(this.#count).catch(() => {});
    return this.waiting;
  }

  #later() {
    this.#tell("waiting");
    this.#syncLater();
    this.#timer = setTimeout(() => this.send(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  // Where the browser can, what waits is sent even after the page was closed.
  async #syncLater() {
    try { await (await globalThis.navigator.serviceWorker?.getRegistration())?.sync?.register(SYNC); } catch { /* it cannot */ }
  }

  // From the first entry on, the browser is asked not to empty our storage when space runs short.
  #stays() {
    if (this.asked || !globalThis.navigator.storage?.persist) return;
    this.asked = true;
    navigator.storage.persist().catch(() => {});
  }

  async #heard(news) {
    if (news.put) { await this.#counted(); this.#tell("waiting"); this.send(); }
    if (news.answer) { await this.#counted(); this.#tell(this.waiting ? "saving" : "saved", { answer: news.answer }); }
    if (news.stop) this.tell({ state: "stop", waiting: this.waiting, flag: news.stop });
  }

  #say(news) { this.#channel?.postMessage(news); }

  #tell(state, more = {}) { this.tell({ state, waiting: this.waiting, ...more }); }
}

const pause = (ms) => new Promise((go) => setTimeout(go, ms));
const waits = (one) => !one.refused;
const byId = (one, other) => (one.id < other.id ? -1 : 1);
