// What is shown, said and signalled after so many seconds of a set. Pure: all of it comes from the script's beats.
const HAIR = 1e-6; // a beat is not missed for the last digit of a float

export function beatAt(step, seconds) {
  const beats = step.beats ?? [];
  const number = beats.findLastIndex(([at]) => at <= seconds + HAIR);
  const [at = 0, count = "", of = "", say = [], sign = "", part = null] = beats[number] ?? [];
  return { number, at, count, of, say, sign, part };
}

// Beside the beat: the seconds where none is counted (left of the hold or the set, or gone by on one still stand).
export function shownAt(step, seconds, still) {
  const beat = beatAt(step, seconds);
  const shown = { ...beat, pips: beat.part === null ? 0 : Math.floor(seconds - beat.at + HAIR) + 1 };
  if (still) return { ...shown, count: Math.floor(seconds + HAIR), held: Math.min(1, seconds / step.seconds) };
  return beat.count === "" ? { ...shown, count: Math.max(0, Math.ceil(left(step, seconds) - HAIR)) } : shown;
}

// The words of each part of a rep, as the first beat of that part says them; a part of 0 seconds has none.
export function tempoOf(step) {
  return (step.tempo ?? []).map((seconds, part) => {
    const beat = step.beats?.find((one) => one[5] === part);
    return { seconds, word: seconds && beat ? beat[3].at(-1).replace(/\.$/, "") : "" };
  });
}

function left(step, seconds) {
  return step.kind === "hold" && step.reps > 1 ? step.hold_s - ((seconds + HAIR) % step.hold_s) : step.seconds - seconds;
}
