// Says beside each field what must be put right, and once at the top that something must.
export function showErrors(form, errors) {
  for (const old of form.querySelectorAll("[data-mend]")) old.remove();
  for (const marked of form.querySelectorAll("[data-mended]")) { marked.removeAttribute("aria-describedby"); delete marked.dataset.mended; }
  const names = Object.keys(errors);
  if (!names.length) return;
  for (const name of names) beside(form, name, errors[name]);
  form.querySelector("h1").after(mend(topWords(names, errors), "alert"));
  (form.querySelector("[data-mended] input") ?? form.querySelector("input:not([type=hidden])"))?.focus();
}

function beside(form, name, words) {
  const field = form.querySelector(`[data-ask="${name}"]`) ?? form.querySelector(`[name="${name}"]`)?.closest("fieldset, .field");
  if (!field) return;
  const line = mend(words);
  line.id = `mend-${name}`;
  field.dataset.mended = "";
  field.setAttribute("aria-describedby", line.id);
  field.append(line);
}

function mend(words, role) {
  const line = document.createElement("p");
  line.className = "mend";
  line.dataset.mend = "";
  if (role) line.setAttribute("role", role);
  line.textContent = words;
  return line;
}

function topWords(names, errors) {
  if (names.includes("flags")) return "Answer each question, or choose “None of these”. Nothing you typed is lost.";
  if (names.includes("zone")) return errors.zone;
  return "Some answers are missing. Nothing you typed is lost.";
}
