// Keep the screen on while a session runs, where the device lets a page ask for that; where it does not, say so once.
const TOLD = "surefoot.dozes";

export class Awake {
  #lock = null;
  #wanted = false;

  constructor(tellDozes) { this.tellDozes = tellDozes; }

  async want(wanted) {
    this.#wanted = wanted;
    if (!wanted) {
      this.#lock?.release();
      this.#lock = null;
      return;
    }
    if (this.#lock || document.hidden) return;
    if (!("wakeLock" in navigator)) return this.#dozes();
    try {
      const lock = await navigator.wakeLock.request("screen");
      lock.addEventListener("release", () => { if (this.#lock === lock) this.#lock = null; });
      this.#lock = lock;
      if (!this.#wanted) this.want(false); // no longer, while the device made up its mind
    } catch { this.#dozes(); }
  }

  #dozes() {
    try {
      if (localStorage.getItem(TOLD)) return;
      localStorage.setItem(TOLD, "told");
    } catch { /* told again next time */ }
    this.tellDozes();
  }
}
