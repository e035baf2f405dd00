// Keep the screen on while a set runs, where the device lets a page ask for that.
let lock = null;

export async function stayAwake(wanted) {
  if (!wanted) {
    lock?.release();
    lock = null;
    return;
  }
  if (lock || !("wakeLock" in navigator) || document.hidden) return;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => { lock = null; });
  } catch { /* a low battery may refuse: the session goes on */ }
}
