// What helps after Stop while there is no network, in the words of the pages; what is answered waits on this device.
import { Outbox } from "../js/outbox.js";
import { signEntry } from "../session/forms.js";
import { enterSign } from "../session/sign.js";

export class Help {
  constructor(root, around) {
    Object.assign(this, { root, around, outbox: new Outbox() });
    for (const form of root.querySelectorAll("[data-signs]")) {
      form.addEventListener("submit", (event) => { event.preventDefault(); this.#answered(form); });
    }
  }

  // Nothing stands on the page beside it any more.
  show(name) {
    for (const one of this.around) one.hidden = true;
    this.root.hidden = false;
    for (const one of this.root.querySelectorAll("[data-screen]")) one.hidden = one.dataset.screen !== name;
    this.#focus();
  }

  async #answered(form) {
    const entry = signEntry(form, form.dataset.signs);
    const mend = form.querySelector("[data-mend]");
    mend.hidden = entry !== null;
    if (entry === null) return mend.focus();
    await enterSign(this.outbox, entry);
    const flags = [...form.querySelectorAll("[data-tells]:checked")].map((one) => one.dataset.tells);
    if (!flags.length) return location.assign("/");
    this.show("help");
    for (const one of this.root.querySelectorAll("[data-flag]")) one.hidden = !flags.includes(one.dataset.flag);
    return this.#focus();
  }

  #focus() {
    scrollTo(0, 0);
    [...this.root.querySelectorAll("h1")].find((one) => one.checkVisibility())?.focus({ preventScroll: true });
  }
}
