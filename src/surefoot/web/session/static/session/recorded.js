// The recorded voice: one clip for each phrase, played one after the other. Where a clip cannot sound in time, play()
// says so, and the words are said or shown in another way.
const PATIENCE_MS = 500;
const KEPT = 64;
const LEAD_S = 0.02;
const SENTENCE_GAP_S = 0.22;
const WORD_GAP_S = 0; // a clip keeps a little silence at its ends, and "9", "Up" must fit one second
const FADE_S = 0.015; // a sound cut off at once would click

export class Recorded {
  // `audio` is where it sounds, or null where there is nothing; the manifest is an address or what stands in it.
  constructor({ audio, manifest = new URL("../voice/manifest.json", import.meta.url) }) {
    this.audio = audio;
    this.base = new URL("../voice/", import.meta.url);
    this.buffers = new Map(); // file -> promise of its sound, the one used longest ago first
    this.turn = 0;
    if (manifest instanceof URL) this.address = manifest;
    else this.list = Promise.resolve(manifest.clips);
  }

  // Fetch and decode what is said next, so that it sounds at once. True when all of it is there.
  async ready(phrases) {
    const sounds = await this.#sounds(phrases);
    return sounds !== null;
  }

  // Say phrases in place of what is being said. True once they sound, or once something else is said instead of them;
  // false when they cannot sound in time: nothing of them is heard then.
  async play(phrases) {
    this.hush();
    const turn = this.turn;
    const sounds = await inTime(Promise.all([this.#sounds(phrases), this.#runs()]));
    if (turn !== this.turn) return true;
    if (!sounds?.[0] || !sounds[1]) return false;
    this.#start(sounds[0], phrases);
    return true;
  }

  hush() {
    this.turn += 1;
    if (!this.playing) return;
    const { volume, sources } = this.playing;
    const now = this.audio.currentTime;
    volume.gain.setValueAtTime(1, now);
    volume.gain.linearRampToValueAtTime(0, now + FADE_S);
    for (const source of sources) source.stop(now + FADE_S);
    this.playing = null;
  }

  #start(sounds, phrases) {
    const volume = this.audio.createGain();
    volume.connect(this.audio.destination);
    let at = this.audio.currentTime + LEAD_S;
    const sources = sounds.map((sound, place) => {
      const source = this.audio.createBufferSource();
      source.buffer = sound;
      source.connect(volume);
      source.start(at);
      at += sound.duration + (phrases[place].endsWith(".") ? SENTENCE_GAP_S : WORD_GAP_S);
      return source;
    });
    sources.at(-1)?.addEventListener("ended", () => volume.disconnect());
    this.playing = { volume, sources };
  }

  async #sounds(phrases) {
    try {
      const files = await this.#files();
      if (!this.audio || phrases.some((phrase) => !Object.hasOwn(files, phrase))) return null;
      return await Promise.all(phrases.map((phrase) => this.#sound(files[phrase])));
    } catch {
      return null; // no network, or bytes that are no sound: the same to the person, and tried again next time
    }
  }

  #files() {
    this.list ??= fetched(this.address).then((answer) => answer.json()).then((manifest) => manifest.clips);
    this.list.catch(() => { this.list = undefined; });
    return this.list;
  }

  #sound(file) {
    const sound = this.buffers.get(file) ?? this.#decoded(file);
    this.buffers.delete(file);
    this.buffers.set(file, sound);
    if (this.buffers.size > KEPT) this.buffers.delete(this.buffers.keys().next().value);
    sound.catch(() => this.buffers.delete(file));
    return sound;
  }

  async #decoded(file) {
    const answer = await fetched(new URL(file, this.base));
    return this.audio.decodeAudioData(await answer.arrayBuffer());
  }

  async #runs() {
    if (!this.audio) return false;
    if (this.audio.state !== "running") await this.audio.resume().catch(() => {});
    return this.audio.state === "running";
  }
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer;
}

function inTime(promise) {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, PATIENCE_MS, null); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
