// By keyboard or by a switch: space or Enter goes on, Escape pauses. What has the focus keeps its own keys.
const COUNTED = ["ready", "move", "hold", "rest"];
const CONTROLS = "button, a, input, select, summary";

export function connectKeys({ on, pause }, { screen, busy }) {
  addEventListener("keydown", (event) => {
    if (busy() || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !COUNTED.includes(screen())) return;
    const goes = [" ", "Enter"].includes(event.key) && !event.target.closest(CONTROLS);
    if (!goes && event.key !== "Escape") return;
    event.preventDefault();
    if (goes) on();
    else pause();
  });
}
