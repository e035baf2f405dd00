// A button that prints, where a script can. Without one, the browser's own menu prints the page just as well.
const button = document.querySelector("[data-print]");
button.hidden = false;
button.addEventListener("click", () => print());
