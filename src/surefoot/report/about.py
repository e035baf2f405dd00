"""Who the page is about, as far as they told."""

from collections.abc import Collection, Iterator

from surefoot.domain.entries import Profile
from surefoot.report.facts import Facts, Topic
from surefoot.report.wording import known, say


def about(facts: Facts, *, without: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return what the person told of themselves, each with its label."""
    profile = facts.profile
    told = [
        ("born", _age(facts)),
        ("cause", _cause(profile)),
        ("risk", f"{facts.risk_level}: {_grounds(facts)}"),
        ("feeling", say("feelings", profile.protective_sensation)),
        ("circulation", say("circulations", profile.circulation)),
        ("medicine", _told("medicines", profile.glucose_lowering)),
        ("eyes", say("eyes", profile.eye_disease)),
        ("falls", _number(profile.falls_12_months)),
        ("aids", _told("aids", profile.aids)),
    ]
    return tuple((say("who", code), text) for code, text in told if code not in _left_out(without))


def _left_out(without: Collection[str]) -> Iterator[str]:
    if Topic.MEDICINES in without:
        yield "medicine"
    if Topic.FALLS in without:
        yield "falls"


def _age(facts: Facts) -> str:
    year = facts.profile.birth_year
    return say("who", "age", year=year, age=facts.on.year - year) if year else say("who", "unknown")


def _cause(profile: Profile) -> str:
    cause = say("causes", profile.cause)
    return say("causes", "also", cause=cause) if profile.diabetes and profile.cause != "diabetes" else cause


def _grounds(facts: Facts) -> str:
    """Return what the risk level rests on; what is not known is said to be so, as it counts like the worse."""
    told = [
        say("grounds", one.code) if one.known else say("grounds", "unknown", ground=_subject(one.code))
        for one in facts.risk_grounds
    ]
    return ", ".join(told) or say("grounds", "none")


def _subject(code: str) -> str:
    return known("subjects", code) or say("grounds", code)


def _told(section: str, code: str | None) -> str:
    return say(section, code) if code else say("who", "unknown")


def _number(value: int | None) -> str:
    return say("who", "unknown") if value is None else str(value)
