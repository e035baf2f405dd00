// One set, as it is counted on the page: reps at a tempo, holds, seconds of movement, or one still stand.
import { holdOf, paceOf } from "./pace.js";

export const isSet = (step) => ["work", "hold", "timed"].includes(step.kind);

// What the clock shows after so many seconds; `signs` are given when `beat` changes; `over` ends the set.
export function shownAt(step, seconds, still, words) {
  if (step.kind === "work") return reps(step, seconds, words);
  if (step.kind === "timed") return timed(step, seconds);
  return step.reps > 1 ? holds(step, seconds) : stand(step, seconds, still);
}

// What was done when the set is left after so many seconds.
export function doneBy(step, seconds) {
  if (step.kind === "work") return { reps: paceOf(step, seconds).done };
  if (step.kind === "hold" && step.reps > 1) return { reps: holdOf(step, seconds).done, seconds: step.hold_s };
  return { seconds: Math.min(Math.floor(seconds), step.seconds) };
}

// What was done when the set went to its end.
export function inWhole(step) {
  if (step.kind === "work" || (step.kind === "hold" && step.reps > 1)) return counted(step, step.reps);
  return { seconds: step.seconds };
}

export function counted(step, number) {
  return step.kind === "work" ? { reps: number } : { reps: number, seconds: step.hold_s };
}

// A set taken up again begins with the rep or hold that was broken off.
export function takenUpAt(step, seconds) {
  if (step.kind === "work") return paceOf(step, seconds).done * step.tempo.reduce((sum, part) => sum + part, 0);
  if (step.kind === "hold" && step.reps > 1) return holdOf(step, seconds).done * step.hold_s;
  return seconds;
}

function reps(step, seconds, words) {
  const pace = paceOf(step, seconds);
  if (pace.over) return { over: true };
  const word = words.tempo[pace.part];
  const say = step.tempo[pace.part] === 0 ? "" : pace.part === 0 ? `${pace.rep}. ${word}` : word;
  return { count: pace.rep, of: `of ${step.reps}`, pace, beat: `${pace.rep}-${pace.part}`, say };
}

function holds(step, seconds) {
  const at = holdOf(step, seconds);
  if (at.over) return { over: true };
  const of = `seconds. Hold ${at.hold} of ${step.reps}`;
  return { count: at.left, of, beat: at.hold, sign: at.hold > 1 ? "change" : "", say: at.hold > 1 ? "Let go. And again." : "" };
}

function timed(step, seconds) {
  if (seconds >= step.seconds) return { over: true };
  const half = seconds >= step.seconds / 2;
  return { count: Math.ceil(step.seconds - seconds), of: "seconds left", beat: half, sign: half ? "half" : "", say: half ? "Half way." : "" };
}

function stand(step, seconds, still) {
  if (seconds >= step.hold_s) return { over: true };
  if (!still) return timed(step, seconds);
  return { count: Math.floor(seconds), of: "seconds", beat: "", held: seconds / step.hold_s };
}
