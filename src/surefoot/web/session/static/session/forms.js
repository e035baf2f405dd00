// The forms of the player: the questions after an exercise, what to change before it, and those after a sign of the body.

export function connectQuestion(form, tell) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = Object.fromEntries(new FormData(form));
    const asked = (name) => !form.elements[name][0].closest("fieldset").hidden && told[name];
    tell({
      ...(asked("effort") && { rpe: Number(told.effort) }),
      ...(asked("form") && { form: told.form }),
      ...(asked("tingling") && { tingling: told.tingling }),
      ...(asked("stumble") && { stumble: told.stumble === "yes" }),
    });
  });
}

// Each question stands in a fieldset of its own and is shown where the step asks it.
export function askAnew(form, asks) {
  form.reset();
  for (const one of form.querySelectorAll("fieldset")) one.hidden = !asks.includes(one.querySelector("input").name);
}

// "Do this later", and every other version the script offers in the place of this one.
export function offerChanges(form, changes) {
  const later = changes.some(({ act }) => act === "later");
  form.querySelector("[data-later]").hidden = !later;
  form.querySelector("[data-swaps]").replaceChildren(...changes.filter(({ act }) => act === "swap").map((one) => answer(form, one)));
  form.reset();
}

function answer(form, { to, words, note }) {
  const made = form.querySelector("template").content.firstElementChild.cloneNode(true);
  made.querySelector("input").value = to;
  made.querySelector("b").textContent = words;
  made.querySelector("small").textContent = note ?? "";
  return made;
}

// What was chosen: "later", the number of an exercise, or null.
export function chosenChange(form) {
  const to = new FormData(form).get("change");
  return to === null || to === "later" ? to : Number(to);
}

// The questions after a sign of the body, as an entry of the diary; null while one still waits for its answer.
export function signEntry(form, why) {
  const told = new FormData(form);
  if (why === "fell") {
    const names = [...new Set([...form.elements].map(({ name }) => name).filter(Boolean))];
    if (!names.every((name) => told.get(name))) return null;
    return { kind: "fall", ...Object.fromEntries(names.map((name) => [name, told.get(name) === "yes"])) };
  }
  const signs = told.getAll("sign");
  const flags = signs.filter((sign) => sign !== "none");
  if ((flags.length > 0) === signs.includes("none")) return null;
  return { kind: "check_in", red_flags: flags, ...(why === "dizzy" && { dizzy: true }) };
}
