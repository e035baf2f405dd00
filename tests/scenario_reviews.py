"""What a review says, in the words of a scenario file."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from surefoot.domain.advice import Reason
from surefoot.domain.programme import Programme
from surefoot.domain.review import FlareUp, Review
from surefoot.engine.review import review
from tests.engine.life import START, Life
from tests.scenario_words import UnreadableScenarioError


def day_number(day: date) -> int:
    return (day - START).days + 1


def told(reason: Reason) -> str:
    """Say a reason: its rule, and its values by name; days as the scenario counts them."""
    values = [f"{name} {_value(value)}" for name, value in reason.values]
    return f"{reason.rule} ({', '.join(values)})" if values else reason.rule


def _value(value: object) -> object:
    if isinstance(value, str) and value[:2] == "20":
        return f"day {day_number(date.fromisoformat(value))}"
    return value


def flare_words(flare: FlareUp) -> str:
    until = f" to {day_number(flare.end)}" if flare.end else ""
    after = "".join(f", {told(reason)}" for reason in flare.before)
    return f"day {day_number(flare.start)}{until}, worst {flare.worst}, {flare.ending}{after}"


def numbness_words(one: Review) -> str:
    if one.numbness is None:
        return "no map"
    spread, eased = (
        " and ".join(" ".join(zone) for zone in zones) for zones in (one.numbness.spread, one.numbness.eased)
    )
    return f"new: {spread or 'none'}, eased: {eased or 'none'}"


SAID: dict[str, Callable[[Review], object]] = {
    "due": lambda one: one.due,
    "week": lambda one: one.week,
    "since_day": lambda one: day_number(one.since),
    "next_review_day": lambda one: day_number(one.next_review),
    "adherence": lambda one: f"{one.adherence.done} of {one.adherence.asked}",
    "flares": lambda one: [flare_words(flare) for flare in one.flare_ups],
    "numbness": numbness_words,
    "falls": lambda one: one.falls,
    "flags": lambda one: [f"{flag.code}, {flag.urgency}" for flag in one.flags],
    "celebrate": lambda one: [told(reason) for reason in one.celebrate],
    "suggestion": lambda one: told(one.suggestion) if one.suggestion else "none",
    "questions": lambda one: [told(reason) for reason in one.questions],
    "missing": lambda one: [told(reason) for reason in one.missing],
    "expectation": lambda one: one.expect,
}


def review_of(programme: Programme, life: Life, wanted: Mapping[str, object]) -> dict[str, object]:
    """Return what the review of a day says to each thing a scenario asks; `readings` and `says` name a few among all."""
    day = START + timedelta(days=int(str(wanted["day"])) - 1)
    looked_back = review(programme, life.entries, on=day)
    assert review(programme, life.entries[::-1], on=day) == looked_back, "a review must not depend on arrival"
    return {key: _said(looked_back, key, value) for key, value in wanted.items()}


def _said(one: Review, key: str, value: object) -> object:
    if key == "day":
        return value
    if key == "readings" and isinstance(value, Mapping):
        verdicts = {measured.series: str(measured.reading.verdict) for measured in one.measures}
        return {series: verdicts.get(series, "not there") for series in value}
    if key == "says" and isinstance(value, Mapping):
        rules = {reason.rule for reason in (*one.questions, *one.missing, *one.celebrate)}
        return {rule: rule in rules for rule in value}
    if key not in SAID:
        raise UnreadableScenarioError(f"nothing in a review to compare {key!r} with")
    return SAID[key](one)
