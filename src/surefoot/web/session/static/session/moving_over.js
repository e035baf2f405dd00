// Reports that an earlier version kept in the page's small storage are put into the outbox, once, and none is lost.
const EARLIER = "surefoot.waiting.";

export async function moveOver(outbox) {
  for (const key of earlier()) {
    const waiting = read(key);
    const session = key.slice(EARLIER.length);
    const held = await outbox.put(waiting.map((report) => ({ ...report, session })));
    // Only once they are on the disk: whoever closes the page in between finds them again, and the server takes each one once.
    if (held) localStorage.removeItem(key);
  }
}

function earlier() {
  try { return Object.keys(localStorage).filter((key) => key.startsWith(EARLIER)); } catch { return []; }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; }
}
