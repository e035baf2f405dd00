// Makes the device ready: the service worker, what still waits, the plans of the next days.
import { Line } from "./line.js";
import { Outbox } from "./outbox.js";
import { refreshPack } from "./pack.js";

export async function makeReady() {
  const root = document.querySelector("[data-net]");
  // The player keeps its own outbox and says beside the exercise what waits.
  if (root) listen(new Line(root));
  const worker = await registered();
  answerFor(worker);
  const pack = await refreshPack();
  worker?.active?.postMessage({ refresh: pack?.files ?? [] });
}

function listen(line) {
  const outbox = new Outbox({
    tell(news) {
      line.tell(news);
      // A sign that needs care was told in another tab: this one follows, unless it is there already.
      if (news.flag && location.pathname !== "/stop/") location.assign("/");
    },
  });
  outbox.refused().then((refused) => { if (refused.length) line.tell({ state: "refused", waiting: outbox.waiting }); });
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
