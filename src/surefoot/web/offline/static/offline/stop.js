// A sign that needs care, in the same words as with the network.
import { fill, line } from "./fill.js";

const UNKNOWN = { title: "Something needs care.", lead: "A sign was told that needs a look.", call: "Call today", action: "Show it to a doctor or nurse today.", steps: ["Sit down and rest."] };

export function showStop(root, { stop, pack }) {
  const sign = pack?.signs?.[stop.code] ?? UNKNOWN;
  const region = pack?.region;
  const emergency = sign.urgency === "emergency";
  fill(root, { title: stop.foot ? `${sign.title}, ${stop.foot} foot` : sign.title, lead: sign.lead, urgency: sign.call, say: sign.say, action: sign.action });
  root.querySelector("[data-say-row]").hidden = !sign.say;
  button(root, "call", emergency && region?.emergency, (number) => `Call ${number} now`);
  button(root, "advice", !emergency && region?.urgent, (number) => `No answer? Call ${number}`);
  root.querySelector("[data-action]").hidden = emergency && Boolean(region);
  root.querySelector("[data-eu]").hidden = !(emergency && !region);
  root.querySelector("[data-until]").replaceChildren(...sign.steps.map(line));
  const also = emergency ? [] : sign.also ?? [];
  root.querySelector("[data-also-part]").hidden = also.length === 0;
  fill(root, { also: region ? `Call ${region.emergency} now if you also have` : "Call the emergency number now if you also have" });
  root.querySelector("[data-also-list]").replaceChildren(...also.map(line));
  button(root, "also-call", also.length && region?.emergency, (number) => `Call ${number}`);
}

function button(root, name, number, words) {
  const link = root.querySelector(`[data-${name}]`);
  link.hidden = !number;
  if (!number) return;
  link.href = `tel:${number}`;
  root.querySelector(`[data-${name}-words]`).textContent = words(number);
}
