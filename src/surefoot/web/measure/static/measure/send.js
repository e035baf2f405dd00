// Sends the form while the server answers. Without the network, what was told is kept on this device and sent later, once.
import { Outbox } from "../js/outbox.js";
import "../js/waiting.js"; // it says what waits, and could not be fetched then
import { setClock, stamp } from "../session/stamp.js";
import { entryOf } from "./entry.js";

const PATIENCE_MS = 3000;

export function connectSending(form, { kept, amiss }) {
  setClock(form.dataset.now);
  form.addEventListener("submit", async (event) => {
    if (event.submitter?.name) return; // another button, another question
    event.preventDefault();
    if (await answers()) return form.submit();
    await keep(form, kept, amiss);
  });
}

export async function answers() {
  try {
    return (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch { return false; }
}

async function keep(form, kept, amiss) {
  const entry = entryOf(form);
  if (entry === null) return amiss();
  const { at } = stamp();
  await new Outbox().put({ id: form.elements.entry_id.value, at, day: at.slice(0, 10), entry });
  form.elements.entry_id.value = stamp().id;
  form.elements.value && (form.elements.value.value = "");
  return kept();
}
