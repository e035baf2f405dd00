// One line at the top of a page: what waits for the network, what was saved, and what the person should know of the storage.
const entries = (number) => (number === 1 ? "1 entry" : `${number} entries`);
const wait = (number) => (number === 1 ? "waits" : "wait");
const SHOWN_MS = 6000;

export function words({ state, waiting, lost }) {
  if (state === "memory") return "This browser keeps nothing for us. Stay on this page until it says “Saved”.";
  if (state === "emptied") {
    const safe = "This browser emptied our storage. What had been sent is safe.";
    return lost ? `${safe} ${entries(lost)} had not been sent. Please tell ${lost === 1 ? "it" : "them"} again.` : safe;
  }
  if (state === "refused") return "Something could not be saved.";
  if (state === "waiting") return waiting ? `${entries(waiting)} ${wait(waiting)} for the network.` : "";
  if (state === "offline") return `No network. ${waiting ? `${entries(waiting)} ${wait(waiting)} to be sent.` : "What you tell is kept here."}`;
  return state === "saving" && waiting ? `Sending ${entries(waiting)}.` : "";
}

export class Line {
  #stays = ""; // what is to be read in peace: told once, and not pushed away by what comes next
  #told = false;

  constructor(root, { offline = false } = {}) {
    Object.assign(this, { root, offline, said: root.querySelector("[data-net-said]"), more: root.querySelector("[data-net-more]") });
  }

  tell(news) {
    if (["emptied", "memory"].includes(news.state)) this.#stays = words(news);
    if (news.state === "saved" && this.#told) return this.#saved();
    const now = this.offline && news.state !== "saving" ? words({ ...news, state: "offline" }) : words(news);
    if (news.waiting) this.#told = true;
    this.#show([this.#stays, now === this.#stays ? "" : now].filter(Boolean).join(" "));
    if (news.state === "refused") this.more.hidden = false;
  }

  // The network is there again, and everything has arrived.
  back() {
    this.#told = false;
    this.#show("The network is back. All is saved.");
  }

  #saved() {
    this.#told = false;
    this.#show("Saved.");
    setTimeout(() => { if (this.said.textContent === "Saved.") this.#show(this.#stays); }, SHOWN_MS);
  }

  #show(text) {
    if (this.said.textContent !== text) this.said.textContent = text;
    this.root.classList.toggle("net--quiet", !text && this.more.hidden);
  }
}
