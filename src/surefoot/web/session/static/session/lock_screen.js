// The controls on the lock screen, the headphones and the keyboard: while a session runs, and without a sound of their own, so
// that the person's music keeps its place.
const SIZE = "512x512";

export class LockScreen {
  constructor(acts) {
    if (!("mediaSession" in navigator && "MediaMetadata" in globalThis)) return;
    this.session = navigator.mediaSession;
    this.acts = acts;
  }

  show({ title, where, still, running }) {
    if (!this.session) return;
    const artwork = still ? [{ src: still, sizes: SIZE, type: "image/svg+xml" }] : [];
    this.session.metadata = new MediaMetadata({ title, artist: where, album: "Surefoot", artwork });
    this.session.playbackState = running ? "playing" : "paused";
    this.#answer(this.acts);
  }

  running(running) { if (this.session?.metadata) this.session.playbackState = running ? "playing" : "paused"; }

  clear() {
    if (!this.session) return;
    this.session.metadata = null;
    this.session.playbackState = "none";
    this.#answer({});
  }

  #answer({ play = null, pause = null, next = null, back = null }) {
    for (const [name, act] of Object.entries({ play, pause, nexttrack: next, previoustrack: back })) {
      try { this.session.setActionHandler(name, act); } catch { /* this device has no such button */ }
    }
  }
}
