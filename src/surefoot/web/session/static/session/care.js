// After Stop: what to do now, and the questions a sign of the body asks. With a network that is a page; without one it is here,
// in the same words, and what is answered waits on this device like everything else.
import { signEntry } from "./forms.js";
import * as after from "./place.js";

const PATIENCE_MS = 3000;

export class Care {
  constructor(root, walk) {
    Object.assign(this, { root, walk });
    for (const form of root.querySelectorAll("[data-signs]")) {
      form.addEventListener("submit", (event) => { event.preventDefault(); this.#answered(form); });
    }
  }

  // The reason is kept by now: lead to what helps.
  async after(why) {
    const { walk } = this;
    if (why === "had-enough") return walk.end();
    await walk.keeper.settled(PATIENCE_MS);
    const ended = walk.place.ended;
    if (!walk.keeper.waiting && navigator.onLine) return walk.leave(ended ? walk.place.next : this.root.dataset.hurtPage);
    if (why === "sharp-pain") return ended ? walk.end() : walk.screens.show("hurt");
    this.ask(why);
  }

  // Nothing else comes before these questions, after a reload neither.
  ask(why) {
    this.walk.leaving = true;
    this.walk.screens.show(why);
  }

  async endToday() {
    const { walk } = this;
    await walk.tell("ended", 0, { why: "sharp-pain" }, after.ended(walk.place));
    await walk.end();
  }

  #answered(form) {
    const entry = signEntry(form, form.dataset.signs);
    form.querySelector("[data-mend]").hidden = entry !== null;
    if (entry === null) return form.querySelector("[data-mend]").focus();
    return this.#kept(form, entry);
  }

  async #kept(form, entry) {
    const { walk } = this;
    await walk.keeper.enter(entry);
    await walk.tell("signs-answered", 0, undefined, { ...walk.place, signs: undefined });
    const flags = [...form.querySelectorAll("[data-tells]:checked")].map((one) => one.dataset.tells);
    if (flags.length) return this.#help(flags);
    return walk.end();
  }

  // A sign was told: whom to call, at once. Only those told are shown.
  #help(flags) {
    this.walk.screens.show("help");
    for (const one of this.root.querySelectorAll("[data-flag]")) one.hidden = !flags.includes(one.dataset.flag);
    this.walk.screens.focus();
  }
}
