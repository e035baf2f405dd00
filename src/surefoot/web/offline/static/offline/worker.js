// The service worker: what it keeps, and what it answers when there is no network. It decides nothing.
import { Outbox } from "../js/outbox.js";

const PATIENCE_MS = 3000;
const ASK_MS = 3000;
const SYNC = "surefoot-outbox";
const OURS = "surefoot-";
// What the page without a network can do in the place of these; all others are waited for.
const SOON = /^\/($|check-in\/|session\/|stop\/|learn\/help\/$)/;

export function serve({ version, shell, help, files }) {
  const kept = `${OURS}${version}`;
  const pages = [shell, help];

  addEventListener("install", (event) => {
    // Old pages go on with the files of their own version, which stay: so the new worker need not wait for them.
    event.waitUntil(Promise.all([fill([...files, ...pages]), skipWaiting()]));
  });
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));
  addEventListener("message", (event) => {
    if (event.data.refresh) event.waitUntil(refresh(event.data.refresh));
  });
  addEventListener("sync", (event) => {
    if (event.tag === SYNC) event.waitUntil(sent());
  });
  addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (origin !== location.origin) return;
    if (request.mode === "navigate") event.respondWith(page(request, pathname));
    else if (request.method !== "GET") return;
    else if (pathname.startsWith("/static/")) event.respondWith(file(request));
    else if (pathname.startsWith("/figures/")) event.respondWith(figure(event));
  });

  // The network has the first word. Where it has none, or none for a while, the page for a time without it comes.
  async function page(request, pathname) {
    const answer = fetch(request).catch(() => null);
    const soon = request.method === "GET" && SOON.test(pathname);
    const inTime = soon ? await Promise.race([answer, after(PATIENCE_MS)]) : await answer;
    if (inTime) return inTime;
    const instead = await (await caches.open(kept)).match(pathname === help ? help : shell);
    return instead ?? (await answer) ?? Response.error();
  }

  // An address holds its version, so the copy kept here is as good as the server's.
  async function file(request) {
    return (await caches.match(request.url)) ?? fetch(request);
  }

  // A figure may be drawn anew under its old address: the copy is shown, and looked at anew for the next time.
  async function figure(event) {
    const cache = await caches.open(kept);
    const copy = await cache.match(event.request.url);
    if (!copy) return fetch(event.request);
    event.waitUntil(put(cache, event.request.url).catch(() => {}));
    return copy;
  }

  async function fill(addresses) {
    const cache = await caches.open(kept);
    await Promise.all(addresses.map((address) => put(cache, address)));
  }

  // What is missing is fetched, by the pack or otherwise; pages are fetched anew, as the chosen look and the words may have changed.
  async function refresh(wanted) {
    const cache = await caches.open(kept);
    for (const address of pages) await put(cache, address).catch(() => {});
    for (const address of [...files, ...wanted]) if (!(await cache.match(address))) await put(cache, address).catch(() => {});
    await tidy();
  }

  async function put(cache, address) {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!whole(answer)) throw new Error(`${address} answered ${answer.status}`);
    // A server that was renewed meanwhile sends pages of its own version: they are for the next worker.
    if (address === shell && !(await answer.clone().text()).includes(`/static/${version}/`)) return;
    await cache.put(address, answer);
  }

  // Files of other versions go once no page of theirs is open. A page that does not answer may be of any version.
  async function tidy() {
    const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const versions = await Promise.all(open.map(versionOf));
    // A newer worker may be filling its own store at this moment: then it is the newer one that tidies, later.
    if (versions.includes(null) || registration.installing || registration.waiting || isReplaced()) return;
    for (const name of await caches.keys()) {
      const unused = name.startsWith(OURS) && name !== kept && !versions.includes(name.slice(OURS.length));
      if (unused) await caches.delete(name);
    }
  }
}

// Only whole answers of our own are kept: no error, no way elsewhere, nothing of another site.
const whole = (answer) => answer.status === 200 && answer.type === "basic" && !answer.redirected;

const isReplaced = () => "serviceWorker" in self && serviceWorker.state !== "activated";

const after = (ms) => new Promise((go) => setTimeout(() => go(null), ms));

function versionOf(client) {
  const { port1, port2 } = new MessageChannel();
  const told = new Promise((go) => { port1.onmessage = ({ data }) => go(data); });
  client.postMessage({ version: true }, [port2]);
  return Promise.race([told, after(ASK_MS)]);
}

async function sent() {
  const outbox = new Outbox();
  await outbox.opened;
  if ((await outbox.send()) === "later") throw new Error("still no network: the browser tries again");
}
