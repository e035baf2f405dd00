"""Walking minutes at their boundaries: growth, cuts and the conditions for growth."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Decision, Verdict
from surefoot.domain.entries import CheckIn, FootCheck, Response, Walk
from surefoot.engine.state import PersonState, SessionRecord, WalkState
from surefoot.engine.walking import _down, _grown, roll_walk, walk_plan
from tests.engine.life import CLEAR, START, STEADY, Life, Told

PROGRAMME = load_programme()
LIMITS = PROGRAMME.limits


def day(number: int) -> date:
    return START + timedelta(days=number - 1)


def ready(**told: object) -> PersonState:
    """Return a person whose walk may grow on day 10."""
    walks = ((day(6), 12.0, True), (day(8), 12.0, True))
    state = PersonState(
        profile=STEADY,
        first_day=day(1),
        sessions=(SessionRecord(id="s", day=day(9), morning=2, evening=2, answered=day(10), usual=2.0),),
        mornings=tuple((day(n), 2) for n in (7, 8, 9, 10)),
        walking=WalkState(minutes=12.0, since=day(3), last=day(8), walks=walks),
    )
    return replace(state, **told)


def plan(state: PersonState, *, on: int = 10, verdict: Verdict = Verdict.GO) -> tuple[float, Decision, str]:
    rolled = roll_walk(LIMITS, state, on=day(on))
    walk = walk_plan(LIMITS, rolled, verdict, on=day(on), surface="even", planned_rest=False)
    return walk.minutes, walk.decision, walk.reasons[0].rule


def test_walk_grows_when_everything_is_there() -> None:
    assert plan(ready()) == (13.0, Decision.ADVANCE, "walk-grow")


@pytest.mark.parametrize(("since", "rule"), [(2, "walk-grow"), (3, "walk-grow"), (4, "walk-week")])
def test_walk_grows_at_most_once_in_seven_days(since: int, rule: str) -> None:
    state = ready()
    assert plan(replace(state, walking=replace(state.walking, since=day(since))))[2] == rule


@pytest.mark.parametrize(("first", "rule"), [(2, "walk-grow"), (3, "walk-grow"), (4, "walk-hold-calm")])
def test_walk_needs_seven_calm_days(first: int, rule: str) -> None:
    assert plan(ready(first_day=day(first)))[2] == rule


@pytest.mark.parametrize(("mornings", "rule"), [(3, "walk-hold-mornings"), (4, "walk-grow"), (5, "walk-grow")])
def test_walk_needs_four_mornings(mornings: int, rule: str) -> None:
    assert plan(ready(mornings=tuple((day(11 - n), 2) for n in range(mornings, 0, -1))))[2] == rule


def test_walk_needs_this_morning() -> None:
    assert plan(ready(mornings=tuple((day(n), 2) for n in (5, 6, 7, 8, 9))))[2] == "hold-missing"


@pytest.mark.parametrize(("pain", "rule"), [(3, "walk-grow"), (4, "walk-hold-calm"), (5, "walk-hold-calm")])
def test_walk_waits_when_this_morning_hurts_two_more_than_usual(pain: int, rule: str) -> None:
    assert plan(ready(mornings=(*((day(n), 2) for n in (7, 8, 9)), (day(10), pain))))[2] == rule


@pytest.mark.parametrize(("minutes", "rule"), [(10.1, "walk-hold-walked"), (10.2, "walk-grow"), (10.3, "walk-grow")])
def test_walk_counts_walks_of_at_least_85_percent(minutes: float, rule: str) -> None:
    state = ready()
    walks = ((day(6), minutes, True), (day(8), 12.0, True))
    assert plan(replace(state, walking=replace(state.walking, walks=walks)))[2] == rule


@pytest.mark.parametrize(("walked", "rule"), [(3, "walk-hold-walked"), (4, "walk-grow"), (5, "walk-grow")])
def test_walk_counts_walks_of_the_last_seven_days(walked: int, rule: str) -> None:
    state = ready()
    walks = ((day(walked), 12.0, True), (day(8), 12.0, True))
    assert plan(replace(state, walking=replace(state.walking, walks=walks)))[2] == rule


@pytest.mark.parametrize(("last", "expected"), [
    (2, (9.5, Decision.RETURN, "walk-return")), (1, (12.0, Decision.HOLD, "walk-hold-walked")),
])  # fmt: skip
def test_walk_returns_after_ten_days(last: int, expected: tuple[float, Decision, str]) -> None:
    walking = WalkState(minutes=12.0, since=day(1), last=day(last + 1), walks=())
    if last == 1:
        walking = replace(walking, last=day(4), since=day(3))
    assert plan(ready(walking=walking), on=13 if last == 2 else 10) == expected


@pytest.mark.parametrize("verdict", [Verdict.SEATED, Verdict.REST, Verdict.STOP])
def test_walk_rests_on_a_day_without_standing_work(verdict: Verdict) -> None:
    assert plan(ready(), verdict=verdict) == (0.0, Decision.REST, "walk-rest")


@pytest.mark.parametrize(
    ("minutes", "after"),
    [
        (4.0, 4.3),
        (5.0, 5.5),
        (5.5, 6.0),
        (6.0, 6.5),
        (10.0, 10.5),
        (12.0, 13.0),
        (13.0, 14.0),
        (20.0, 21.5),
        (30.0, 32.0),
    ],
)
def test_grown_walk_in_half_minutes_where_one_lies_in_the_band(minutes: float, after: float) -> None:
    assert _grown(minutes, LIMITS) == after


@pytest.mark.parametrize("tenths", range(20, 1201, 7))
def test_grown_walk_is_always_five_to_ten_percent_more(tenths: int) -> None:
    minutes = tenths / 10
    assert minutes * 1.05 - 1e-6 <= _grown(minutes, LIMITS) <= minutes * 1.10 + 1e-6


@pytest.mark.parametrize("minutes", [5.0, 5.5, 6.0, 8.5, 12.0, 20.0, 45.0])
def test_trimmed_walk_is_ten_to_twenty_percent_less(minutes: float) -> None:
    less = _down(minutes * (100 - LIMITS.walk_trim_percent) / 100)
    assert minutes * 0.8 <= less <= minutes * 0.9


def test_walk_trimmed_by_an_answer_stays_trimmed_the_next_day() -> None:
    life = Life(programme=PROGRAMME)
    life.tell(STEADY, Walk(minutes=12, comfortable=True))
    for _ in range(3):
        life.live(Told(walk_min=0.0))
        life.sleep()
    spike = life.live(Told(evening=6, morning=4, check_in=replace(CLEAR, pain=4), walk_min=0.0))
    assert spike.walk.decision is Decision.TRIM
    life.sleep()
    after = life.live(Told())
    assert (after.walk.minutes, after.walk.decision) == (spike.walk.minutes, Decision.HOLD)


def test_walk_never_grows_from_the_check_in_alone_when_the_answer_is_due() -> None:
    state = ready(sessions=(SessionRecord(id="s", day=day(9)),))
    assert plan(state)[2] == "hold-missing"


def test_walk_told_in_any_order_of_answer_and_check_in_is_the_same() -> None:
    answer, check_in = Response(to="session-2026-01-05", evening=2, morning=2), CheckIn(pain=2, foot_check=FootCheck())
    plans = []
    for bodies in ((answer, check_in), (check_in, answer)):
        life = Life(programme=PROGRAMME)
        life.tell(STEADY)
        life.live(Told(walk_min=0.0))
        life.sleep()
        life.tell(*bodies)
        plans.append(life.ask().walk)
    assert plans[0] == plans[1]
