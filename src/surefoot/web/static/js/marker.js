// Notices when a browser empties our storage. A cookie holds the mark of the storage, and how many entries waited in it.
import { readCookie, writeCookie } from "./cookie.js";
import { one, put } from "./store.js";

const COOKIE = "surefoot_kept";
const A_YEAR_S = 60 * 60 * 24 * 365;

// Compare the storage with the cookie; tells how many entries were lost with an emptied one, or null where nothing was.
export async function lostEntries() {
  const noted = await read();
  const held = await one("kept", "mark");
  if (held) {
    if (noted?.mark !== held.mark) await note(held.mark, noted?.waiting ?? 0);
    return null;
  }
  const mark = crypto.randomUUID();
  await put("kept", { name: "mark", mark });
  await note(mark, 0);
  return noted ? noted.waiting : null;
}

// Remember how many wait, so that it can be told if they are lost.
export async function noteWaiting(waiting) {
  const held = await one("kept", "mark");
  if (held) await note(held.mark, waiting);
}

async function read() {
  const found = "document" in globalThis ? readCookie(COOKIE) : (await globalThis.cookieStore?.get(COOKIE))?.value;
  if (!found) return null;
  const [mark, waiting] = found.split(".");
  return { mark, waiting: Number(waiting) || 0 };
}

async function note(mark, waiting) {
  const value = `${mark}.${waiting}`;
  if ("document" in globalThis) writeCookie(COOKIE, value);
  else await globalThis.cookieStore?.set({ name: COOKIE, value, path: "/", expires: Date.now() + A_YEAR_S * 1000, sameSite: "strict" });
}
