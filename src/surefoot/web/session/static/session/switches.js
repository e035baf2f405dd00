// What may speak, sound, shake and flash: chosen on this device, kept on this device.
const KEY = "surefoot.switches";
const FIRST = { voice: true, sound: true, vibration: false, flash: false };

export class Switches {
  constructor(voice) {
    this.on = { ...FIRST, voice, ...read() };
  }

  set(name, on) {
    this.on[name] = on;
    try { localStorage.setItem(KEY, JSON.stringify(this.on)); } catch { /* a full or closed storage: kept for this page */ }
  }
}

function read() {
  try { return JSON.parse(localStorage.getItem(KEY)) ?? {}; } catch { return {}; }
}
