// A steady beat for those who ask for it: up and down, in the time the programme gives each. It counts nothing.
export class Beat {
  #phrase = "";

  constructor(box, shown, voice) {
    Object.assign(this, { box, shown, voice });
    const [lift, pause, lower] = (box?.dataset.tempo ?? "").split(" ").map(Number);
    Object.assign(this, { down: lift + pause, whole: lift + pause + lower });
  }

  begin() { this.#phrase = ""; }

  at(seconds) {
    if (!this.box?.checked) return;
    const phrase = seconds % this.whole < this.down ? "Up" : "Down";
    if (phrase === this.#phrase) return;
    this.#phrase = phrase;
    this.shown.textContent = phrase;
    this.voice.say([phrase]);
  }

  end() { if (this.shown) this.shown.textContent = ""; }
}
