// One batch on its way to the server. Tells what became of it: an answer, too much at once, or later.
import { readCookie } from "./cookie.js";

const GIVE_UP_MS = 8000;
const MOST = 100;
const MOST_BYTES = 50_000; // what a page being closed may still send

// The next messages that fit into one batch, and at least one.
export function batchOf(messages, most = MOST) {
  const batch = [];
  let bytes = 2;
  for (const message of messages.slice(0, most)) {
    bytes += new TextEncoder().encode(JSON.stringify(message)).length + 1;
    if (batch.length && bytes > MOST_BYTES) break;
    batch.push(message);
  }
  return batch;
}

export async function deliver(address, batch) {
  try {
    let answer = await posted(address, batch);
    // The proof of origin is gone: a page of ours brings a fresh one.
    if (answer.status === 403 && (await renewed())) answer = await posted(address, batch);
    if (answer.ok) return { answer: await answer.json() };
    if ([400, 413, 422].includes(answer.status)) return { unreadable: true };
  } catch { /* no answer, or none that can be read: later */ }
  return { later: true };
}

async function posted(address, batch) {
  const body = JSON.stringify(batch);
  return fetch(address, {
    method: "POST",
    credentials: "same-origin",
    redirect: "error",
    keepalive: body.length < MOST_BYTES,
    headers: { "Content-Type": "application/json", "X-CSRFToken": await token() },
    body,
    signal: AbortSignal.timeout(GIVE_UP_MS),
  });
}

async function renewed() {
  const answer = await fetch("/offline/", { cache: "no-store", signal: AbortSignal.timeout(GIVE_UP_MS) });
  return answer.ok;
}

// At the phones' door (https) the proof of origin has a name that no other port can set.
async function token() {
  const name = `${location.protocol === "https:" ? "__Host-" : ""}surefoot_csrf`;
  if ("document" in globalThis) return readCookie(name) ?? "";
  return (await globalThis.cookieStore?.get(name))?.value ?? "";
}
