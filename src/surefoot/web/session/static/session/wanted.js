// Which pictures the steps of a session want. Pure: addresses only; which side, which part and how it moves stands in the script.

// The pictures of a step, or null where there are none. Who asked for less motion gets no moving one.
export function wantedBy({ steps, items }, index, { moving }) {
  const step = steps[index];
  const { figure, still, icon } = items[step.item];
  const shown = step.figure ?? { motion: "none" };
  if (!figure || shown.motion === "none") return null;
  const moves = moving && shown.motion !== "still";
  return { icon, still: asked(still, shown), moving: moves ? asked(figure, shown) : null };
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
