// Hands free: a word said aloud does what a tap does. Off until it is turned on, for the browser may send what it hears to
// its maker. While the coach itself speaks, nothing is heard: "down" must not pass for "done".
const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;
const REFUSED = ["not-allowed", "service-not-allowed", "audio-capture"];
const AGAIN_MS = 500;

export class Listening {
  #ears = null;

  // `words`: what is listened for, by act. `heard` is told the act; `refused`, that the device does not let us listen.
  constructor({ words, heard, refused, isSpeaking }) { Object.assign(this, { words, heard, refused, isSpeaking }); }

  // Show the choice where the browser can listen at all.
  offer(choice) { choice.hidden = !Recognition; }

  begin() {
    if (this.#ears || !Recognition) return;
    const ears = new Recognition();
    this.#ears = ears;
    Object.assign(ears, { lang: document.documentElement.lang, continuous: true, interimResults: false });
    ears.addEventListener("result", (event) => this.#hear(event));
    ears.addEventListener("error", (event) => { if (REFUSED.includes(event.error)) { this.end(); this.refused(); } });
    // Browsers stop listening after a silence.
    ears.addEventListener("end", () => { if (this.#ears === ears) setTimeout(() => this.#listen(ears), AGAIN_MS); });
    this.#listen(ears);
  }

  end() {
    const ears = this.#ears;
    this.#ears = null;
    ears?.abort();
  }

  #listen(ears) {
    if (this.#ears !== ears) return;
    try { ears.start(); } catch { /* it listens already */ }
  }

  #hear(event) {
    if (this.isSpeaking()) return;
    const said = event.results[event.results.length - 1][0].transcript;
    const act = actIn(said, this.words);
    if (act) this.heard(act);
  }
}

// Pure: the act whose word was said, whole words only; of several, the last one counts.
export function actIn(said, words) {
  const heard = said.toLowerCase().split(/[^\p{L}]+/u).reverse();
  for (const word of heard) {
    const act = Object.keys(words).find((name) => words[name].split(" ").includes(word));
    if (act) return act;
  }
  return null;
}
