// Every page brings this along. Once the page stands, the device is made ready for a time without the network.
const QUIET_MS = 2000;

function idle(work) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: QUIET_MS });
  else setTimeout(work, 200);
}

async function ready() {
  const { makeReady } = await import("./ready.js");
  makeReady();
}

if (document.readyState === "complete") idle(ready);
else addEventListener("load", () => idle(ready), { once: true });
