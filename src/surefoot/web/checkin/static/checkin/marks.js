// Makes the question "What is it?" for each spot that has none yet. feet.js, loaded after this, shows it while the spot is marked.
const pattern = document.querySelector("template[data-mark]");
const told = document.querySelector("[data-told]");
const key = "SPOT";

for (const drawing of document.querySelectorAll("svg[data-feet]")) {
  const asks = drawing.closest(".look__side").querySelector("[data-asks]");
  for (const zone of drawing.querySelectorAll(".zone")) add(asks, zone.dataset.zone);
}

function add(asks, spot) {
  const box = document.querySelector(`input[name="zone"][value="${spot}"]`);
  // For those who hear the page: the question stands under the drawing, not under the box.
  box?.addEventListener("change", () => {
    told.textContent = box.checked ? `${named(box)} is marked. Say what it is, under the drawing.` : "";
  });
  if (!box || document.querySelector(`[data-ask="${spot}"]`)) return;
  const question = pattern.content.firstElementChild.cloneNode(true);
  question.dataset.ask = spot;
  question.querySelector("legend strong").textContent = `${named(box)}.`;
  for (const input of question.querySelectorAll("input")) input.name = input.name.replace(key, spot);
  asks.append(question);
}

function named(box) {
  const foot = box.closest("fieldset").querySelector("legend").textContent.trim();
  const words = box.closest("label").textContent.trim();
  return `${foot}: ${words[0].toLowerCase()}${words.slice(1)}`;
}
