"""Screening: what is open, how much risk the feet carry, and what today may hold. It runs before any planning."""

from dataclasses import dataclass
from datetime import date

from surefoot.domain.advice import OpenFlag, Reason, Value, Verdict, because
from surefoot.domain.entries import CheckIn
from surefoot.domain.exercise import Condition
from surefoot.domain.limits import Limits
from surefoot.domain.programme import Effect, Programme
from surefoot.domain.quantities import Side, Urgency
from surefoot.engine.dosing import WHOLE
from surefoot.engine.response import last_session, this_morning
from surefoot.engine.risk import RISK_NEEDS_PLAN, conditions, may_drop_glucose, risk_level
from surefoot.engine.state import FlagState, PersonState
from surefoot.engine.usual import usual_pain

LEVELS = (Verdict.GO, Verdict.EASE, Verdict.SEATED, Verdict.REST, Verdict.STOP)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SIGNS = frozenset({"pain-rise", "fall", "dizzy", "very-poor-sleep"})  # each eases the day by a level


class MissingProfileError(ValueError):
    """There is no profile entry up to the day asked about, so nothing safe can be said."""

    def __init__(self, on: date) -> None:
        """Name the day."""
        super().__init__(
            f"the diary has no profile entry up to {on.isoformat()}; answer the first questions, then ask again"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """What today may hold and why: the verdict, open flags, notes for the next visit, and what limits the choice of work.

    `resting_feet` carry no load; `planned` is False at risk level 3 without a clinician's plan; `unseen` is True while
    today's check-in, or the look at the feet in it, is missing.
    """

    verdict: Verdict
    reasons: tuple[Reason, ...]
    flags: tuple[OpenFlag, ...]
    notes: tuple[OpenFlag, ...]
    risk_level: int
    planned: bool
    conditions: frozenset[Condition]
    resting_feet: frozenset[Side]
    unseen: bool


def screen(programme: Programme, state: PersonState, *, on: date) -> Screening:
    """Return what a day may hold; raise MissingProfileError without a profile."""
    if state.profile is None:
        raise MissingProfileError(on)
    flags = tuple(_opened(programme, flag) for flag in state.flags)
    stops = tuple(flag for flag in flags if _effect(programme, flag.code) is Effect.STOP)
    level = risk_level(state.profile)
    planned = level < RISK_NEEDS_PLAN or any(p.standing for by, p in state.prescriptions.items() if by != "self")
    findings = [*_findings(programme, state)]
    verdict, reasons = _verdict(programme, state, stops, findings, level=level, planned=planned, on=on)
    return Screening(
        verdict=verdict,
        reasons=reasons,
        flags=tuple(sorted(stops, key=lambda flag: (list(Urgency).index(flag.urgency), flag.since, flag.code))),
        notes=tuple(flag for flag in flags if flag not in stops),
        risk_level=level,
        planned=planned,
        conditions=conditions(state.profile, programme.limits),
        resting_feet=frozenset(foot for foot, _ in findings),
        unseen=_unseen(state, on=on),
    )


def _unseen(state: PersonState, *, on: date) -> bool:
    told = state.check_in if state.checked == on else None
    return told is None or told.foot_check is None or told.red_flags is None


def checked_in(state: PersonState, *, on: date) -> bool:
    """Tell whether the day's check-in was done; a sign told by itself is not one."""
    told = state.check_in if state.checked == on else None
    return told is not None and told != CheckIn(red_flags=told.red_flags)


def _effect(programme: Programme, code: str) -> Effect:
    """A flag this version does not know stops the programme: unknown is not harmless."""
    flag = programme.red_flags.get(code)
    return flag.effect if flag else Effect.STOP


def _opened(programme: Programme, flag: FlagState) -> OpenFlag:
    known = programme.red_flags.get(flag.code)
    urgency = known.urgency if known else Urgency.SAME_DAY
    return OpenFlag(code=flag.code, urgency=urgency, since=flag.since, foot=flag.foot)


def _findings(programme: Programme, state: PersonState) -> list[tuple[Side, str]]:
    """Return the findings that keep load off a foot, as last seen."""
    seen = [(Side.LEFT, code) for code in state.left_foot] + [(Side.RIGHT, code) for code in state.right_foot]
    return [(foot, code) for foot, code in seen if _keeps_load_off(programme, code)]


def _keeps_load_off(programme: Programme, code: str) -> bool:
    finding, flag = programme.findings.get(code), programme.red_flags.get(code)
    known = finding or flag
    return known is None or known.effect is not Effect.NOTE


def _verdict(
    programme: Programme,
    state: PersonState,
    stops: tuple[OpenFlag, ...],
    findings: list[tuple[Side, str]],
    *,
    level: int,
    planned: bool,
    on: date,
) -> tuple[Verdict, tuple[Reason, ...]]:
    """Return the most careful verdict any sign asks for, with the reasons that asked for it first."""
    if stops:
        return Verdict.STOP, tuple(because("red-flag", flag=flag.code) for flag in stops)
    asked = [*_resting(programme, state, on=on)]
    asked += [(Verdict.SEATED, because("foot-finding", foot=str(foot), finding=code)) for foot, code in findings]
    asked += _seated(programme, state, level=level, planned=planned, on=on)
    asked += _easing(programme.limits, state, level=level, on=on)
    if not asked:
        return Verdict.GO, (_calm(programme.limits, state, on=on),)
    worst = max((verdict for verdict, _ in asked), key=LEVELS.index)
    return worst, tuple(reason for _, reason in sorted(asked, key=lambda pair: -LEVELS.index(pair[0])))


def _calm(limits: Limits, state: PersonState, *, on: date) -> Reason:
    pain, usual = this_morning(state, on=on), usual_pain(state, limits, before=on)
    if pain is None:
        return because("calm-no-pain")
    if usual is None:
        return because("calm-no-usual", pain=pain)
    return because("calm", pain=pain, usual=tidy(usual))


def tidy(number: float) -> Value:
    """Return a whole number as int, so that 3.0 is told as 3."""
    return int(number) if number == int(number) else round(number, 1)


def _resting(programme: Programme, state: PersonState, *, on: date) -> list[tuple[Verdict, Reason]]:
    profile, asked = state.profile, []
    assert profile is not None  # noqa: S101 - screen() refused a missing one
    if state.suspended:
        asked.append((Verdict.REST, because("suspended", reason=state.suspended)))
    weekday = WEEKDAYS[on.weekday()]
    if profile.training_days and weekday not in profile.training_days:
        asked.append((Verdict.REST, because("planned-rest-day", weekday=weekday)))
    least = programme.limits.glucose_low_mmol_l
    glucose = state.check_in.glucose_mmol_l if state.checked == on and state.check_in else None
    if may_drop_glucose(profile) and glucose is not None and glucose < least:
        asked.append((Verdict.REST, because("glucose-low", glucose=tidy(glucose), least=tidy(least))))
    return asked


def _seated(
    programme: Programme, state: PersonState, *, level: int, planned: bool, on: date
) -> list[tuple[Verdict, Reason]]:
    asked = []
    if not planned:
        asked.append((Verdict.SEATED, because("level-3-no-plan", level=level)))
    if state.profile and state.profile.aids == "wheelchair":
        asked.append((Verdict.SEATED, because("wheelchair")))
    looked = state.check_in is not None and state.check_in.foot_check is not None
    if state.checked == on and not looked and level > 0:
        asked.append((Verdict.SEATED, because("feet-not-checked")))
    for by, bounds in state.prescriptions.items():
        if bounds.standing is False:
            asked.append((Verdict.SEATED, because("prescribed-seated", by=by)))
    apart = _temperature_apart(programme.limits, state, on=on)
    if apart is not None:
        least = programme.limits.skin_temperature_difference_c
        asked.append((Verdict.SEATED, because("skin-temperature", difference=apart, least=least)))
    if state.chosen == on and state.choice and state.choice.seated:
        asked.append((Verdict.SEATED, because("chosen-seated")))
    return asked


def _temperature_apart(limits: Limits, state: PersonState, *, on: date) -> float | None:
    """Return today's skin temperature difference between the feet, in degrees, when it is too large."""
    left, right = next(((left, right) for day, left, right in state.temperatures if day == on), (None, None))
    return (
        round(abs(left - right), 1)
        if left is not None and right is not None and skin_apart(limits, left, right)
        else None
    )


def skin_apart(limits: Limits, left: float, right: float) -> bool:
    """Tell whether two skin temperatures, in degrees C, are further apart than is usual; exactly the limit is not."""
    return abs(left - right) > limits.skin_temperature_difference_c + WHOLE


def _easing(limits: Limits, state: PersonState, *, level: int, on: date) -> list[tuple[Verdict, Reason]]:
    """Return the signs that ease the day by a level each: one eases, two seat, three rest."""
    told = state.check_in if state.checked == on else None
    if told is None:
        return [(Verdict.EASE, because("check-in-missing"))]
    signs = []
    pain, usual = this_morning(state, on=on), usual_pain(state, limits, before=on)
    if pain is not None and usual is not None and pain >= usual + limits.ease_pain_rise:
        signs.append(because("pain-rise", pain=pain, usual=tidy(usual)))
    if told.fall_or_near_fall or _fallen(state, on=on):
        signs.append(because("fall"))
    if told.dizzy:
        signs.append(because("dizzy"))
    if told.sleep == "very-poor":
        signs.append(because("very-poor-sleep"))
    asked = [(LEVELS[min(len(signs), 3)], sign) for sign in signs]
    if told.red_flags is None:
        asked.append((Verdict.EASE, because("check-in-missing")))
    if told.foot_check is None and level == 0:
        asked.append((Verdict.EASE, because("feet-not-checked")))
    return asked


def _fallen(state: PersonState, *, on: date) -> bool:
    """Tell whether a fall was written down since the day of the last session."""
    last = last_session(state, before=on)
    return any(day <= on and (last is None or day >= last.day) for day in state.falls[-1:])
