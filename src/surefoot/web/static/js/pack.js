// The pack: the plans of today and the next days, as the server worked them out. Fetched while there is a network, kept for when there is none.
import { all, inOne, one } from "./store.js";

const GIVE_UP_MS = 20000;
const UNCHANGED = 304;
const EMPTY = 204;

// The newest pack, or null where it cannot be had; what was kept before stays then.
export async function refreshPack() {
  try {
    // While something waits, the server does not know what a new pack would have to know.
    if ((await all("outbox")).some((message) => !message.refused)) return null;
    const held = await one("kept", "pack");
    const answer = await fetch("/pack.json", {
      cache: "no-store",
      redirect: "error",
      headers: held?.etag ? { "If-None-Match": held.etag } : {},
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    if (answer.status === UNCHANGED) return held.pack;
    if (answer.status === EMPTY) return await forgetPack();
    return answer.ok ? await keep(await answer.json(), answer.headers.get("ETag")) : null;
  } catch { return null; }
}

// Nobody has begun here yet, or everything was erased: there is nothing to keep.
const forgetPack = () => inOne(["kept"], "readwrite", (kept) => { for (const name of ["pack", "locks", "since"]) kept.delete(name); });

async function keep(pack, etag) {
  // How far the diary's clock is from this device's own: without the network the day goes by that, too.
  const ahead = Date.parse(pack.now) - Date.now();
  await inOne(["kept", "outbox"], "readwrite", (kept, outbox) => {
    kept.put({ name: "pack", pack, etag, ahead });
    kept.put({ name: "locks", locks: pack.locks });
    // What was told while the pack was on its way is not in it.
    const asked = outbox.count();
    asked.onsuccess = () => { if (asked.result === 0) kept.delete("since"); };
  });
  return pack;
}
