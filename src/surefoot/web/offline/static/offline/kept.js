// What this device keeps: the plans, what waits to be sent, and what the server would not take, to be read and copied.
import { dayWords, fill, repeat } from "./fill.js";

const KINDS = {
  check_in: "Check-in", response: "How your feet answered", walk: "A walk", fall: "A fall", note: "A note",
};

export async function showKept(root, day, outbox) {
  const last = day.pack?.days.at(-1)?.day;
  const until = last ? `It holds plans up to ${dayWords(last)}.` : "It holds no plan yet.";
  fill(root, { pack: `Surefoot can go on without the network here. ${until}` });
  const waiting = await outbox.messages();
  fill(root, { none: waiting.length ? "" : "Nothing waits. All you told was sent." });
  repeat(root.querySelector("[data-waiting]"), root.querySelector("[data-line]"), waiting, (made, message) => fill(made, about(message)));
  await showRefused(root, outbox);
}

async function showRefused(root, outbox) {
  const refused = await outbox.refused();
  root.querySelector("[data-refused-part]").hidden = refused.length === 0;
  repeat(root.querySelector("[data-refused]"), root.querySelector("[data-refused-line]"), refused, (made, message) => {
    const { refused: error, ...held } = message;
    fill(made, { ...about(message), error, held: JSON.stringify(held, null, 1) });
    made.querySelector("[data-copy]").addEventListener("click", () => copied(made, held));
    made.querySelector("[data-forget]").addEventListener("click", async () => { await outbox.forget(message.id); await showRefused(root, outbox); });
  });
}

async function copied(row, held) {
  const words = row.querySelector("[data-copied]");
  try {
    await navigator.clipboard.writeText(JSON.stringify(held));
    words.textContent = "Copied.";
  } catch { words.textContent = "This browser cannot copy. Mark the text and copy it."; }
}

function about({ at, entry }) {
  const when = new Date(at).toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  return { what: entry ? KINDS[entry.kind] ?? "An entry" : "From your session", when };
}
