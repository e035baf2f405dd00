// The check-in without the network: the same questions in the same order, kept answer by answer, and told all at once.
import { stamp } from "../session/stamp.js";
import { remove } from "../js/store.js";
import { STOP_RANK, keysOf, keysOfEntry, outlookOf } from "../js/outlook.js";
import { isoNow, remember, stopFor } from "./day.js";
import { showErrors } from "./errors.js";
import { prepare } from "./preparing.js";
import { readFall, readLook, readNew, readPain, readResponse } from "./reading.js";

export class CheckIn {
  #day;
  #draft;

  constructor(root, { outbox, go, words }) {
    Object.assign(this, { root, outbox, go, words });
    this.steps = Object.fromEntries([...root.querySelectorAll("[data-step]")].map((one) => [one.dataset.step, one]));
    for (const [name, part] of Object.entries(this.steps)) {
      const form = part.querySelector("form");
      form.noValidate = true;
      form.addEventListener("submit", (event) => { event.preventDefault(); this.#told(name, form, event.submitter); });
    }
    root.querySelector("[data-back]").addEventListener("click", () => this.#show(this.#order[this.#order.indexOf(this.step) - 1]));
  }

  begin(day) {
    this.#day = day;
    this.#draft = day.draft ?? { done: [], checkIn: {}, response: null, fall: null };
    prepare(this.steps, day);
    this.#show(this.#order.find((step) => !this.#draft.done.includes(step)) ?? this.#order[0]);
  }

  get #order() {
    const { plan, since } = this.#day;
    const due = plan.response && !since.response;
    return [...(due ? ["response"] : []), "feet", "pain", "new", ...(this.#draft.checkIn.fall_or_near_fall ? ["fall"] : [])];
  }

  #show(step) {
    this.step = step;
    const order = this.#order;
    const place = order.indexOf(step);
    for (const [name, part] of Object.entries(this.steps)) part.hidden = name !== step;
    this.root.querySelector("[data-where]").textContent = `Check-in, ${place + 1} of ${order.length}`;
    this.root.querySelector("[data-done]").setAttribute("width", String((1000 * place) / order.length));
    this.root.querySelector("[data-later]").hidden = place > 0;
    this.root.querySelector("[data-back]").hidden = place === 0;
    scrollTo(0, 0);
    const head = this.steps[step].querySelector("h1");
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  }

  async #told(step, form, button) {
    const { value, errors } = this.#read(step, form, button);
    const draft = this.#draft;
    Object.assign(draft.checkIn, step === "feet" || step === "new" ? value : step === "pain" ? { pain: value } : {});
    if (step === "response") draft.response = value;
    if (step === "fall") draft.fall = value;
    // A sign is told at once, whatever else is missing on its page.
    if (this.#isSign(step, value)) return this.#finish();
    showErrors(form, errors);
    if (Object.keys(errors).length) return;
    draft.done = [...new Set([...draft.done, step])];
    const left = this.#order.filter((each) => !draft.done.includes(each));
    if (!left.length) return this.#finish();
    await remember("draft", draft).catch(() => {});
    const later = left.filter((each) => this.#order.indexOf(each) > this.#order.indexOf(step));
    this.#show((later.length ? later : left)[0]);
  }

  #read(step, form, button) {
    const { plan, pack } = this.#day;
    const { look, glucose } = pack.questions;
    if (step === "response") return readResponse(form, plan.response, this.words);
    if (step === "feet") return readLook(form, button, look.before, this.words);
    if (step === "pain") return readPain(form, button, this.words);
    return step === "new" ? readNew(form, glucose, this.words) : readFall(form, this.words);
  }

  #isSign(step, value) {
    const { pack, plan } = this.#day;
    if (step === "new") return value.red_flags.length > 0;
    if (step !== "feet" || !value.foot_check) return false;
    const keys = keysOfEntry({ kind: "check_in", foot_check: value.foot_check }, pack.questions.look.before);
    return outlookOf(pack, { ...plan, now: null }, keys).rank >= STOP_RANK;
  }

  async #finish() {
    const { pack, plan, day, since } = this.#day;
    const { checkIn, response, fall } = this.#draft;
    const { look, glucose } = pack.questions;
    const due = this.#order.includes("response") ? plan.response : null;
    const keys = keysOf({ checkIn, response, fall }, { before: look.before, lowGlucose: glucose?.low_under ?? null, due });
    const outlook = outlookOf(pack, plan, keys, since.days[day]);
    await this.outbox.put(this.#entries(due), undefined, (noted) => {
      noted.days[day] = outlook;
      noted.checked = day;
      noted.rank = Math.max(noted.rank, outlook.rank);
      noted.response ||= Boolean(due);
    });
    await remove("kept", "draft").catch(() => {});
    if (outlook.rank >= STOP_RANK) await stopFor(outlook.flag, this.outbox);
    this.go("/");
  }

  // In the order in which they stand in the diary: the answer to the last session, the check-in, a fall.
  #entries(due) {
    const { checkIn, response, fall } = this.#draft;
    const said = (told) => Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
    const answered = due && Object.keys(said(response ?? {})).length > 0;
    return [
      ...(answered ? [{ kind: "response", to: due.to, ...said(response) }] : []),
      { kind: "check_in", ...said({ ...checkIn, marks: checkIn.marks?.length ? checkIn.marks : null }) },
      ...(fall && fall !== "near" ? [{ kind: "fall", ...said(fall) }] : []),
    ].map((entry) => ({ ...stamp(), day: isoNow().slice(0, 10), entry }));
  }
}
