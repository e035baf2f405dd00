"""A review as JSON data, in the shape the command line and other programs rely on."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from surefoot.domain.advice import OpenFlag, Reason
from surefoot.domain.measure import Norm, NormKind
from surefoot.domain.review import Adherence, FlareUp, MeasureReading, NumbnessChange, Review
from surefoot.engine.telling import adherence_told, flare_told, numbness_told, reading_told
from surefoot.exchange.writers import write_number

Words = Callable[[Reason], str]
Action = Callable[[OpenFlag], str]
DIGITS = 3
BESIDE = (NormKind.USUAL, NormKind.LINE, NormKind.AIM)  # which norm stands beside a measure, the first that there is


def review_to_dict(review: Review, words: Words, *, action: Action) -> dict[str, Any]:
    """Return a review as JSON data in a fixed order, values in each measure's unit: equal reviews give equal bytes.

    `words` renders a reason in the reader's language; `action` tells what to do about a red flag. `advice` is what follows:
    the suggestion, where there is one, then what to ask the clinician.
    """
    follows = (*((review.suggestion,) if review.suggestion else ()), *review.questions)
    return {
        "on": review.on.isoformat(),
        "since": review.since.isoformat(),
        "week": review.week,
        "due": review.due,
        "next_review": review.next_review.isoformat(),
        "measures": [_measure(one, words) for one in review.measures],
        "adherence": _adherence(review.adherence, words),
        "flare_ups": [_flare(one, words) for one in review.flare_ups],
        "numbness": _numbness(review.numbness, words) if review.numbness else None,
        "falls": review.falls,
        "flags": [_flag(flag, action) for flag in review.flags],
        "celebrate": _reasons(review.celebrate, words),
        "advice": _reasons(follows, words),
        "suggestion": _reasons((review.suggestion,), words)[0] if review.suggestion else None,
        "questions": _reasons(review.questions, words),
        "missing": _reasons(review.missing, words),
        "expect": review.expect,
        "rules_version": review.rules_version,
    }


def _measure(measured: MeasureReading, words: Words) -> dict[str, Any]:
    reading = measured.reading
    beside = [norm for kind in BESIDE for norm in measured.norms if norm.kind is kind]
    return {
        "measure": measured.measure,
        "side": measured.side.value if measured.side else None,
        "unit": measured.unit,
        "read": measured.read,
        "verdict": reading.verdict.value,
        "z": _number(reading.z),
        "change": _number(reading.change),
        "interval": [_number(end) for end in reading.interval] if reading.interval else None,
        "smallest_visible": _number(reading.smallest_visible),
        "norm": _norm(beside[0]) if beside else None,
        "norms": [_norm(norm) for norm in measured.norms],
        "since": _day(reading.since),
        "before": _number(reading.before),
        "now": _number(reading.now),
        "band": _number(reading.band),
        "days": reading.days,
        "left_out": reading.left_out,
        "first": _value(measured.first),
        "last": _value(measured.last),
        "reasons": _reasons(reading_told(measured), words),
    }


def _norm(norm: Norm) -> dict[str, Any]:
    return {
        "kind": norm.kind.value,
        "value": _number(norm.value),
        "percent": norm.percent,
        "basis": norm.basis.value,
        "source": norm.source,
    }


def _adherence(kept: Adherence, words: Words) -> dict[str, Any]:
    counts = {"asked": kept.asked, "done": kept.done, "rested": kept.rested, "percent": kept.percent}
    return counts | {"text": words(adherence_told(kept))}


def _flare(flare: FlareUp, words: Words) -> dict[str, Any]:
    return {
        "start": flare.start.isoformat(),
        "end": _day(flare.end),
        "ending": flare.ending.value,
        "worst": flare.worst,
        "text": words(flare_told(flare)),
        "before": _reasons(flare.before, words),
    }


def _numbness(change: NumbnessChange, words: Words) -> dict[str, Any]:
    return {
        "then": change.then.isoformat(),
        "now": change.now.isoformat(),
        "spread": [list(zone) for zone in change.spread],
        "eased": [list(zone) for zone in change.eased],
        "text": words(numbness_told(change)),
    }


def _flag(flag: OpenFlag, action: Action) -> dict[str, Any]:
    told = {"code": flag.code, "urgency": flag.urgency.value, "action": action(flag)}
    return told | {"since": flag.since.isoformat(), "foot": flag.foot}


def _reasons(reasons: Iterable[Reason], words: Words) -> list[dict[str, Any]]:
    return [{"rule": reason.rule, "values": dict(reason.values), "text": words(reason)} for reason in reasons]


def _value(told: tuple[date, float] | None) -> list[Any] | None:
    return [told[0].isoformat(), _number(told[1])] if told else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: float | None) -> int | float | None:
    return None if value is None else write_number(round(value, DIGITS))
