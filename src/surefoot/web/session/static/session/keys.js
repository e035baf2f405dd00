// By keyboard alone: space goes on, Escape pauses. A focused button keeps its own space bar.
const GOES_ON = { ready: "ready", move: "done", hold: "tap", rest: "ready" };
const PAUSES = { ready: "pause", move: "pause", hold: "tap", rest: "pause" };

export function connectKeys(acts, { screen, busy }) {
  addEventListener("keydown", (event) => {
    if (busy() || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const space = event.key === " " && !event.target.closest("button, a, input, summary");
    const act = space ? GOES_ON[screen()] : event.key === "Escape" ? PAUSES[screen()] : null;
    if (!act) return;
    event.preventDefault();
    acts[act]();
  });
}
