// Short signs beside the words: a tone, a shake, a lit edge. Each can be switched off, and none stands alone.
const TONES = { count: [520, 0.09], start: [780, 0.25], half: [620, 0.2], change: [440, 0.3], end: [390, 0.45] };
const SHAKES = { start: [120], half: [80], change: [80, 80, 80], end: [200] };
const FLASH_MS = 350;
const BETWEEN_FLASHES_MS = 1000; // far below three in a second
const LESS_MOTION = matchMedia("(prefers-reduced-motion: reduce)");

export class Cues {
  #flashedAt = -Infinity;
  #audio = undefined; // made when it is first wanted

  constructor(signals) {
    this.signals = signals;
    // Let music play on where the device can.
    if ("audioSession" in navigator) navigator.audioSession.type = "ambient";
  }

  // Browsers let a page sound only after a tap.
  wake() {
    if (this.audio?.state === "suspended") this.audio.resume();
  }

  // Where sounds and the recorded voice come out; null where a browser has no such thing.
  get audio() {
    if (this.#audio === undefined) this.#audio = "AudioContext" in globalThis ? new AudioContext() : null;
    return this.#audio;
  }

  give(name) {
    const { sound, vibration, flash } = this.signals.on;
    if (sound && TONES[name]) this.#tone(...TONES[name]);
    if (vibration && SHAKES[name]) navigator.vibrate?.(SHAKES[name]);
    if (flash && name !== "count") this.#flash();
  }

  #tone(pitch, seconds) {
    if (this.audio?.state !== "running") return;
    const tone = this.audio.createOscillator();
    const volume = this.audio.createGain();
    const now = this.audio.currentTime;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, now);
    volume.gain.exponentialRampToValueAtTime(0.25, now + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
    tone.connect(volume).connect(this.audio.destination);
    tone.start(now);
    tone.stop(now + seconds);
  }

  #flash() {
    if (LESS_MOTION.matches || performance.now() - this.#flashedAt < BETWEEN_FLASHES_MS) return;
    this.#flashedAt = performance.now();
    document.body.classList.add("flash");
    setTimeout(() => document.body.classList.remove("flash"), FLASH_MS);
  }
}
