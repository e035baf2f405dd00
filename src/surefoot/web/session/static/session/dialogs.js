// The questions that lie over the player. One at a time; Escape goes back to where the person was.
const SHAKE_S = 20;

export class Dialogs {
  constructor(root, escapes) {
    this.all = Object.fromEntries([...root.querySelectorAll("dialog")].map((one) => [one.dataset.dialog, one]));
    for (const [name, dialog] of Object.entries(this.all)) {
      dialog.addEventListener("cancel", (event) => { event.preventDefault(); (escapes[name] ?? escapes.other)(); });
    }
  }

  get open() { return Object.values(this.all).some((dialog) => dialog.open); }

  show(name) {
    this.close();
    this.all[name].showModal();
    this.all[name].scrollTop = 0;
  }

  close() { for (const dialog of Object.values(this.all)) if (dialog.open) dialog.close(); }

  // Numbers to choose from, 0 to `most`, with the focus on the likely one; choosing one tells it.
  askCount(most, likely, tell) {
    const numbers = Array.from({ length: most + 1 }, (_, number) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = number === likely ? "btn btn--main" : "btn";
      button.textContent = number;
      button.addEventListener("click", () => { this.close(); tell(number); });
      return button;
    });
    this.all.count.querySelector("[data-counts]").replaceChildren(...numbers);
    this.show("count");
    numbers[likely].focus();
  }

  // Shake it out for a moment, then ask whether it settled. The moment can be cut short.
  shake(clock) {
    this.#tingling("shake");
    this.show("tingling");
    const left = this.all.tingling.querySelector("[data-shake]");
    clock.start((seconds) => {
      left.textContent = Math.max(0, Math.ceil(SHAKE_S - seconds));
      if (seconds >= SHAKE_S) this.shaken(clock);
    });
  }

  shaken(clock) {
    clock.stop();
    this.#tingling("settled");
    this.all.tingling.querySelector("[data-part=settled] h2").focus();
  }

  #tingling(part) {
    for (const one of this.all.tingling.querySelectorAll("[data-part]")) one.hidden = one.dataset.part !== part;
  }
}
