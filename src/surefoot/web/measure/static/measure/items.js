// A questionnaire is scored by the server. Without the network its answers stay on the page, and the page says so.
import { answers } from "./send.js";

const form = document.querySelector("[data-test]");
const amiss = form.querySelector("[data-amiss]");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  amiss.hidden = await answers();
  if (amiss.hidden) form.submit();
  else amiss.focus();
});
