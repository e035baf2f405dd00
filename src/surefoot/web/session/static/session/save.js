// Everything that happens is sent at once, in order, and kept on the device until it has arrived.
import { stamp } from "./stamp.js";

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15000;
const GIVE_UP_MS = 8000;

export class Keeper {
  #sending = false;
  #timer = null;
  #wait = FIRST_WAIT_MS;

  constructor(address, session, token, { tellState, tellPlace }) {
    Object.assign(this, { address, session, token, tellState, tellPlace });
    this.key = `surefoot.waiting.${session}`;
    this.waiting = this.#kept();
    addEventListener("online", () => this.send());
  }

  put(message) {
    this.waiting.push({ ...stamp(), ...message });
    this.#keep();
    this.send();
  }

  // Ask where the session is, even when there is nothing to tell.
  async send() {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    const batch = this.waiting.slice(0, 100);
    if (batch.length) this.tellState("saving");
    const answer = await this.#post(batch);
    this.#sending = false;
    if (!answer) return this.#later();
    this.#wait = FIRST_WAIT_MS;
    this.waiting.splice(0, batch.length);
    this.#keep();
    this.tellState(this.waiting.length ? "saving" : "saved");
    const place = answer.sessions?.[this.session];
    if (place) this.tellPlace(place, this.waiting.length === 0);
    if (this.waiting.length) this.send();
  }

  // Wait a moment for what is still on its way; what does not make it stays on the device and is sent later.
  async settled(ms) {
    const until = performance.now() + ms;
    this.send();
    while ((this.waiting.length || this.#sending) && performance.now() < until) await new Promise((go) => setTimeout(go, 50));
  }

  async #post(batch) {
    try {
      const answer = await fetch(`${this.address}?session=${this.session}`, {
        method: "POST",
        keepalive: true,
        credentials: "same-origin",
        headers: { "Content-Type": "application/json", "X-CSRFToken": this.token },
        body: JSON.stringify(batch.map((report) => ({ session: this.session, ...report }))),
        signal: AbortSignal.timeout(GIVE_UP_MS),
      });
      if (answer.ok) return (await answer.json()).sessions[this.session];
      // Nothing will make these readable: they are let go, so that what comes after can be kept.
      if (answer.status === 400) { this.waiting.splice(0, batch.length); this.#keep(); }
      // The proof of origin or the session is gone: a fresh page has both, and what waits is on the device.
      if (answer.status === 403) location.reload();
    } catch { /* no answer: tried again below */ }
    return null;
  }

  #later() {
    this.tellState("waiting");
    this.#timer = setTimeout(() => this.send(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  #keep() {
    try {
      if (this.waiting.length) localStorage.setItem(this.key, JSON.stringify(this.waiting));
      else localStorage.removeItem(this.key);
    } catch { /* storage closed: the page itself still holds it */ }
  }

  #kept() {
    try { return JSON.parse(localStorage.getItem(this.key)) ?? []; } catch { return []; }
  }
}
