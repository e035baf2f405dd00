// Says phrases, one after the other: Surefoot's own recorded voice, else the device's, else nobody. The words are on the page in
// any case, and nothing ever waits for a voice.
const SILENT_AFTER_MS = 2500;
const SPEAKS_ON_MS = 700;

export class Voice {
  #ticket = 0; // what was asked for last; an answer to an older wish comes too late
  #recorded = null;
  #spokeAt = -Infinity;

  constructor(signals, cues, tellSilent) {
    Object.assign(this, { signals, cues, tellSilent });
    this.silent = !("speechSynthesis" in globalThis);
  }

  // Have these ready, so that a count comes on its beat.
  async ready(phrases) {
    if (this.signals.on.voice !== "recorded") return;
    await (await this.#records())?.ready([...new Set(phrases)]);
  }

  async say(phrases, { now = true } = {}) {
    if (this.signals.on.voice === "off" || !phrases?.length) return;
    if (now) this.hush();
    const ticket = this.#ticket;
    this.#spokeAt = performance.now();
    if (this.signals.on.voice === "recorded" && (await (await this.#records())?.play(phrases))) {
      this.#spokeAt = performance.now();
    } else if (ticket === this.#ticket) this.#device(phrases.join(" "));
  }

  hush() {
    this.#ticket += 1;
    clearTimeout(this.waiting);
    this.#recorded?.then((recorded) => recorded?.hush());
    if (!this.silent) speechSynthesis.cancel();
  }

  get speaks() {
    return (!this.silent && speechSynthesis.speaking) || performance.now() - this.#spokeAt < SPEAKS_ON_MS;
  }

  // Fetched by those who listen to it. Where it cannot be had, the device speaks.
  #records() {
    this.#recorded ??= import("./recorded.js").then(({ Recorded }) => new Recorded({ audio: this.cues.audio }), () => null);
    return this.#recorded;
  }

  #device(words) {
    if (this.silent) return this.tellSilent();
    const spoken = new SpeechSynthesisUtterance(words);
    spoken.lang = document.documentElement.lang;
    spoken.rate = 0.95;
    spoken.onstart = () => clearTimeout(this.waiting);
    spoken.onend = () => { this.#spokeAt = performance.now(); };
    if (!speechSynthesis.speaking) this.#expect();
    speechSynthesis.speak(spoken);
  }

  // A device may promise a voice and have none.
  #expect() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (speechSynthesis.getVoices().length > 0) return;
      this.silent = true;
      speechSynthesis.cancel();
      this.tellSilent();
    }, SILENT_AFTER_MS);
  }
}
