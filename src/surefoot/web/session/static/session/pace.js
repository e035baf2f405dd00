// Where someone is in a set after so many seconds. Pure: the numbers come from the script, nothing is decided here.

// Reps at a tempo: the rep under way, its part (0 lift, 1 pause, 2 lower), the seconds begun of that part.
export function paceOf(step, seconds) {
  const repSeconds = step.tempo.reduce((sum, part) => sum + part, 0);
  const done = Math.min(step.reps, Math.floor(seconds / repSeconds));
  if (done === step.reps) return { done, over: true };
  let left = seconds - done * repSeconds;
  for (let part = 0; part < step.tempo.length; part++) {
    if (left < step.tempo[part]) return { done, rep: done + 1, part, pips: Math.floor(left) + 1, over: false };
    left -= step.tempo[part];
  }
  return { done, rep: done + 1, part: 2, pips: step.tempo[2], over: false };
}

// Holds one after the other: the hold under way and the seconds left of it.
export function holdOf(step, seconds) {
  const done = Math.min(step.reps, Math.floor(seconds / step.hold_s));
  if (done === step.reps) return { done, over: true };
  return { done, hold: done + 1, left: Math.ceil(step.hold_s - (seconds - done * step.hold_s)), over: false };
}
