// The sign of a block, where no figure is drawn.
const SVG = "http://www.w3.org/2000/svg";

export function emblem(name) {
  const sprite = document.querySelector("use").getAttribute("href").split("#")[0];
  const icon = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${sprite}#i-${name}`);
  icon.append(use);
  return icon;
}
