"""A session as the sum of its reports: whatever the order they came in, the same reports make the same session."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from surefoot.session import acts, changes
from surefoot.session.reports import Report
from surefoot.session.running import Running, Told

# A question answered after the session, or an end concluded hours later, is no exercise time.
UNTIMED = frozenset({"signs-answered"})


def done_to(begun: Running, reports: Iterable[Report]) -> Running:
    """Return the session after its reports; they are done to it in the order in which they happened."""
    running = begun
    for report in sorted(reports, key=lambda one: one.key):
        running = ACTS[report.kind](_timed(running, report), report)
    return running


def _timed(running: Running, report: Report) -> Running:
    if report.kind == "begun":
        return replace(running, place=replace(running.place, seen_at=report.at))
    if report.kind in UNTIMED or report.is_concluded or running.ended:
        return running
    return acts.seen(running, at=report.at)


ACTS: Mapping[str, Callable[[Running, Report], Running]] = {
    "begun": lambda running, report: running,
    "reached": lambda running, report: acts.reached(running, report.where),
    "did": lambda running, report: acts.did(running, report.where, report.told["set"]),
    "eased": lambda running, report: acts.eased(running, report.where),
    "back": lambda running, report: acts.went_back(running, report.where),
    "skipped": lambda running, report: acts.skipped(running, report.where, at=report.at),
    "later": lambda running, report: changes.put_off(running, report.where),
    "swapped": lambda running, report: changes.swapped(running, report.where, report.told["to"]),
    "answered": lambda running, report: acts.answered(running, report.where, Told(**report.told), at=report.at),
    "tingled": lambda running, report: acts.tingled(running, report.where, report.told["set"], at=report.at),
    "stopped": lambda running, report: acts.stopped(
        running, report.where, report.told["set"], why=report.told["why"], at=report.at
    ),
    "ended": lambda running, report: acts.ended(running, reason=report.told["why"], at=report.at),
    "signs-answered": lambda running, report: acts.signs_answered(running),
}
