// After the session: what was done, a look at the feet, the walk.
import { fill, repeat } from "./fill.js";

const MOVING = new Set(["work", "hold", "timed"]);

export function showAfter(root, day, tell) {
  const { running } = day;
  const done = doneIn(running);
  fill(root, wordsOf(running, done));
  repeat(root.querySelector("[data-list]"), root.querySelector("[data-line]"), done, (made, { name, sets }) =>
    fill(made, { name, what: sets === 1 ? "1 set" : `${sets} sets` }));
  root.querySelector("[data-none]").hidden = done.length > 0;
  root.querySelector("[data-skin]").hidden = !done.some(({ support }) => support);
  connect(root, day, tell);
}

function doneIn({ items, steps, place }) {
  const done = new Set(place.done);
  // One on each side, or each way, is one set.
  const count = (item) => new Set(steps.filter((step, at) => step.item === item && MOVING.has(step.kind) && done.has(at)).map(({ set }) => set)).size;
  return items.map((item, at) => ({ name: item.name, support: item.support, sets: count(at) })).filter((one) => one.sets > 0);
}

function wordsOf({ items, place }, done) {
  const asked = items.filter((item) => (item.instead_of ?? null) === null).length;
  if (done.length >= asked) return { head: "Done for today.", lead: "You did all of it." };
  return { head: "That counts.", lead: `You did ${done.length} of ${asked} exercises. Part of a session is still a session.` };
}

function connect(root, day, tell) {
  const skin = root.querySelector("[data-skin] form");
  const walk = root.querySelector("[data-walk] form");
  skin.onsubmit = (event) => { event.preventDefault(); lookTold(root, skin, event.submitter, day, tell); };
  walk.onsubmit = (event) => { event.preventDefault(); walkTold(root, walk, tell); };
}

async function lookTold(root, form, button, day, tell) {
  const found = button.name === "nothing" ? [] : new FormData(form).getAll("found");
  if (!found.length && button.name !== "nothing") return mend(form, "Choose what you see, or use the first button.");
  mend(form, "");
  await tell.look(found.map((pair) => pair.split(":")));
  swap(root, "skin", "skin-seen");
}

async function walkTold(root, form, tell) {
  const typed = form.elements.minutes.value.trim().replace(",", ".");
  const minutes = Number(typed);
  if (!typed || !(minutes > 0 && minutes <= 1440)) return mend(form, "Write the minutes as a number, such as 15.");
  mend(form, "");
  const easy = new FormData(form).get("comfortable");
  await tell.entry({ kind: "walk", minutes, ...(easy && { comfortable: easy === "yes" }) });
  fill(root, { "walked-words": `${minutes} minutes noted.` });
  swap(root, "walk", "walked");
}

function swap(root, gone, come) {
  root.querySelector(`[data-${gone}]`).hidden = true;
  root.querySelector(`[data-${come}]`).hidden = false;
}

export function mend(form, words) {
  let line = form.querySelector("[data-mend]");
  if (!line) {
    line = document.createElement("p");
    line.className = "mend";
    line.dataset.mend = "";
    line.setAttribute("role", "alert");
    form.querySelector("h1, h2").after(line);
  }
  line.hidden = !words;
  line.textContent = words;
}
