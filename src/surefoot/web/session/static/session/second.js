// Which second of its movement a figure shows. Pure: a figure is drawn at the tempo its set is counted at.

// Reps and steady movement go round; each hold is reached once and stays until it is let go.
export function secondAt(step, seconds, { cycle, arrived }) {
  if (step.kind === "hold") return Math.min(seconds % step.hold_s, arrived);
  return seconds % cycle;
}

// Whether the movement is over for now: a hold has been reached.
export const hasArrived = (step, seconds, figure) => step.kind === "hold" && secondAt(step, seconds, figure) === figure.arrived;

// How far two seconds of a movement lie apart, the short way round.
export function apart(one, other, cycle) {
  const off = Math.abs(one - other) % cycle;
  return Math.min(off, cycle - off);
}
