// Makes the device ready: the service worker, what still waits, the plans of the next days.
import { lostEntries } from "./marker.js";
import { refreshPack } from "./pack.js";
import { all } from "./store.js";

const CHANNEL = "surefoot";

export async function makeReady() {
  const root = document.querySelector("[data-net]");
  // The player keeps its own outbox and says beside the exercise what waits.
  if (root) await hear(root);
  const worker = await registered();
  answerFor(worker);
  const pack = await refreshPack();
  worker?.active?.postMessage({ refresh: pack?.files ?? [] });
}

// On most visits there is nothing to say: what says it is fetched only when there is, or when another tab has news.
async function hear(root) {
  const news = await firstNews();
  if (news) return listen(root, news);
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    channel.close();
    listen(root, data.stop ? { state: "stop", waiting: 0, flag: data.stop } : null);
  };
}

async function firstNews() {
  try {
    const lost = await lostEntries();
    if (lost !== null) return { state: "emptied", waiting: 0, lost };
    return (await all("outbox")).length ? { state: "saving", waiting: 0 } : null;
  } catch { return { state: "memory", waiting: 0 }; }
}

async function listen(root, news) {
  const waiting = await import("./waiting.js");
  waiting.listen(root, news);
}

async function registered() {
  if (!("serviceWorker" in navigator)) return null;
  try {
    await navigator.serviceWorker.register("/sw.js", { type: "module", scope: "/" });
    return await navigator.serviceWorker.ready;
  } catch { return null; /* a browser that cannot: the pages work as they do with the network */ }
}

// The worker asks which version a page is of, so that it keeps the files of each version still on a screen.
function answerFor(worker) {
  if (!worker) return;
  navigator.serviceWorker.addEventListener("message", ({ data, ports }) => {
    if (data.version) ports[0].postMessage(new URL(import.meta.url).pathname.split("/")[2]);
  });
  navigator.serviceWorker.startMessages();
}
