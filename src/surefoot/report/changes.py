"""What changed in the dose of each exercise, read from what was asked for and done."""

from collections.abc import Iterator, Sequence

from surefoot.domain.advice import Decision
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Performance, Prescribed
from surefoot.report.facts import DoseChange

TRIMMING_RULES = frozenset({"rule-24-hours", "rule-24-hours-down", "own-24-hours", "own-24-hours-down"})
# What a clinician looks for first: less, another version, or a new beginning.
NOTABLE = frozenset({Decision.TRIM, Decision.EASE, Decision.STEP_DOWN, Decision.CLIMB, Decision.RETURN})


def dose_changes(entries: Sequence[Entry]) -> tuple[DoseChange, ...]:
    """Return every change of dose or version in entries as they stand, in diary order."""
    return tuple(_changes(entries))


def _changes(entries: Sequence[Entry]) -> Iterator[DoseChange]:
    last: dict[str, Performance] = {}
    for entry in entries:
        body = entry.body
        if not isinstance(body, Performance):
            continue
        before = last.get(body.exercise)
        last[body.exercise] = body
        if before is not None and _asked(before) != _asked(body):
            yield DoseChange(
                day=entry.day,
                exercise=body.exercise,
                variant=body.variant,
                before_variant=before.variant,
                before=before.prescribed,
                after=body.prescribed,
                decision=str(body.decision or ""),
                rules=body.rules,
            )


def _asked(body: Performance) -> tuple[str, tuple[int | None, ...]]:
    return body.variant, _much(body.prescribed)


def _much(asked: Prescribed) -> tuple[int | None, ...]:
    return asked.sets, asked.reps, asked.hold_s, asked.duration_s
