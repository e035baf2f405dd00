// When a rest gives way to the get-ready of the next set. Pure.

// The get-ready is the last part of the rest, so that a session takes the time it was planned for; it never takes more than
// half of it. Someone who wants to be waited for has all of the rest.
export function restEnds(step, { ready, wait, longer }) {
  const all = step.seconds + longer;
  return wait ? all : Math.max(all / 2, all - ready);
}
