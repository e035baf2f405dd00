// The form of the signals in the pause, and the voice button in the bar: always in the same state as what is kept.
export class Panel {
  #speaks = "recorded"; // whose voice comes back when it is turned on again

  constructor(root, signals, changed) {
    Object.assign(this, { root, signals, changed, form: root.querySelector("[data-signals]") });
    this.form.addEventListener("change", ({ target }) => {
      this.set(target.name, target.type === "checkbox" ? target.checked : target.value);
    });
    this.show();
  }

  set(name, value) {
    const [kept, told] = name === "pace" ? ["own", value === "own"] : [name, value];
    this.signals.set(kept, told);
    this.show();
    this.changed(kept, told);
  }

  // The button in the bar: no voice, or the one that spoke before.
  toggleVoice() { this.set("voice", this.signals.on.voice === "off" ? this.#speaks : "off"); }

  show() {
    const { on } = this.signals;
    if (on.voice !== "off") this.#speaks = on.voice;
    const { elements } = this.form;
    elements.voice.value = on.voice;
    elements.pace.value = on.own ? "own" : "tempo";
    elements.ready.value = String(on.ready);
    for (const name of ["sound", "vibration", "flash", "wait", "listen"]) elements[name].checked = on[name];
    for (const button of this.root.querySelectorAll("[data-act=voice]")) {
      button.setAttribute("aria-pressed", String(on.voice !== "off"));
      button.querySelector("[data-voice-on]").hidden = on.voice === "off";
      button.querySelector("[data-voice-off]").hidden = on.voice !== "off";
    }
  }
}
