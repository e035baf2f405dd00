// Puts words into a part of the page: { name: words } goes to [data-name].
export function fill(root, words) {
  for (const [name, text] of Object.entries(words)) root.querySelector(`[data-${name}]`).textContent = text ?? "";
}

// One copy of a pattern for each thing, filled by `dress`.
export function repeat(list, pattern, things, dress) {
  list.replaceChildren(...things.map((thing) => {
    const made = pattern.content.firstElementChild.cloneNode(true);
    dress(made, thing);
    return made;
  }));
}

export function line(text) {
  const item = document.createElement("li");
  const words = document.createElement("span");
  words.textContent = text;
  item.append(words);
  return item;
}

export const dayWords = (day) =>
  new Date(`${day}T12:00:00`).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
