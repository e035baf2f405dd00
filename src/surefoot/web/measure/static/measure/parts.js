// One part of the test at a time: how it goes, what comes first, what was reached. Without a script all of them are shown.
export class Parts {
  // `may` tells whether a part may be left for another one.
  constructor(form, may) {
    this.all = [...form.querySelectorAll("[data-part]")];
    for (const button of form.querySelectorAll("[data-to]")) {
      button.hidden = false;
      button.addEventListener("click", () => { if (may(button.dataset.to)) this.show(button.dataset.to); });
    }
  }

  has(name) { return this.all.some((part) => part.dataset.part === name); }

  // What has to be put right stands in this part, if anything does.
  get amiss() { return this.all.find((part) => part.querySelector(".mend:not([hidden])"))?.dataset.part; }

  show(name, { focus = true } = {}) {
    for (const part of this.all) part.hidden = part.dataset.part !== name;
    if (!focus) return;
    this.all.find((part) => part.dataset.part === name).querySelector("h1").focus();
    scrollTo(0, 0);
  }
}
