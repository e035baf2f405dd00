// In which order the exercises come: as planned, but for what was put off or swapped. Pure.

// The exercises still in the session, by number. One put off comes at the end of its block; one swapped gives its turn away.
export function orderOf(items, { later = [], swapped = {} }) {
  const planned = [...items.keys()].filter((number) => items[number].instead_of == null);
  const blocks = [...new Set(planned.map((number) => items[number].block))];
  const putOff = later.filter((number) => planned.includes(number));
  const turns = blocks.flatMap((block) => {
    const mine = planned.filter((number) => items[number].block === block);
    return [...mine.filter((number) => !putOff.includes(number)), ...putOff.filter((number) => mine.includes(number))];
  });
  return turns.map((number) => Number(swapped[number] ?? number));
}

// The first step of the next exercise that is open, or null when none is left.
export function nextOpen({ items, steps }, place) {
  const next = orderOf(items, place).find((number) => !place.over.includes(number));
  return next === undefined ? null : steps.findIndex((step) => step.item === next);
}

// How far the session has come, and whether this is its last exercise: sets done, sets in all.
export function progressOf({ items, steps }, place) {
  const order = orderOf(items, place);
  const sets = [...steps.keys()].filter((number) => order.includes(steps[number].item) && steps[number].sets && isCounted(steps[number]));
  const open = order.filter((number) => !place.over.includes(number));
  return { done: sets.filter((number) => place.done.includes(number)).length, all: sets.length, last: open.length === 1 };
}

const isCounted = ({ kind }) => ["work", "hold", "timed"].includes(kind);
