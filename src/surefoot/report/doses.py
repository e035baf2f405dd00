"""Doses in a clinician's short hand, how each exercise is done now, and what the rules changed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import block_name, exercise_name, variant_name
from surefoot.domain.advice import GROWING, Decision
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.entries import Prescribed
from surefoot.domain.quantities import Block, Sides
from surefoot.report.changes import NOTABLE
from surefoot.report.facts import DoseChange, DoseNow, Facts
from surefoot.report.wording import day, number, say

SELF = "self"
KEEP = "\N{NO-BREAK SPACE}"
TIMES = f"{KEEP}\N{MULTIPLICATION SIGN}{KEEP}"
WORKED = (Block.STRENGTH, Block.BALANCE)
LOWERING = frozenset({Decision.TRIM, Decision.EASE, Decision.STEP_DOWN, Decision.RETURN})


def dose_in_short(asked: Prescribed) -> str:
    """Return a dose such as "2 x 9", "3 x 29 s" or "2 x 6 x 8 s": sets, reps where they are more than one, seconds."""
    counts = [count for count in (asked.sets, asked.reps) if count and count > 1]
    seconds = asked.hold_s or asked.duration_s
    if not seconds and not asked.reps:
        return ""
    parts = [*map(str, counts), *([f"{seconds}{KEEP}s"] if seconds else [])]
    return TIMES.join(parts) or "1"


def dose_lines(facts: Facts, texts: Texts) -> tuple[str, ...]:
    """Return the walk, strength and balance as they are now, each with its last change, then the rest by name."""
    worked = [dose for dose in facts.doses if dose.block in WORKED]
    others = [exercise_name(dose.exercise, texts).lower() for dose in facts.doses if dose.block not in WORKED]
    lines = [*_bounds(facts, texts), _walk(facts, texts), *(_now(dose, texts) for dose in worked)]
    if others:
        lines.append(say("doses", "also", names=", ".join(others)))
    if not facts.doses:
        lines.append(say("doses", "none"))
    return tuple(lines)


def decision_lines(facts: Facts, texts: Texts) -> tuple[str, ...]:
    """Return how much the rules raised and lowered, then each notable change, newest first, changes of one reason together."""
    if not facts.changes:
        return (say("decisions", "none"),)
    notable = [change for change in facts.changes if change.decision in set(NOTABLE)]
    together = groupby(notable, key=lambda change: (change.day, change.decision, change.rules))
    lines = [_decision(list(changes), texts) for _, changes in together]
    return (_counts(facts.changes), *reversed(lines))


def why(rules: Sequence[str], decision: str, texts: Texts) -> str:
    """Return the rules behind a decision by their short names, or what was decided where they have none."""
    named = [texts.rules[rule].short for rule in rules if rule in texts.rules]
    return ", ".join(name for name in named if name) or texts.ui["decisions"].get(decision, "").lower()


def _walk(facts: Facts, texts: Texts) -> str:
    walking = facts.walking
    if walking.minutes is None or walking.since is None:
        return say("doses", "walk-none", days=walking.days)
    since = day(walking.since, texts)
    reason = why((walking.why.rule,), "", texts) if walking.why else ""
    reason = f", {reason}" if reason else ""
    return say("doses", "walk", minutes=number(walking.minutes), day=since, days=walking.days, why=reason)


def _bounds(facts: Facts, texts: Texts) -> Iterator[str]:
    """Yield what a clinician, or the person, has bounded."""
    for bound in facts.prescriptions:
        standing = {True: say("doses", "standing"), False: say("doses", "seated"), None: ""}[bound.standing]
        days = say("doses", "strength", days=bound.strength_days) if bound.strength_days is not None else ""
        blocks = ", ".join(block_name(block, texts).lower() for block in bound.blocks or ())
        hidden = ", ".join(_name(exercise, texts) for exercise in bound.hidden)
        only, less = (
            say("doses", code, names=names) if names else "" for code, names in (("blocks", blocks), ("hidden", hidden))
        )
        if what := "; ".join(one for one in (standing, days, only, less) if one):
            yield say("doses", "bounds", by=say("doses", "self") if bound.by == SELF else bound.by, what=what)


def _name(exercise: str, texts: Texts) -> str:
    return texts.exercises[exercise].name.lower() if exercise in texts.exercises else exercise


def _now(dose: DoseNow, texts: Texts) -> str:
    each = say("doses", "side") if dose.sides is Sides.EACH else ""
    said = f"{dose_in_short(_asked(dose.dose))}{each}"
    return say("doses", "line", exercise=variant_name(dose.variant, texts), dose=said, changed=_changed(dose, texts))


def _changed(dose: DoseNow, texts: Texts) -> str:
    change = dose.changed
    if change is None:
        return ""
    code = "changed" if change.before_variant == change.variant else "version"
    before = dose_in_short(change.before) if code == "changed" else variant_name(change.before_variant, texts)
    reason = why(change.rules, change.decision, texts)
    return say("doses", code, before=before, day=day(change.day, texts), why=reason)


def _asked(dose: Dose) -> Prescribed:
    match dose:
        case RepDose():
            return Prescribed(sets=dose.sets, reps=dose.reps)
        case HoldDose():
            return Prescribed(sets=dose.sets, reps=dose.reps, hold_s=dose.hold_s)
        case TimedDose():
            return Prescribed(sets=dose.sets, duration_s=dose.duration_s)


def _decision(changes: Sequence[DoseChange], texts: Texts) -> str:
    first = changes[0]
    others = say("decisions", "others", count=len(changes) - 1) if len(changes) > 1 else ""
    reason = why(first.rules, first.decision, texts)
    return say(
        "decisions", "line",
        day=day(first.day, texts), change=_change(first, texts), others=others, why=reason[:1].upper() + reason[1:] + ".",
    )  # fmt: skip


def _change(change: DoseChange, texts: Texts) -> str:
    if change.before_variant != change.variant:
        before, after = (variant_name(one, texts) for one in (change.before_variant, change.variant))
        return say("decisions", "version", before=before, after=after)
    name = variant_name(change.variant, texts)
    before, after = dose_in_short(change.before), dose_in_short(change.after)
    return say("decisions", "dose", exercise=name, before=before, after=after)


def _counts(changes: Sequence[DoseChange]) -> str:
    found = Counter(change.decision for change in changes)
    raised = sum(found[one] for one in GROWING if one is not Decision.RESTORE)
    lowered = sum(found[one] for one in LOWERING)
    return say("decisions", "counts", raised=raised, lowered=lowered, restored=found[Decision.RESTORE])
