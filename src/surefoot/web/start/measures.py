"""The first measures: what is measured, who may, and what was measured before."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from surefoot.domain.advice import Advice, Verdict
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Measurement, Numbness, Profile
from surefoot.domain.exercise import Condition
from surefoot.domain.limits import Limits
from surefoot.engine.risk import RISK_NEEDS_PLAN, conditions

STANCE, NUMBNESS = "stance", "numbness"
# Standing tests need a day with nothing against it; the feet are asked about on the page itself. A reason not listed here,
# such as a dizzy morning or one that a later version adds, keeps them for another day.
_QUIET = frozenset({"calm", "calm-no-usual", "check-in-missing", "planned-rest-day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing measured; `stands`: it is done standing; `needs_steady`: not where balance is poor."""

    id: str
    measure: str
    unit: str
    most: int
    whole: bool
    stands: bool
    needs_steady: bool
    title: str
    short: str
    lead: str
    label: str


@cache
def measures() -> tuple[Measure, ...]:
    """Return every measure, in the order they are offered."""
    written = files("surefoot.web.start").joinpath("measures.toml").read_text(encoding="utf-8")
    return tuple(Measure(**row) for row in tomllib.loads(written)["measure"])


def kept_back(measure: Measure, profile: Profile, advice: Advice, limits: Limits) -> str:
    """Return why this measure is not offered now, in words, or "" when it is."""
    if not measure.stands:
        return ""
    if advice.verdict is Verdict.STOP:
        return "A sign needs care first. This measure waits until then."
    if advice.risk_level >= RISK_NEEDS_PLAN:
        return "Standing tests need a plan from your clinician first."
    if not {reason.rule for reason in advice.reasons} <= _QUIET:
        return "Today is a careful day. Try this on another one."
    if measure.needs_steady:
        return _unsteady(profile, limits)
    return "This test is done standing. You told us you use a wheelchair." if profile.aids == "wheelchair" else ""


def latest(measure: Measure, entries: Sequence[Entry]) -> list[Measurement | Numbness]:
    """Return what was measured on the last day this was measured, oldest first; `entries` as they stand now."""
    found = [entry for entry in entries if _is(measure, entry)]
    return [entry.body for entry in found if entry.day == found[-1].day]  # type: ignore[misc]


def of_day(measure: Measure, entries: Sequence[Entry], *, on: date) -> list[Measurement | Numbness]:
    """Return what was measured on one day, oldest first."""
    return [entry.body for entry in entries if entry.day == on and _is(measure, entry)]  # type: ignore[misc]


def told_in_words(measure: Measure, found: Sequence[Measurement | Numbness]) -> str:
    """Return the last results in a few words, or "" when there are none."""
    if not found:
        return ""
    if measure.id == NUMBNESS:
        spots = sum(len(zones) for zones in found[-1].zones.values())  # type: ignore[union-attr]
        return f"{spots} spots" if spots != 1 else "1 spot"
    values: list[Any] = [body for body in found if isinstance(body, Measurement)]
    if measure.id == STANCE:
        return ", ".join(
            f"{side} {max(body.value for body in values if body.side == side):g} s"
            for side in ("left", "right")
            if any(body.side == side for body in values)
        )
    words = {"reps": "in good form", "min": "minutes", "points": "of 10"}
    return f"{values[-1].value:g} {words[measure.unit]}"


def _is(measure: Measure, entry: Entry) -> bool:
    if measure.id == NUMBNESS:
        return isinstance(entry.body, Numbness)
    return isinstance(entry.body, Measurement) and entry.body.measure == measure.measure


def _unsteady(profile: Profile, limits: Limits) -> str:
    if Condition.UNSTEADY in conditions(profile, limits):
        return "With falls, a frame or a wheelchair this test is not safe alone. A physiotherapist can do it with you."
    if profile.falls_12_months is None or profile.aids is None:
        return "First tell us about falls and walking aids, in My answers. Then we know if this test is safe."
    return ""
