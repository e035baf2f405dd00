// The list of checkboxes is the truth. The drawing is a second way to tick them.
// <svg data-feet="NAME"> belongs to the checkboxes of that name; a part with data-ask="ZONE" shows while ZONE is ticked.
for (const drawing of document.querySelectorAll("svg[data-feet]")) {
  for (const zone of drawing.querySelectorAll(".zone")) connect(zone, drawing.dataset.feet);
}

function connect(zone, name) {
  const key = zone.dataset.zone;
  const box = document.querySelector(`input[name="${name}"][value="${key}"]`);
  if (!box) return;
  const ask = document.querySelector(`[data-ask="${key}"]`);
  const show = () => {
    zone.classList.toggle("is-on", box.checked);
    if (ask) { ask.hidden = !box.checked; ask.disabled = !box.checked; }
  };
  zone.addEventListener("click", () => {
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  });
  box.addEventListener("change", show);
  show();
}
