"""Diaries for the clinician's page: a made-up person's, a short one, a heavy one, and one with an open sore."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.texts import Texts
from surefoot.domain.diary import Entry
from surefoot.domain.entries import (
    Body,
    CheckIn,
    Clearance,
    Fall,
    FootCheck,
    Measurement,
    Numbness,
    Prescription,
    Profile,
    Response,
)
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Side
from surefoot.exchange.identifiers import new_id
from surefoot.report.facts import Facts
from surefoot.report.gathering import facts_of
from surefoot.sample import sample_diary

START = date(2026, 1, 5)
FLAGS = ("open-sore", "hot-swollen-foot", "foot-drop", "skin-infection")


@cache
def programme() -> Programme:
    return load_programme()


@cache
def texts() -> Texts:
    return load_texts()


@cache
def sample(weeks: int, seed: int = 1) -> tuple[Entry, ...]:
    return tuple(sample_diary(programme(), weeks=weeks, seed=seed, start=START))


@cache
def sample_facts(weeks: int = 8, seed: int = 1, back: int = 12) -> Facts:
    return facts_of(programme(), sample(weeks, seed), on=last_day(weeks), weeks=back)


def last_day(weeks: int) -> date:
    return START + timedelta(weeks=weeks)


def entry(day: date, body: Body, *, place: int = 0, hour: int = 20) -> Entry:
    """Return an entry of a day's evening; `place` tells several of one hour apart."""
    at = datetime.combine(day, time(hour, place % 60), tzinfo=UTC)
    return Entry(id=new_id(at, place.to_bytes(10)), at=at, day=day, body=body)


def with_open_sore(weeks: int = 8) -> tuple[Entry, ...]:
    """Return the sample with a sore told on the last morning, and nobody's review."""
    told = CheckIn(
        pain=3, foot_check=FootCheck(left=("open-sore",)), red_flags=(), dizzy=False, fall_or_near_fall=False
    )
    return (*sample(weeks), entry(last_day(weeks), told, hour=8))


def three_days() -> tuple[Entry, ...]:
    """Return a person who answered the first questions, and checked in twice."""
    profile = Profile(birth_year=1950, cause="unknown")
    calm = CheckIn(pain=2, foot_check=FootCheck(), red_flags=(), dizzy=False, fall_or_near_fall=False)
    days = [START + timedelta(days=gone) for gone in range(3)]
    return (entry(days[0], profile, hour=7), *(entry(day, calm, hour=8) for day in days[1:]))


def heavy(weeks: int = 12) -> tuple[Entry, ...]:
    """Return the sample with all measures, many flags and long notes, falls, and a clinician's many bounds."""
    return (*sample(weeks), *_heavy(weeks))


def _heavy(weeks: int) -> Sequence[Entry]:
    added: list[Entry] = []
    for gone in range(0, weeks * 7, 5):
        day = START + timedelta(days=gone)
        flag = FLAGS[gone % len(FLAGS)]
        told = CheckIn(pain=gone % 9, foot_check=FootCheck(), red_flags=(flag,), dizzy=False, fall_or_near_fall=True)
        note = "Seen at the clinic. Dressing changed, offloading shoe, and a new look in a week. " * 8
        bodies: list[Body] = [
            told,
            Clearance(flag=flag, by="the podiatrist of the diabetic foot clinic", note=note),
            Fall(injured=False, head_hit=False, could_stand=True),
            Numbness(zones=dict.fromkeys(("left", "right"), ("big-toe", "small-toes", "ball-inner", "arch", "heel"))),
            *_measured(gone),
        ]
        added += [entry(day, body, place=place, hour=21) for place, body in enumerate(bodies)]
    bounds = Prescription(
        by="the physiotherapist", standing=True, strength_days=2, hidden=("towel-scrunch", "plantar-roll", "step-up")
    )
    return [*added, entry(last_day(weeks), bounds, hour=22)]


def _measured(gone: int) -> Sequence[Measurement]:
    return [
        Measurement(measure=one.id, value=float(5 + gone % 7), unit=one.unit, side=side)
        for one in programme().measures.values()
        for side in ((Side.LEFT, Side.RIGHT) if one.sides else (None,))
    ]


def evening(day: date, session: str, pain: int) -> Entry:
    return entry(day, Response(to=session, evening=pain), hour=19)
