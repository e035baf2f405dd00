// What was answered on a page of the check-in, in the words of the diary, and what must be put right first, by field.

export function readResponse(form, { evening }, words) {
  const errors = {};
  const pain = (name) => painIn(form, name, errors, words);
  const value = { ...(evening && { evening: pain("evening") }), morning: pain("morning") };
  return { value, errors };
}

export function readPain(form, button, words) {
  const errors = {};
  const value = button?.name === "unsaid" ? null : painIn(form, "pain", errors, words);
  return { value, errors };
}

export function readLook(form, button, before, words) {
  if (button?.name === "unseen") return { value: { foot_check: null, marks: [] }, errors: {} };
  if (button?.name === "nothing") return { value: { foot_check: { left: before.left, right: before.right }, marks: before.marks }, errors: {} };
  const told = new FormData(form);
  const spots = told.getAll("zone");
  const kept = told.getAll("kept").map((pair) => pair.split(":"));
  const errors = Object.fromEntries(spots.filter((spot) => !told.has(`finding-${spot}`)).map((spot) => [spot, words.name_it]));
  if (!spots.length && !kept.length && !before.left.length && !before.right.length) errors.zone = words.mark_first;
  const marks = spots.flatMap((spot) => told.getAll(`finding-${spot}`).map((finding) => ({ ...placeOf(spot), finding })));
  return { value: { foot_check: checkOf(marks, kept), marks }, errors };
}

export function readNew(form, unit, words) {
  const told = new FormData(form);
  const errors = {};
  const asked = [...new Set([...form.querySelectorAll("input[name^=flag-]")].map(({ name }) => name))];
  const yes = asked.filter((name) => told.get(name) === "yes");
  if (told.get("none") !== "yes" && !yes.length) Object.assign(errors, unansweredIn(asked, told, words));
  const value = {
    red_flags: yes.map((name) => name.slice("flag-".length)),
    fall_or_near_fall: yesNo(told, "fall", errors, words),
    dizzy: yesNo(told, "dizzy", errors, words),
    sleep: told.get("sleep"),
    ...(unit && { glucose_mmol_l: glucoseIn(told.get("glucose"), unit, errors) }),
  };
  return { value, errors };
}

// The fall, or "near" for one that was caught.
export function readFall(form, words) {
  const told = new FormData(form);
  const errors = {};
  const ground = yesNo(told, "ground", errors, words);
  if (ground === false) return { value: "near", errors: {} };
  const value = Object.fromEntries(["injured", "head_hit", "could_stand"].map((name) => [name, yesNo(told, name, errors, words)]));
  return { value, errors };
}

export const placeOf = (spot) => ({ foot: spot.split("-")[0], zone: spot.slice(spot.indexOf("-") + 1) });

// The findings of each foot, each once: those marked on the drawing, and those without a spot on it.
export function checkOf(marks, others) {
  const found = [...marks.map(({ foot, finding }) => [foot, finding]), ...others];
  const on = (foot) => [...new Set(found.filter(([each]) => each === foot).map(([, code]) => code))];
  return { left: on("left"), right: on("right") };
}

function painIn(form, name, errors, words) {
  const told = new FormData(form).get(name);
  if (told === null) errors[name] = words.pain;
  return told === null || told === "unsaid" ? null : Number(told);
}

function yesNo(told, name, errors, words) {
  if (!told.has(name)) errors[name] = words.yes_no;
  return told.has(name) ? told.get(name) === "yes" : null;
}

// With none answered, one word at the top says it; eleven would only be noise.
function unansweredIn(asked, told, words) {
  const left = asked.filter((name) => told.get(name) !== "no");
  const places = left.length < asked.length ? left : ["flags"];
  return Object.fromEntries((left.length ? places : []).map((name) => [name, words.yes_no]));
}

function glucoseIn(typed, unit, errors) {
  const text = (typed ?? "").trim().replace(",", ".");
  if (!text) return null;
  const value = Number(text);
  if (!(value >= unit.lowest && value <= unit.highest)) {
    errors.glucose = `Write a number from ${unit.lowest} to ${unit.highest} ${unit.unit}, or leave it empty.`;
    return null;
  }
  return Math.round((value / unit.per_mmol_l) * 10) / 10;
}
