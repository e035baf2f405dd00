// How far the step under way has come, kept on this device: a reload or a flat battery finds it again. `seconds` of a set or a
// rest, `longer` of a rest, `count` of reps counted by hand.
export class Part {
  #now = null;

  constructor(session) { this.key = `surefoot.part.${session}`; }

  keep(step, told) {
    this.#now = { ...(this.#now?.step === step && this.#now), ...told, step };
    try { localStorage.setItem(this.key, JSON.stringify(this.#now)); } catch { /* storage closed: the step begins anew */ }
  }

  forget() {
    this.#now = null;
    try { localStorage.removeItem(this.key); } catch { /* nothing was kept */ }
  }

  of(step) {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept?.step === step ? (this.#now = kept) : {};
    } catch { return {}; }
  }
}
