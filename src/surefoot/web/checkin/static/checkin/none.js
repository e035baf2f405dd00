// "None of these" and a "Yes" cannot both be meant: the later tap counts.
const none = document.querySelector('input[name="none"]');
const answers = [...document.querySelectorAll('input[name^="flag-"]')];

none?.addEventListener("change", () => {
  if (none.checked) for (const answer of answers) answer.checked = false;
});
for (const answer of answers) {
  answer.addEventListener("change", () => {
    if (answer.checked && answer.value === "yes") none.checked = false;
  });
}
