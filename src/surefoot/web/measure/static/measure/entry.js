// What a form told, as an entry of the diary; null where it cannot be read. Bounds and rules come with the page.

export function entryOf(form) {
  const told = new FormData(form);
  const { kind, measure, unit, most, whole } = form.dataset;
  if (kind === "numbness") return numbness(told);
  if ([...form.querySelectorAll("[data-need]")].some((one) => !one.checked)) return null;
  const typed = Number((told.get("value") ?? "").trim().replace(",", ".") || NaN);
  if (!(typed >= 0 && typed <= Number(most)) || (whole && !Number.isInteger(typed))) return null;
  const worth = form.querySelector("[name=ended]:checked")?.dataset.worth;
  const [side, trial, ended] = ["side", "trial", "ended"].map((name) => told.get(name));
  if (form.elements.ended && !ended) return null;
  const value = worth === undefined ? typed : Number(worth);
  return { kind, measure, value, unit, ...(side && { side }), ...(trial && { trial: Number(trial) }), ...(ended && { ended }) };
}

function numbness(told) {
  const spots = told.getAll("zone").map((key) => key.split(/-(.*)/s));
  if (!spots.length && !told.has("none")) return null;
  const of = (foot) => spots.filter(([on]) => on === foot).map(([, zone]) => zone);
  return { kind: "numbness", zones: { left: of("left"), right: of("right") } };
}
