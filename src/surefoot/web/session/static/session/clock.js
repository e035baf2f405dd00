// A clock that can stand still. It counts by the device's own steady time, so a slow or hidden page never loses seconds.
const TICK_MS = 100;

export class Clock {
  #before = 0;
  #since = null;
  #timer = null;
  #tell = () => {};

  // Run from `from` seconds and tell the seconds ten times a second.
  start(tell, from = 0) {
    this.stop();
    this.#before = from;
    this.#tell = tell;
    this.go();
  }

  go() {
    if (this.#since !== null) return;
    this.#since = performance.now();
    this.#timer = setInterval(() => this.#tell(this.seconds), TICK_MS);
    this.#tell(this.seconds);
  }

  stand() {
    this.#before = this.seconds;
    this.#since = null;
    clearInterval(this.#timer);
  }

  stop() {
    this.stand();
    this.#before = 0;
    this.#tell = () => {};
  }

  get runs() { return this.#since !== null; }
  get seconds() { return this.#before + (this.#since === null ? 0 : (performance.now() - this.#since) / 1000); }
}
