// Today without the network: what the day holds, as far as this device knows it.
import { isDue, outlook } from "./day.js";
import { dayWords, fill, repeat } from "./fill.js";
import { startable } from "./playing.js";

const OLD = "A plan of another day is not safe to use. Today’s comes with the network.";
const CALM_REST = "Resting on a rest day counts. It is part of the programme.";
const WAITS = "What you told must reach Surefoot first. It waits to be sent.";

export function showToday(root, day) {
  const now = stateOf(day);
  fill(root, { day: dayWords(day.day), head: now.head, lead: now.lead, note: now.note });
  for (const way of root.querySelectorAll("[data-go]")) way.hidden = way.dataset.go !== now.go;
  if (now.go === "start") fill(root, { start: now.plan.minutes ? `Start, ${now.plan.minutes} minutes` : "Start" });
  showPlan(root, now.plan);
}

// What the page is about, with its words and the one thing to do.
function stateOf(day) {
  const { pack, plan, running } = day;
  if (!pack) return { head: "No network.", lead: "This device has no plan yet. It comes with the network." };
  if (running?.place.ended) return { head: "Done for today.", lead: "Your session is kept here.", go: "after" };
  if (running) return { head: "Go on.", lead: "Your session waits where you left it.", go: "continue", plan: running };
  if (!plan) return { head: pack.otherwise.title, lead: isOld(day) ? oldPlans(pack) : pack.otherwise.lead, note: isOld(day) ? OLD : "" };
  if (plan.ended) return { head: "Done for today.", lead: "Your session is saved." };
  if (isDue(day)) return { head: "First, a short check-in.", lead: checkInWords(plan), go: "check-in", note: "Then you see what today holds, and why." };
  return afterCheckIn(day);
}

function afterCheckIn(day) {
  const { title: head, lead, plan } = outlook(day);
  if (!plan) return { head, lead, note: CALM_REST };
  const data = startable(day);
  return data ? { head, lead, go: "start", plan: data } : { head: "No session now.", lead: WAITS };
}

const isOld = ({ pack, day }) => !pack.days.some((each) => each.day === day);
const oldPlans = ({ days }) => (days.length ? `The plans on this device went up to ${dayWords(days.at(-1).day)}.` : "This device has no plan for today.");

function checkInWords({ response }) {
  const first = response ? "It begins with how your feet answered the last session." : "A look at your feet, then a few questions.";
  return `${first} It takes under a minute.`;
}

function showPlan(root, plan) {
  const part = root.querySelector("[data-plan]");
  part.hidden = !plan;
  if (!plan) return;
  const items = plan.items.filter((item) => (item.instead_of ?? null) === null);
  const names = [...new Set(items.map((item) => item.block))];
  repeat(part.querySelector("[data-blocks]"), part.querySelector("[data-block]"), names, (made, name) => {
    const moves = items.filter((item) => item.block === name);
    fill(made, { name });
    made.querySelector(".block__fig").append(pictureOf(moves[0]));
    made.querySelector("[data-moves]").replaceChildren(...moves.map(move));
  });
}

function move({ name, dose }) {
  const item = document.createElement("li");
  const bold = document.createElement("b");
  bold.textContent = `${name}:`;
  item.append(bold, ` ${dose}`);
  return item;
}

function pictureOf({ still }) {
  const image = new Image(88, 88);
  image.alt = "";
  if (still) image.src = still;
  return image;
}
