"""The 24-hour rule at its boundaries: what triggers, what is owed, and how calm it has been."""

from datetime import date, timedelta

import pytest

from surefoot.catalogue import load_programme
from surefoot.engine.response import calm_days, mornings_logged, owed, trigger_days, triggered, unanswered
from surefoot.engine.state import PersonState, SessionRecord
from tests.engine.life import START

LIMITS = load_programme().limits


def day(number: int) -> date:
    return START + timedelta(days=number - 1)


def session(on: int, *, evening: int | None = 2, morning: int | None = 2, **told: object) -> SessionRecord:
    """Return a session of a day, answered the next day by a person whose usual is 2 and notch 1."""
    answered = None if evening is None and morning is None else day(on + 1)
    usual = None if answered is None else 2.0
    return SessionRecord(
        id=f"s{on}", day=day(on), evening=evening, morning=morning, answered=answered, usual=usual, **told
    )


def spiked(on: int) -> SessionRecord:
    return session(on, evening=5, morning=4)


@pytest.mark.parametrize(
    ("evening", "morning", "expected"),
    [
        (3, 9, False),  # the evening at usual + a notch is not above it
        (4, 2, False),  # gone by the morning
        (4, 3, True),  # the morning at usual + a notch is still there
        (4, 4, True),
        (4, None, True),  # never told: unknown is not calm
        (None, 3, False),  # the evening never told: only a morning above the line
        (None, 4, True),
        (None, None, False),
        (2, 2, False),
    ],
)
def test_triggered_at_the_line(evening: int | None, morning: int | None, expected: bool) -> None:
    assert triggered(session(1, evening=evening, morning=morning)) is expected


def test_triggered_without_a_known_usual_is_false() -> None:
    assert triggered(SessionRecord(id="s", day=day(1), evening=9, morning=9)) is False


def test_owed_lasts_until_a_session_on_or_after_the_answer() -> None:
    state = PersonState(sessions=(spiked(1),))
    assert owed(state, on=day(1)) is None
    assert owed(state, on=day(2)) == spiked(1)
    assert owed(state, on=day(9)) == spiked(1)
    paid = PersonState(sessions=(spiked(1), session(2)))
    assert owed(paid, on=day(2)) == spiked(1)
    assert owed(paid, on=day(3)) is None


def test_owed_after_a_late_answer_is_not_paid_by_a_session_before_it() -> None:
    late = SessionRecord(id="s1", day=day(1), evening=5, morning=4, answered=day(3), usual=2.0)
    assert owed(PersonState(sessions=(late, session(2))), on=day(3)) == late


@pytest.mark.parametrize(("today", "count"), [(14, 1), (15, 1), (16, 0)])
def test_trigger_days_are_forgotten_after_the_window(today: int, count: int) -> None:
    assert len(trigger_days(PersonState(sessions=(spiked(1),)), LIMITS, on=day(today))) == count


def test_trigger_days_count_a_trimmed_session_when_its_answer_was_taken_out() -> None:
    state = PersonState(sessions=(session(1), session(2, trimmed=True)))
    assert trigger_days(state, LIMITS, on=day(3)) == (day(2),)


def test_trigger_days_count_a_spike_and_its_trim_once() -> None:
    state = PersonState(sessions=(spiked(1), session(2, trimmed=True)))
    assert len(trigger_days(state, LIMITS, on=day(3))) == 1


def test_calm_days_count_from_the_last_trigger_or_the_first_session() -> None:
    assert calm_days(PersonState(), on=day(9)) == 0
    calm = PersonState(first_day=day(1), sessions=(session(1),))
    assert [calm_days(calm, on=day(n)) for n in (1, 2, 3)] == [0, 1, 2]
    after = PersonState(first_day=day(1), sessions=(spiked(4),))
    assert [calm_days(after, on=day(n)) for n in (5, 6, 7)] == [0, 1, 2]


@pytest.mark.parametrize(("today", "count"), [(14, 3), (15, 2), (16, 1)])
def test_mornings_logged_within_fourteen_days(today: int, count: int) -> None:
    state = PersonState(mornings=((day(1), 2), (day(2), 2), (day(3), 2)))
    assert mornings_logged(state, on=day(today), days=14) == count


def test_unanswered_names_the_last_session_without_a_morning() -> None:
    state = PersonState(sessions=(session(1, morning=None), session(2, evening=None, morning=None)))
    assert unanswered(state, on=day(2)) == "s1"
    assert unanswered(state, on=day(3)) == "s2"
    assert unanswered(PersonState(sessions=(session(1, evening=None),)), on=day(2)) is None
