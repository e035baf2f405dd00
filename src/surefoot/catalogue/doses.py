"""Doses in plain words, for a page and for a terminal; the words are those of ui.toml."""

from dataclasses import dataclass

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import word
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose, amount
from surefoot.domain.entries import Prescribed
from surefoot.domain.exercise import DoseKind, Variant
from surefoot.domain.quantities import Band, Sides, Tempo

MINUTE = 60  # seconds
ONE = Band(1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What is done, from least to most; one dose is a range of one. `reps` is the number of holds in a set."""

    kind: DoseKind
    sets: Band
    amount: Band
    reps: Band = ONE


def in_words(dose: Dose, *, sides: Sides, parts: int = 1, texts: Texts) -> str:
    """Return a dose as said to a person, such as "2 sets of 9, each side"."""
    each_way = word("doses", "each-way", texts) if parts > 1 else ""
    return f"{_said(_work_of(dose), texts)}{each_way}{_where(sides, texts)}"


def asked_in_words(asked: Prescribed, *, sides: Sides, texts: Texts) -> str:
    """Return a dose as the diary holds it, said the same way; nothing told is "" ."""
    work = _work_asked(asked)
    return f"{_said(work, texts)}{_where(sides, texts)}" if work else ""


def range_in_words(variant: Variant, texts: Texts) -> str:
    """Return the range a variant is done in, such as "2 to 3 sets of 8 to 12, each side. Effort 5 to 7 of 10."."""
    dose = variant.dose
    work = _Work(kind=dose.kind, sets=dose.sets, amount=dose.amount, reps=dose.reps)
    effort = _capital(_effort(dose.rpe, texts))
    return f"{_capital(_said(work, texts))}{_where(variant.sides, texts)}. {effort}."


def pacing_in_words(dose: Dose, texts: Texts) -> str:
    """Return the tempo, rest and effort of a dose; effort is 0-10."""
    said = [_tempo(dose.tempo, texts)] if isinstance(dose, RepDose) else []
    if dose.sets > 1 and dose.rest_s:
        said.append(word("doses", "rest", texts).format(seconds=dose.rest_s))
    return "; ".join((*said, _effort(dose.rpe, texts)))


def amount_in_words(dose: Dose, texts: Texts) -> str:
    """Return the one number that grows, with its unit where it is a time: "9" or "12 seconds"."""
    return str(dose.reps) if isinstance(dose, RepDose) else _duration(_exactly(amount(dose)), texts)


def counted(number: int, what: str, texts: Texts) -> str:
    """Return a number with a word of [counted] in ui.toml: "1 minute", "2 minutes"."""
    return _counted(_exactly(number), what, texts)


def _exactly(number: int) -> Band:
    return Band(number, number)


def _work_of(dose: Dose) -> _Work:
    sets, much = _exactly(dose.sets), _exactly(amount(dose))
    match dose:
        case RepDose():
            return _Work(kind=DoseKind.REPS, sets=sets, amount=much)
        case HoldDose():
            return _Work(kind=DoseKind.HOLD, sets=sets, amount=much, reps=_exactly(dose.reps))
        case TimedDose():
            return _Work(kind=DoseKind.TIME, sets=sets, amount=much)


def _work_asked(asked: Prescribed) -> _Work | None:
    sets, reps = _exactly(asked.sets or 1), _exactly(asked.reps or 1)
    if asked.hold_s:
        return _Work(kind=DoseKind.HOLD, sets=sets, amount=_exactly(asked.hold_s), reps=reps)
    if asked.duration_s:
        return _Work(kind=DoseKind.TIME, sets=sets, amount=_exactly(asked.duration_s))
    return _Work(kind=DoseKind.REPS, sets=sets, amount=reps) if asked.reps else None


def _said(work: _Work, texts: Texts) -> str:
    sets = _counted(work.sets, "set", texts)
    match work.kind:
        case DoseKind.REPS if work.sets == ONE:
            return _counted(work.amount, "time", texts)
        case DoseKind.REPS:
            return word("doses", "sets", texts).format(sets=sets, work=_range(work.amount, texts))
        case DoseKind.HOLD:
            return _holds(work, sets, texts)
        case DoseKind.TIME:
            time = _duration(work.amount, texts)
            return time if work.sets == ONE else word("doses", "sets", texts).format(sets=sets, work=time)


def _holds(work: _Work, sets: str, texts: Texts) -> str:
    time = _duration(work.amount, texts)
    if work.sets == work.reps == ONE:
        return word("doses", "one-hold", texts).format(time=time)
    if ONE in (work.sets, work.reps):
        holds = _counted(work.reps if work.sets == ONE else work.sets, "hold", texts)
        return word("doses", "holds", texts).format(holds=holds, time=time)
    holds = _counted(work.reps, "hold", texts)
    return word("doses", "sets-of-holds", texts).format(sets=sets, holds=holds, time=time)


def _duration(seconds: Band, texts: Texts) -> str:
    """Return a time in minutes where it is whole minutes, else in seconds."""
    if seconds.low % MINUTE or seconds.high % MINUTE:
        return _counted(seconds, "second", texts)
    return _counted(Band(seconds.low // MINUTE, seconds.high // MINUTE), "minute", texts)


def _counted(number: Band, what: str, texts: Texts) -> str:
    one, _, many = word("counted", what, texts).partition("|")
    return f"{_range(number, texts)} {one if number == ONE else many}"


def _range(band: Band, texts: Texts) -> str:
    if band.low == band.high:
        return str(band.low)
    return word("doses", "range", texts).format(low=band.low, high=band.high)


def _where(sides: Sides, texts: Texts) -> str:
    return "" if sides is Sides.BOTH else word("doses", sides, texts)


def _tempo(tempo: Tempo, texts: Texts) -> str:
    said = word("doses", "tempo-with-pause" if tempo.pause else "tempo", texts)
    return said.format(lift=tempo.lift, pause=tempo.pause, lower=tempo.lower)


def _effort(rpe: Band, texts: Texts) -> str:
    return word("doses", "effort", texts).format(effort=_range(rpe, texts))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
