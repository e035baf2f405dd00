// The page for a time without the network: shows the part the person asked for, and leads back once the network is there.
import { Line } from "../js/line.js";
import { Outbox } from "../js/outbox.js";
import { showAfter } from "./after.js";
import { CheckIn } from "./check_in.js";
import { isDue, known } from "./day.js";
import { showKept } from "./kept.js";
import { watchNetwork } from "./network.js";
import { canPlay, playSession } from "./playing.js";
import { showStop } from "./stop.js";
import { Telling } from "./telling.js";
import { showToday } from "./today.js";

const BACK_AFTER_MS = 2000;
const PATIENCE_MS = 10000;
const AFTER = "/session/after/";
const ROUTES = [
  [/^\/(stop\/)?$/, "today"], [/^\/check-in\//, "check-in"], [/^\/session\/after\/$/, "after"],
  [/^\/session\//, "session"], [/^\/offline\/$/, "kept"],
];
// Pages on which nothing is half done: from these the way leads back by itself.
const RESTFUL = new Set(["today", "stop", "away"]);

const root = document.querySelector("[data-shell]");
const pages = Object.fromEntries([...root.querySelectorAll("[data-page]")].map((page) => [page.dataset.page, page]));
const sheets = document.querySelectorAll("link[data-for]");
const words = JSON.parse(document.getElementById("offline-words").textContent);
const line = new Line(document.querySelector("[data-net]"), { offline: true });
const outbox = new Outbox({ tell });
const checkIn = new CheckIn(pages["check-in"], { outbox, go, words });
const network = watchNetwork(isBack);
let shown = null;

const shows = {
  today: (day) => showToday(pages.today, day),
  stop: (day) => showStop(pages.stop, day),
  "check-in": (day) => checkIn.begin(day),
  after: (day) => showAfter(pages.after, day, new Telling(outbox, day, go)),
  session: (day) => playSession(day, pages.session),
  kept: (day) => showKept(pages.kept, day, outbox),
  away: () => {},
};

const nameOf = (path) => ROUTES.find(([pattern]) => pattern.test(path))?.[1] ?? "away";

// What the address asks for, as far as the day allows it: an open sign comes before everything else.
function wanted(day) {
  const name = nameOf(location.pathname);
  if (day.stop && ["today", "check-in", "session"].includes(name)) return "stop";
  if (name === "check-in" && !isDue(day)) return "today";
  if (name === "session" && !canPlay(day)) return day.running?.place.ended ? "after" : "today";
  return name === "after" && !day.running?.place.ended ? "today" : name;
}

async function show() {
  const day = await known();
  shown = wanted(day);
  // The session leads to its own address when it is over, as with the network.
  if (shown === "after") history.replaceState(null, "", AFTER);
  for (const [name, page] of Object.entries(pages)) page.hidden = name !== shown;
  for (const sheet of sheets) sheet.media = sheet.dataset.for.split(" ").includes(shown) ? "all" : "not all";
  document.body.classList.toggle("stoppage", shown === "stop");
  // The player says beside each exercise what waits.
  line.root.hidden = shown === "session";
  await shows[shown](day);
  line.tell({ state: "waiting", waiting: outbox.waiting });
  if (shown === "session") return;
  const head = pages[shown].querySelector("[data-step]:not([hidden]) h1, h1");
  document.title = `${head.textContent.trim()} · Surefoot`;
  head.focus({ preventScroll: true });
}

function go(address) {
  history.pushState(null, "", address);
  scrollTo(0, 0);
  return show();
}

function tell(news) {
  line.tell(news);
  if (news.flag && shown !== "stop") go("/");
}

async function isBack() {
  await outbox.settled(PATIENCE_MS);
  if (outbox.waiting) return;
  line.offline = false;
  line.back();
  if (RESTFUL.has(shown)) setTimeout(() => location.reload(), BACK_AFTER_MS);
}

// A way that works without the network is followed here; all others are asked for as ever.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/']");
  const plain = link && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!plain || network.back || nameOf(link.pathname) === "away") return;
  event.preventDefault();
  go(link.pathname);
});
addEventListener("popstate", show);

outbox.opened.then(show);
