// Stop: the try ends, and the reasons lie over the page. What follows is a page of the server's, or, without the network, here.
import { answers } from "./send.js";

export function connectStop(run, help) {
  const dialog = document.querySelector("[data-stop]");
  const form = dialog.querySelector("form");
  for (const button of document.querySelectorAll("[data-stops]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      run.leave();
      dialog.showModal();
    });
  }
  dialog.querySelector("[data-nothing]").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const why = event.submitter.value;
    // A form sent by a script leaves out the button that was pressed.
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "why", value: why }));
    if (await answers()) return form.submit();
    dialog.close();
    return why === "had-enough" ? location.assign("/") : help.show(why);
  });
}
