// A clock that can stand still. It goes by the device's steady time, never by counting ticks, and notices when the device
// slept: the steady time may stand still then, so it is held against the clock on the wall. A wall clock put back is ignored.
const TICK_MS = 100;
const SLEPT_MS = 3000; // by so much the wall clock ran ahead
const FROZEN_MS = 10000; // so long nothing was drawn

export const DEVICE = {
  steady: () => performance.now(),
  wall: () => Date.now(),
  after: (ms, then) => setTimeout(then, ms),
  forget: (timer) => clearTimeout(timer),
};

export class Clock {
  #since = null; // the steady moment at which it showed 0
  #stood = 0;
  #timer = null;
  #seen = null;
  #tell = () => {};
  #away = null;

  constructor(device = DEVICE) { this.device = device; }

  // Tell the seconds ten times a second. `at` is the steady moment at which it shows `from`: the end of the step before.
  // After a sleep, `away` is called and the clock stands where it was last seen; without it, time went on.
  start(tell, { from = 0, at = this.device.steady(), away = null } = {}) {
    this.stop();
    this.#since = at - from * 1000;
    this.#tell = tell;
    this.#away = away;
    this.#seen = { steady: this.device.steady(), wall: this.device.wall() };
    this.#tick();
  }

  stand() {
    if (this.runs) this.#stood = this.seconds;
    this.#since = null;
    this.device.forget(this.#timer);
  }

  stop() {
    this.stand();
    this.#stood = 0;
    this.#tell = () => {};
  }

  // Look at once, when the page is seen again: its ticks may come late.
  look() { if (this.runs) this.#tick(); }

  get runs() { return this.#since !== null; }
  get seconds() { return this.runs ? (this.device.steady() - this.#since) / 1000 : this.#stood; }

  // The steady moment at which it shows so many seconds; only while it runs.
  momentAt(seconds) { return this.#since + seconds * 1000; }

  #tick() {
    this.device.forget(this.#timer);
    const before = this.#seen;
    this.#seen = { steady: this.device.steady(), wall: this.device.wall() };
    const passed = this.#seen.steady - before.steady;
    const slept = this.#seen.wall - before.wall - passed;
    if (this.#away && (slept > SLEPT_MS || passed > FROZEN_MS)) {
      this.#stood = (before.steady - this.#since) / 1000;
      this.#since = null;
      return this.#away();
    }
    if (slept > SLEPT_MS) this.#since -= slept;
    const since = this.#since;
    this.#tell(this.seconds);
    if (this.#since !== since) return; // it was stopped or set anew meanwhile, and has its own next tick
    const into = (this.device.steady() - this.#since) % TICK_MS;
    this.#timer = this.device.after(TICK_MS - into + 1, () => this.#tick());
  }
}
