// Reads a chart dot by dot: arrow keys, or a tap, name the day and its value. The words are those of the table below it.
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1 };

for (const chart of document.querySelectorAll("[data-chart]")) follow(chart);

function follow(chart) {
  const plot = chart.querySelector(".chart__plot");
  const read = chart.querySelector(".chart__read");
  const dots = [...plot.querySelectorAll(".p-out circle, .p-dot circle, .p-bar rect")];
  const rows = [...chart.querySelectorAll(".numbers tbody tr")].reverse();
  if (!dots.length || dots.length !== rows.length) return;
  const units = [...chart.querySelectorAll(".numbers thead th")].map((head) => head.textContent.trim());
  const ring = plot.querySelector("svg").appendChild(document.createElementNS("http://www.w3.org/2000/svg", "circle"));
  ring.setAttribute("class", "p-now");
  ring.setAttribute("r", "9");
  ring.setAttribute("visibility", "hidden");
  let at = dots.length;
  plot.tabIndex = 0;
  plot.setAttribute("aria-roledescription", "chart, arrow keys read it");

  function show(place) {
    at = Math.min(Math.max(place, 0), dots.length - 1);
    read.textContent = `${words(rows[at], units)} (${at + 1} of ${dots.length})`;
    read.hidden = false;
    mark(ring, dots[at]);
  }

  plot.addEventListener("keydown", (event) => {
    const place = event.key === "Home" ? 0 : event.key === "End" ? dots.length - 1 : at + STEPS[event.key];
    if (Number.isNaN(place) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(place);
  });
  plot.addEventListener("click", (event) => show(nearest(dots, event.clientX)));
}

function words(row, heads) {
  const cells = [...row.cells].map((cell) => cell.textContent.trim());
  return `${cells[0]}: ${cells.slice(1).map((cell, place) => `${cell} ${heads[place + 1].toLowerCase()}`).join(", ")}`;
}

function mark(ring, dot) {
  const share = (name) => parseFloat(dot.getAttribute(name));
  const middle = dot.hasAttribute("cx") ? share("cx") : share("x") + share("width") / 2;
  ring.setAttribute("cx", `${middle}%`);
  ring.setAttribute("cy", dot.getAttribute("cy") ?? dot.getAttribute("y"));
  ring.setAttribute("visibility", "visible");
}

function nearest(dots, x) {
  const away = dots.map((dot) => {
    const box = dot.getBoundingClientRect();
    return Math.abs(box.left + box.width / 2 - x);
  });
  return away.indexOf(Math.min(...away));
}
