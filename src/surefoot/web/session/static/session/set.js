// What was done of a set. Pure: the numbers come from the script, nothing is decided here.
export const isSet = (step) => ["work", "hold", "timed"].includes(step.kind);
export const isRest = (step) => ["rest", "switch"].includes(step.kind);
export const countsReps = (step) => step.kind === "work" || (step.kind === "hold" && step.reps > 1);

// How long one rep or one hold takes; what has neither is one piece.
const pieceOf = (step) => (step.kind === "work" ? step.tempo.reduce((sum, part) => sum + part, 0) : step.hold_s);

// What was done when the set is left after so many seconds.
export function doneBy(step, seconds) {
  if (countsReps(step)) return counted(step, wholeBy(step, seconds));
  return { seconds: Math.min(Math.floor(seconds), step.seconds) };
}

// What was done when the set went to its end.
export const inWhole = (step) => (countsReps(step) ? counted(step, step.reps) : { seconds: step.seconds });

export const counted = (step, number) => (step.kind === "work" ? { reps: number } : { reps: number, seconds: step.hold_s });

// A set taken up again begins with the rep or hold that was broken off.
export const takenUpAt = (step, seconds) => (countsReps(step) ? wholeBy(step, seconds) * pieceOf(step) : seconds);

const wholeBy = (step, seconds) => Math.min(step.reps, Math.floor(seconds / pieceOf(step) + 1e-9));
