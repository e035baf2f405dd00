// The id and the time of what happens here. Ids are UUIDv7 (RFC 9562): they sort by time, and no two devices make the same.
let lastMs = 0;
let ahead = 0;

// Go by the clock of the diary: a device whose own clock is wrong still tells the right order and the right day.
export function setClock(told) { ahead = Date.parse(told) - Date.now(); }

// What happened first comes first: no two stamps of a page have the same time, and the next one is later than `seen`, the last
// thing that is known, also where the clock of the device was put back since.
export function stamp(seen) {
  lastMs = Math.max(Math.round(Date.now() + ahead), lastMs + 1, (Date.parse(seen) || 0) + 1);
  return { id: uuid7(lastMs), at: withOffset(lastMs) };
}

export function uuid7(ms) {
  const random = crypto.getRandomValues(new Uint8Array(10));
  random[0] = (random[0] & 0x0f) | 0x70;
  random[2] = (random[2] & 0x3f) | 0x80;
  const digits = ms.toString(16).padStart(12, "0") + [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// The time as the person's own clock shows it, with its distance from UTC.
export function withOffset(ms) {
  const east = -new Date(ms).getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60].map((part) => String(part).padStart(2, "0"));
  return `${new Date(ms + east * 60000).toISOString().slice(0, -1)}${east < 0 ? "-" : "+"}${hours}:${minutes}`;
}
