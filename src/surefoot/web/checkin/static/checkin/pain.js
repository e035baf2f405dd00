// Says the chosen number in words, below the numbers.
const line = document.querySelector('[data-says="pain"]');
const numbers = [...document.querySelectorAll('input[name="pain"]')];

function say() {
  const chosen = numbers.find((number) => number.checked);
  if (!chosen) return;
  const said = chosen.getAttribute("aria-label");
  const strong = document.createElement("b");
  strong.textContent = chosen.value;
  const rest = document.createElement("span");
  rest.textContent = said.slice(said.indexOf(". ") + 2);
  line.replaceChildren(strong, rest);
}

for (const number of numbers) number.addEventListener("change", say);
say();
