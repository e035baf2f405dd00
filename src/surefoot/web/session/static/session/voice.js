// The device's own voice. Where it has none, nothing waits for it: the words are on the page in any case.
const SILENT_AFTER_MS = 2500;

export class Voice {
  constructor(switches, tellSilent) {
    this.switches = switches;
    this.tellSilent = tellSilent;
    this.silent = !("speechSynthesis" in window);
    if (this.silent) tellSilent();
  }

  say(words, { now = true } = {}) {
    if (this.silent || !this.switches.on.voice || !words) return;
    if (now) speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(words);
    spoken.lang = document.documentElement.lang;
    spoken.rate = 0.95;
    spoken.onstart = () => clearTimeout(this.waiting);
    if (!speechSynthesis.speaking) this.#expect();
    speechSynthesis.speak(spoken);
  }

  hush() {
    clearTimeout(this.waiting);
    if (!this.silent) speechSynthesis.cancel();
  }

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
