// A try that was done and is not saved yet, kept on this device: a reload asks for nothing to be done twice.
const KEY = "surefoot.try";

export class Draft {
  constructor(form) {
    const { measure, day, saved } = form.dataset;
    Object.assign(this, { form, measure, day, saved: saved.split(" ") });
  }

  // What was kept of this test today and is not in the diary, or null.
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return kept?.measure === this.measure && kept.day === this.day && !this.saved.includes(kept.told.entry_id) ? kept : null;
    } catch { return null; }
  }

  // Keep the form as it stands, with what was reached; a try that still runs has ended nothing.
  keep({ running = false, ...reached } = {}) {
    const { csrfmiddlewaretoken: _, ...told } = Object.fromEntries(new FormData(this.form));
    const { measure, day } = this;
    this.#write(JSON.stringify({ measure, day, running, told: { ...told, ...reached } }));
  }

  fill(told) {
    for (const [name, value] of Object.entries(told)) {
      const field = this.form.elements[name];
      if (field) field.value = value;
    }
  }

  forget() {
    try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ }
  }

  #write(text) {
    try { localStorage.setItem(KEY, text); } catch { /* this browser keeps nothing: the page itself still holds it */ }
  }
}
