// Which pictures the steps of a session want. Pure: addresses only.
import { isSet } from "./set.js";

// The pictures of a step, or null where there are none. What only waits wants no moving one, nor does who wants less motion.
export function wantedBy({ steps, items }, index, { moving }) {
  const step = steps[index];
  const { figure, still, icon, stands_still: facesClock } = items[step.item];
  if (!figure || step.kind === "ask" || (isSet(step) && facesClock)) return null;
  const ready = step.kind === "get-ready";
  // Getting ready shows the whole movement, on the foot that begins.
  const shown = ready ? { side: steps[index + 1].side } : step;
  return { icon, still: asked(still, shown), moving: moving && (ready || isSet(step)) ? asked(figure, shown) : null };
}

// All that an exercise and the next one want, in the order of the session.
export function wantedSoon({ steps, items }, index, told) {
  const last = steps[index].item + 1;
  const soon = [...steps.keys()].filter((at) => at >= index && steps[at].item <= last);
  return soon.flatMap((at) => wantedBy({ steps, items }, at, told) ?? []);
}

// The same figure for the other side, or one part of it. Figures are drawn for the right foot.
function asked(address, { side, part }) {
  const url = new URL(address, location.origin);
  if (side === "left") url.searchParams.set("side", side);
  if (part) url.searchParams.set("part", part);
  return url.href;
}
