// A measure that is told, not timed: sent while the server answers, else kept on this device.
import { connectSending } from "./send.js";

const form = document.querySelector("[data-test]");
const notice = form.querySelector("[data-notice]");

const mend = form.querySelector("[data-amiss]");

connectSending(form, {
  amiss: () => { mend.hidden = false; mend.focus(); },
  kept: () => {
    mend.hidden = true;
    notice.textContent = "No network. This is kept on this device, and sent later. You can go to Today.";
    notice.hidden = false;
    form.querySelector("button[type=submit]").disabled = true;
    notice.focus();
  },
});
