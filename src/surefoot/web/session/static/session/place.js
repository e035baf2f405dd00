// Where the session is after what was just told. Pure. The server has the last word; this one is kept until it has spoken.
import { nextOpen } from "./order.js";

export const reached = (place, step) => ({ ...place, step });

export function did(place, step) {
  return { ...place, done: place.done.includes(step) ? place.done : [...place.done, step], step: step + 1 };
}

// Its sets from there on are done again; those of other exercises stay done.
export function wentBack(data, place, step) {
  const again = (set) => set >= step && data.steps[set].item === data.steps[step].item;
  return { ...place, step, done: place.done.filter((set) => !again(set)) };
}

// One exercise is over: on to the next one, or the session has ended.
export function closed(data, place, item) {
  return onward(data, { ...place, over: [...new Set([...place.over, item])] });
}

export function putOff(data, place, item) {
  const later = place.later ?? [];
  return later.includes(item) ? place : onward(data, { ...place, later: [...later, item] });
}

export const swapped = (data, place, item, to) => onward(data, { ...place, swapped: { ...place.swapped, [item]: to } });

export const ended = (place, signs) => ({ ...place, ended: true, ...(signs && { signs }) });

function onward(data, place) {
  const step = nextOpen(data, place);
  return step === null ? { ...place, ended: true } : { ...place, step };
}
