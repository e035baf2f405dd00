// How a session speaks and counts: chosen on this device, kept on this device. Settings reads and writes the same cookie
// (account/signals.py), so that what is chosen there holds here and the other way round.
import { readCookie, writeCookie } from "../js/cookie.js";

const COOKIE = "surefoot_signals";
const SWITCHES = ["sound", "vibration", "flash", "own", "wait", "listen"];
const READY = { least: 3, most: 15, usual: 5 };

// Pure: what the words of the cookie say. An old cookie says "voice" where this one says whose.
export function read(words) {
  const said = words.split(".");
  const ready = Number(said.find((word) => /^\d{1,2}$/.test(word)) ?? READY.usual);
  return {
    voice: said.includes("device") ? "device" : said.includes("recorded") || said.includes("voice") ? "recorded" : "off",
    ready: Math.min(READY.most, Math.max(READY.least, ready)),
    ...Object.fromEntries(SWITCHES.map((name) => [name, said.includes(name)])),
  };
}

export function written({ voice, ready, ...switches }) {
  return [voice, ready, ...SWITCHES.filter((name) => switches[name])].join(".");
}

export class Signals {
  constructor(first) { this.on = read(readCookie(COOKIE) ?? first); }

  set(name, value) {
    this.on[name] = name === "ready" ? Number(value) : value;
    writeCookie(COOKIE, written(this.on));
  }
}
