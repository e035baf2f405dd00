// Says the chosen number in words, below the numbers.
const line = document.querySelector('[data-says="pain"]');
const numbers = [...document.querySelectorAll('input[name="pain"]')];

function say() {
  const chosen = numbers.find((number) => number.checked);
  if (!chosen) return;
  const [number, ...words] = chosen.getAttribute("aria-label").split(", ");
  const strong = document.createElement("b");
  strong.textContent = number;
  const rest = document.createElement("span");
  const said = words.join(". ");
  rest.textContent = `${said[0].toUpperCase()}${said.slice(1)}.`;
  line.replaceChildren(strong, rest);
}

for (const number of numbers) number.addEventListener("change", say);
say();
