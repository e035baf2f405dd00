// The clock of the one-leg test: a countdown to get ready, then seconds that one tap anywhere ends.
// It only fills in the form; nothing is saved until the person saves it.
const form = document.querySelector("#stance");
const dialog = document.querySelector("#clock");
const find = (name) => document.querySelector(`[${name}]`);
const [seconds, unit, side, said, tap] = ["data-seconds", "data-unit", "data-side", "data-said", "data-tap"].map(find);
const result = find("data-result");
const ready = Number(form.dataset.ready);
const most = Number(form.dataset.most);
let timer = 0;
let startedAt = 0;

const chosen = () => new FormData(form).get("side") ?? "";
const feetAreFine = () => new FormData(form).get("feet") === "fine";

find("data-with-clock").hidden = false;
find("data-without-clock").hidden = true;
if (!form.querySelector(".mend")) result.hidden = true;
find("data-begin").addEventListener("click", begin);
find("data-leave").addEventListener("click", () => { stop(); result.hidden = false; dialog.close(); });
tap.addEventListener("click", () => (startedAt ? end("") : undefined));
dialog.addEventListener("cancel", stop);

function begin() {
  if (!feetAreFine() || !chosen()) {
    // The server names what is missing beside the question.
    form.requestSubmit();
    return;
  }
  side.textContent = `${chosen() === "left" ? "Left" : "Right"} foot`;
  startedAt = 0;
  tap.textContent = "Get ready";
  unit.textContent = "until you lift the other foot";
  said.textContent = `Get ready: ${side.textContent}. ${ready} seconds.`;
  seconds.textContent = String(ready);
  dialog.showModal();
  const from = performance.now();
  timer = setInterval(() => countDown(from), 100);
}

function countDown(from) {
  const left = Math.ceil(ready - (performance.now() - from) / 1000);
  seconds.textContent = String(Math.max(left, 0));
  if (left > 0) return;
  clearInterval(timer);
  startedAt = performance.now();
  tap.textContent = "Tap anywhere when you touch down";
  unit.textContent = "seconds";
  said.textContent = "Go. Tap when you touch down.";
  timer = setInterval(run, 100);
}

function run() {
  const held = (performance.now() - startedAt) / 1000;
  seconds.textContent = String(Math.floor(held));
  if (held >= most) end("enough");
}

function end(how) {
  const held = Math.min((performance.now() - startedAt) / 1000, most);
  stop();
  form.querySelector("#value").value = held.toFixed(1);
  if (how) form.querySelector(`input[name=ended][value=${how}]`).checked = true;
  result.hidden = false;
  dialog.close();
  form.querySelector("input[name=ended]").focus();
  form.querySelector("#ended").scrollIntoView({ block: "center" });
}

function stop() {
  clearInterval(timer);
  startedAt = 0;
}
