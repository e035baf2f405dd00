// In which order the exercises come: as planned, but for what was put off or swapped. Pure; the server does the same
// (surefoot/session/running.py) and has the last word.

// The exercises in the session, by number: by block, what was put off last in its block; one swapped in takes the other's place,
// and what was begun stays whatever was swapped elsewhere.
export function orderOf({ items, steps }, { later = [], swapped = {}, done = [] }) {
  const begun = done.map((set) => steps[set].item);
  const all = [...items.keys()];
  const families = all.filter((first) => items[first].instead_of == null).map((first) => {
    const members = [first, ...all.filter((one) => items[one].instead_of === first)];
    return { first, members, late: members.some((one) => later.includes(one)) };
  });
  const blocks = [...new Set(families.map(({ first }) => items[first].block))];
  const turns = blocks.flatMap((block) => {
    const mine = families.filter(({ first }) => items[first].block === block);
    return [...mine.filter(({ late }) => !late), ...mine.filter(({ late }) => late)];
  });
  return turns.flatMap(({ first, members }) => members.filter((one) => begun.includes(one) || one === (swapped[first] ?? first)));
}

// Where the next open exercise goes on, after what was done of it; null when none is left.
export function nextOpen(data, place) {
  const next = orderOf(data, place).find((number) => !place.over.includes(number));
  if (next === undefined) return null;
  const mine = [...data.steps.keys()].filter((number) => data.steps[number].item === next);
  const last = mine.findLast((number) => place.done.includes(number));
  return last === undefined ? mine[0] : last + 1;
}

// How far the session has come: sets done, sets in all, and whether one exercise is left.
export function progressOf(data, place) {
  const order = orderOf(data, place);
  const sets = [...data.steps.keys()].filter((number) => order.includes(data.steps[number].item) && isCounted(data.steps[number]));
  const open = order.filter((number) => !place.over.includes(number));
  return { done: sets.filter((number) => place.done.includes(number)).length, all: sets.length, last: open.length === 1 };
}

const isCounted = ({ kind }) => ["work", "hold", "timed"].includes(kind);
