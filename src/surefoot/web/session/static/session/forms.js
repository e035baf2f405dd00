// The two forms of the player: the question after an exercise, and the reasons to stop.

export function connectQuestion(form, tell) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = Object.fromEntries(new FormData(form));
    const asked = (name) => !form.elements[name][0].closest("fieldset").hidden && told[name];
    tell({
      ...(told.effort && { rpe: Number(told.effort) }),
      ...(told.form && { form: told.form }),
      ...(asked("tingling") && { tingling: told.tingling }),
      ...(asked("stumble") && { stumble: told.stumble === "yes" }),
    });
  });
}

export function askAnew(form, words) {
  form.reset();
  form.querySelector("[data-glide]").hidden = !words.asks_tingling;
  form.querySelector("[data-stumble]").hidden = !words.asks_stumble;
}

// The reason goes with the set that was broken off, after everything before it has been kept.
export function connectStop(form, { step, told, first }) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const done = told();
    form.elements.step.value = step();
    form.elements.reps.value = done.reps ?? "";
    form.elements.seconds.value = done.seconds === undefined ? "" : Math.round(done.seconds);
    const why = form.querySelector("input[name=why]");
    why.disabled = false;
    why.value = event.submitter.value;
    await first();
    form.submit();
  });
}
