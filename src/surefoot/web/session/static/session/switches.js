// What may speak, sound, shake and flash: chosen on this device, kept on this device. Settings reads and writes the
// same cookie (account/signals.py), so that what is chosen there holds here and the other way round.
const COOKIE = "surefoot_signals";
const NAMES = ["voice", "sound", "vibration", "flash"];
const FIRST = { voice: true, sound: true, vibration: false, flash: false };
const A_YEAR_S = 60 * 60 * 24 * 365;

export class Switches {
  constructor(voice) {
    this.on = read() ?? { ...FIRST, voice };
  }

  set(name, on) {
    this.on[name] = on;
    const chosen = NAMES.filter((each) => this.on[each]).join(".") || "none";
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `${COOKIE}=${chosen}; path=/; max-age=${A_YEAR_S}; samesite=strict${secure}`;
  }
}

function read() {
  const kept = document.cookie.split("; ").find((each) => each.startsWith(`${COOKIE}=`));
  if (!kept) return null;
  const chosen = new Set(kept.slice(COOKIE.length + 1).split("."));
  return Object.fromEntries(NAMES.map((each) => [each, chosen.has(each)]));
}
