// How each kind of test runs: what the large number shows, what a tap does, and what ends it. Its numbers come with the page.

// Seconds held: one tap ends it, or the longest time that is asked for.
const hold = {
  leads: true,
  shows: (run, seconds) => Math.floor(seconds),
  second(run, seconds) { if (seconds >= run.longest) run.end(run.longest, "time-up"); },
  tap(run, seconds) { run.end(Math.min(seconds, run.longest), ""); },
};

// Counted until the form fades: one tap each, and no clock to race.
const count = {
  leads: true,
  counts: true,
  keeps: true,
  shows: (run) => run.counted,
  second() {},
  tap(run) { run.count(); },
  close(run) { run.end(run.counted, "form-faded"); },
};

// Counted within a time: it ends itself.
const clocked = {
  leads: true,
  counts: true,
  shows: (run) => run.counted,
  left: (run, seconds) => Math.max(0, Math.ceil(run.longest - seconds)),
  second(run, seconds) { if (seconds >= run.longest) run.end(run.counted, "time-up"); },
  tap(run) { run.count(); },
};

// A stopwatch: the first tap starts it, the second one ends it.
const stopwatch = {
  leads: false,
  shows: (run, seconds) => Math.floor(seconds),
  second(run, seconds) { if (seconds >= run.longest) run.leave(); },
  tap(run, seconds) { run.end(seconds, "done"); },
};

export const WAYS = { hold, count, clocked, stopwatch };
