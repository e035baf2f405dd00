// The switches for voice, sounds, shaking and flash, and the voice button in the bar: always in the same state.
export class Panel {
  constructor(root, switches, changed) {
    Object.assign(this, { root, switches, changed });
    root.addEventListener("change", (event) => {
      if (event.target.dataset.switch) this.set(event.target.dataset.switch, event.target.checked);
    });
    this.show();
  }

  set(name, on) {
    this.switches.set(name, on);
    this.show();
    this.changed(name, on);
  }

  show() {
    const { on } = this.switches;
    for (const box of this.root.querySelectorAll("[data-switch]")) box.checked = on[box.dataset.switch];
    for (const button of this.root.querySelectorAll("[data-act=voice]")) {
      button.setAttribute("aria-pressed", String(on.voice));
      button.querySelector("[data-voice-on]").hidden = !on.voice;
      button.querySelector("[data-voice-off]").hidden = on.voice;
    }
  }
}
