// Asks now and then whether the network is back.
const EVERY_MS = 5000;
const PATIENCE_MS = 3000;

export function watchNetwork(tell) {
  const network = { back: false };
  let asking = false;

  async function ask() {
    if (asking || network.back || document.hidden) return;
    asking = true;
    network.back = await answers();
    asking = false;
    if (network.back) tell();
  }

  setInterval(ask, EVERY_MS);
  addEventListener("online", ask);
  document.addEventListener("visibilitychange", ask);
  ask();
  return network;
}

async function answers() {
  try { return (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) })).ok; } catch { return false; }
}
