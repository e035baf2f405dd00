// Which outlook of a day holds after what was told: looked up in the pack, where the server worked it out beforehand. Pure.
export const STOP_RANK = 600;
const OTHERWISE_RANK = 400;

// Rest, and why: where the pack does not know enough to say more.
export const otherwise = (pack) => ({ rank: OTHERWISE_RANK, adds: null, verdict: "rest", plan: null, flag: null, ...pack.otherwise });

// The day of the pack that holds here: of this date, after the sessions finished here since. Later days count only while all was calm.
export function dayOf(pack, date, since) {
  const same = (day) => day.day === date && String(day.after) === String(since.finished);
  const found = pack.days.find(same) ?? null;
  const first = pack.days[0]?.day === date;
  return found && (first || (since.rank === 0 && !since.locked && !since.open)) ? found : null;
}

// The outlook after these answers; what was known of the day before never becomes less careful.
export function outlookOf(pack, day, keys, before = null) {
  const found = keys.map(([question, answer]) => day.outlooks[day.answers[question]?.[answer]]);
  const all = [...found.map((one) => one ?? otherwise(pack)), together(pack, day, found), day.outlooks[day.now], before];
  return all.filter(Boolean).reduce((most, one) => (one.rank > most.rank ? one : most));
}

// Reports that hold the day back each in its own way: two together were worked out, more were not.
function together(pack, day, found) {
  const classes = [...new Set(found.map((one) => one?.adds).filter(Boolean))].sort();
  if (classes.length < 2) return null;
  const pair = classes.length === 2 ? day.outlooks[day.pairs[classes.join("+")]] : null;
  return pair ?? otherwise(pack);
}

// A whole check-in as the pack names its answers. What was not answered is "unsaid".
export function keysOf({ checkIn, response, fall }, { before, lowGlucose, due }) {
  return [
    ...(due ? [["response", responseKey(response, due)]] : []),
    ["pain", said(checkIn.pain)],
    ...lookKeys(checkIn.foot_check, before),
    ...flagKeys(checkIn.red_flags),
    ...fallKeys(checkIn.fall_or_near_fall, fall),
    ["dizzy", yesNo(checkIn.dizzy)],
    ["sleep", said(checkIn.sleep)],
    ...(lowGlucose === null ? [] : [["glucose", glucoseKey(checkIn.glucose_mmol_l, lowGlucose)]]),
  ];
}

// One entry told by itself, such as a sign after the session or a fall.
export function keysOfEntry(entry, before) {
  if (entry.kind === "fall") return fallKeys(true, entry);
  if (entry.kind !== "check_in") return [];
  return [
    ...(entry.foot_check ? lookKeys(entry.foot_check, before) : []),
    ...(entry.red_flags ? flagKeys(entry.red_flags) : []),
    ...(entry.dizzy === undefined ? [] : [["dizzy", yesNo(entry.dizzy)]]),
  ];
}

const said = (answer) => String(answer ?? "unsaid");
const yesNo = (answer) => (answer === true ? "yes" : answer === false ? "no" : "unsaid");
const responseKey = (told, due) => `${due.evening ? said(told?.evening) : "-"}/${said(told?.morning)}`;
const glucoseKey = (told, low) => (told === null || told === undefined ? "unsaid" : told < low ? "low" : "other");

// Only what is new counts: what was there before is known to the server.
function lookKeys(seen, before) {
  if (!seen) return [["look", "not-looked"]];
  const fresh = ["left", "right"].flatMap((foot) => seen[foot].filter((code) => !before[foot].includes(code)).map((code) => `${foot}:${code}`));
  return fresh.length ? fresh.map((each) => ["look", each]) : [["look", "none"]];
}

function flagKeys(codes) {
  if (!codes) return [["flags", "unsaid"]];
  return codes.length ? codes.map((code) => ["flags", code]) : [["flags", "none"]];
}

function fallKeys(fell, fall) {
  if (!fell) return [["fall", fell === false ? "no" : "unsaid"]];
  if (fall === "near") return [["fall", "near"]];
  if (!fall) return [["fall", "unknown"]];
  const parts = ["injured", "head_hit"].filter((name) => fall[name] !== false);
  return [["fall", "ground"], ...parts.map((name) => ["fall", name]), ...(fall.could_stand === true ? [] : [["fall", "could_not_stand"]])];
}
