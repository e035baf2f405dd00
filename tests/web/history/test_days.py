"""Each day in one line, newest first, by week."""

from datetime import UTC, date, datetime, time

import pytest

from surefoot.catalogue import load_texts
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, Note, Performance, Retraction, SessionEnd, Suspension, Walk
from surefoot.exchange.identifiers import uuid7
from surefoot.web.history.days import weeks
from surefoot.web.history.threads import threads

TEXTS = load_texts()
WEDNESDAY = date(2026, 5, 13)


def written(*told: tuple[date, object]) -> list[Entry]:
    return [
        Entry(id=uuid7(number, number.to_bytes(10)), at=datetime.combine(day, time(8, number), UTC), day=day, body=body)
        for number, (day, body) in enumerate(told)
    ]


def line(*bodies: object) -> tuple[str, str, str]:
    (week,) = weeks(threads(written(*((WEDNESDAY, body) for body in bodies))), TEXTS, today=WEDNESDAY)
    (day,) = week.days
    return day.kind, day.headline, day.details


@pytest.mark.parametrize(
    ("bodies", "told"),
    [
        ([CheckIn(pain=3)], ("rest", "Checked in", "pain 3")),
        ([SessionEnd(session="s", outcome="finished", minutes=24)], ("done", "Session done, 24 minutes", "")),
        ([SessionEnd(session="s", outcome="shortened")], ("done", "Shorter session", "")),
        ([SessionEnd(session="s", outcome="stopped", minutes=5)], ("stopped", "Session stopped, 5 minutes", "")),
        ([CheckIn(red_flags=("open-sore",))], ("stopped", "Care came first", "")),
        ([Performance(session="s", exercise="e", variant="v")], ("none", "Some exercises", "")),
        ([Walk(minutes=12), Walk(minutes=8)], ("none", "A walk", "walked 20 minutes")),
        ([Suspension()], ("none", "The programme paused", "")),
        ([Note(text="hello")], ("none", "A few words", "a note")),
    ],
)
def test_day_in_a_line(bodies, told):
    assert line(*bodies) == told


def test_day_with_everything_taken_back_says_so():
    walk, *_ = entries = written((WEDNESDAY, Walk(minutes=9)))
    back = Entry(id=uuid7(9, bytes(10)), at=walk.at, day=WEDNESDAY, body=Retraction(supersedes=walk.id))
    (week,) = weeks(threads([*entries, back]), TEXTS, today=WEDNESDAY)
    assert [day.headline for day in week.days] == ["Taken back"]


def test_weeks_begin_on_monday_and_are_named():
    days = [date(2026, 5, 13), date(2026, 5, 11), date(2026, 5, 10), date(2026, 5, 3), date(2025, 12, 30)]
    found = weeks(threads(written(*((day, Note(text="n")) for day in days))), TEXTS, today=WEDNESDAY)
    assert [(week.title, [day.day.day for day in week.days]) for week in found] == [
        ("This week", [13, 11]),
        ("Last week", [10]),
        ("Week of 27 April", [3]),
        ("Week of 29 December 2025", [30]),
    ]
