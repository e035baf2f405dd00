// Puts into the check-in's forms what the pack knows of the person: the usual pain, marks seen before, the unit of glucose.
export function prepare(steps, { pack, plan }) {
  const { pain, look, glucose } = pack.questions;
  if (plan.response) prepareResponse(steps.response, plan.response);
  for (const part of [steps.pain, steps.response]) markUsual(part, pain.usual);
  prepareLook(steps.feet, look);
  prepareGlucose(steps.new, glucose);
}

function prepareResponse(part, { title, lead, evening }) {
  part.querySelector("h1").textContent = title;
  part.querySelector(".lead").textContent = lead;
  const asked = part.querySelector("input[name=evening]").closest("fieldset");
  asked.hidden = !evening;
  asked.disabled = !evening;
}

function markUsual(part, usual) {
  for (const input of part.querySelectorAll(".num input")) {
    const is = input.value === String(usual);
    input.closest(".num").classList.toggle("num--usual", is);
    if (is && !input.ariaLabel.endsWith("usual.")) input.ariaLabel += " That is your usual.";
  }
}

// What was seen last time is still marked, and is taken off where it has healed.
function prepareLook(part, { before, names }) {
  const found = before.left.length + before.right.length > 0;
  if (!found || part.dataset.prepared) return;
  part.dataset.prepared = "yes";
  part.querySelector(".lead").textContent = "Your last marks are still there. Take the tick off what has healed.";
  part.querySelector("button[name=nothing]").lastChild.textContent = "No change since last time";
  for (const { foot, zone, finding } of before.marks) {
    const box = part.querySelector(`input[name=zone][value="${foot}-${zone}"]`);
    if (!box.checked) box.click();
    part.querySelector(`input[name="finding-${foot}-${zone}"][value="${finding}"]`).checked = true;
  }
  offerOthers(part, before, names);
}

// Findings of last time that have no spot on the drawing.
function offerOthers(part, { left, right, marks }, names) {
  const marked = (foot, code) => marks.some((mark) => mark.foot === foot && mark.finding === code);
  const others = [...left.map((code) => ["left", code]), ...right.map((code) => ["right", code])].filter(([foot, code]) => !marked(foot, code));
  const group = part.querySelector("[data-others]");
  group.hidden = others.length === 0;
  part.querySelector(".look__more").prepend(group);
  for (const [foot, code] of others) {
    const chip = group.querySelector("template").content.firstElementChild.cloneNode(true);
    chip.querySelector("input").value = `${foot}:${code}`;
    chip.querySelector("span").textContent = `${foot === "left" ? "Left" : "Right"} foot: ${names[code]?.toLowerCase() ?? code}`;
    group.querySelector(".chips").append(chip);
  }
}

function prepareGlucose(part, glucose) {
  const field = part.querySelector("#glucose").closest(".field");
  field.hidden = !glucose;
  if (glucose) field.querySelector("label").firstChild.textContent = `Your glucose now, in ${glucose.unit} `;
}
