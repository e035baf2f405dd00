"""Re-tests: each limit at one day before, on it and one after; what keeps a test back; and few tests on any day."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import because
from surefoot.domain.entries import CheckIn, FootCheck, Prescription
from surefoot.engine.retests import kept_back, offers, retests_due
from surefoot.engine.state import FlagState, NumbMap, PersonState, SessionRecord, WalkState
from tests.engine.life import CLEAR, START, STEADY

PROGRAMME = load_programme()
MEASURES = PROGRAMME.measures
PERSON = replace(STEADY, aids="none")
STANDING = [name for name, measure in MEASURES.items() if measure.stands]
ASKED = [name for name, measure in MEASURES.items() if not measure.stands and measure.retest_days and not measure.wish]
TODAY = START + timedelta(days=100)
FRESH = date(2026, 1, 5)


def state(*, tested=None, ago=10_000, check_in=CLEAR, on=TODAY, **changed):
    """Return a person whose every measure was last done `ago` days before, but for those in `tested` (id: days before)."""
    days = dict.fromkeys(MEASURES, ago) | (tested or {})
    results = {}
    for name, before in days.items():
        for series in (f"{name}:left", f"{name}:right") if MEASURES[name].sides else (name,):
            if before is not None:
                results[series] = (on - timedelta(days=before), 20.0)
    return replace(
        PersonState(
            today=on,
            profile=PERSON,
            first_day=START,
            mornings=((on, check_in.pain),) if check_in and check_in.pain is not None else (),
            checked=on if check_in else None,
            check_in=check_in,
            measures=MappingProxyType(results),
            numb_now=NumbMap(day=on - timedelta(days=days["numbness"]), zones=()),
        ),
        **changed,
    )


def only(name, **changed):
    """Return a person to whom every test but one is not due."""
    waits = {other: 0 if not measure.stands else 1 for other, measure in MEASURES.items() if other != name}
    apart = {other: PROGRAMME.limits.tests_group_days for other in STANDING if other != name}
    return state(tested=waits | {other: apart[other] for other in apart if _same_group(other, name)}, **changed)


def _same_group(one, other):
    return MEASURES[one].group is not None and MEASURES[one].group == MEASURES[other].group


def due(person, on=TODAY):
    return [measure.id for measure in retests_due(PROGRAMME, person, on=on)]


def why(person, name, on=TODAY):
    return next(offer.reason for offer in offers(PROGRAMME, person, on=on) if offer.measure == name)


@pytest.mark.parametrize("name", [*STANDING, *ASKED])
@pytest.mark.parametrize(("past", "now"), [(-1, False), (0, True), (1, True)])
def test_test_is_due_from_its_own_day_on(name, past, now):
    days = MEASURES[name].retest_days + past
    person = only(name)
    if name == "numbness":
        person = replace(
            person, numb_now=NumbMap(day=TODAY - timedelta(days=days), zones=()), measures=MappingProxyType({})
        )
    series = [f"{name}:left", f"{name}:right"] if MEASURES[name].sides else [name]
    told = dict.fromkeys(series, (TODAY - timedelta(days=days), 20.0))
    person = replace(person, measures=MappingProxyType({**person.measures, **told}))
    assert (name in due(person)) is now
    again = (TODAY + timedelta(days=1)).isoformat()
    assert why(person, name) == (None if now else because("test-not-yet", day=again))


def test_no_more_than_two_standing_tests_are_due_on_a_day():
    person = state()
    assert [name for name in due(person) if name in STANDING] == ["single-leg-stance", "heel-raises"]
    assert why(person, "tandem-stance") == because("test-enough-today", most=2)


@pytest.mark.parametrize(("done", "left"), [(0, 2), (1, 1), (2, 0)])
def test_tests_done_today_count_toward_the_two(done, left):
    today = dict.fromkeys(["tandem-stance", "five-times-sit-to-stand"][:done], 0)
    assert len([name for name in due(state(tested=today)) if name in STANDING]) == left


def test_test_never_done_comes_first_then_the_one_that_waited_longest():
    known = dict.fromkeys(STANDING, 30) | {"single-leg-stance": 4}
    assert [name for name in due(state(tested=known)) if name in STANDING] == ["heel-raises", "tandem-stance"]
    fresh = known | {"chair-stand-30s": None}
    assert [name for name in due(state(tested=fresh)) if name in STANDING] == ["heel-raises", "chair-stand-30s"]


def test_of_two_that_waited_equally_long_the_rarer_one_comes_first():
    known = {name: MEASURES[name].retest_days for name in STANDING}
    assert [name for name in due(state(tested=known)) if name in STANDING] == ["heel-raises-one-leg", "chair-stand-30s"]


@pytest.mark.parametrize(("days", "waits"), [(2, True), (3, False), (4, False)])
def test_tests_of_the_same_muscles_are_days_apart(days, waits):
    person = state(tested=dict.fromkeys(ASKED, 0) | {"chair-stand-30s": days, "single-leg-stance": 1, "heel-raises": 1})
    reason = because("test-same-muscles", measure="chair-stand-30s", day=(TODAY + timedelta(days=1)).isoformat())
    assert why(person, "five-times-sit-to-stand") == (reason if waits else None)


def test_two_tests_of_the_same_muscles_are_never_due_together():
    known = dict.fromkeys(STANDING, 1) | {"chair-stand-30s": None, "five-times-sit-to-stand": None}
    assert [name for name in due(state(tested=known)) if name in STANDING] == ["chair-stand-30s"]


def strength(days):
    return (SessionRecord(id="made-up", day=TODAY - timedelta(days=days), outcome="finished", strength=True),)


@pytest.mark.parametrize(("days", "waits"), [(1, True), (2, False)])
def test_calves_and_thighs_are_tested_on_fresh_legs(days, waits):
    day = (TODAY - timedelta(days=days)).isoformat()
    reason = because("test-fresh-legs", day=day) if waits else None
    assert why(state(sessions=strength(days)), "heel-raises") == reason


@pytest.mark.parametrize("strong", [True, False])
def test_standing_tests_come_before_the_session_of_the_day(strong):
    person = state(sessions=(replace(strength(0)[0], strength=strong),))
    assert {why(person, name) for name in STANDING} == {because("test-after-session")}
    assert [name for name in due(person) if name in STANDING] == []


def test_stance_may_follow_a_strength_day():
    assert why(state(sessions=strength(1)), "single-leg-stance") is None


@pytest.mark.parametrize(("best", "opens"), [(14, False), (15, True), (16, True)])
def test_one_leg_heel_raises_open_with_enough_on_two_legs(best, opens):
    person = only("heel-raises-one-leg")
    told = {**person.measures, "heel-raises": (TODAY - timedelta(days=3), float(best))}
    reason = because("test-opens-later", measure="heel-raises", least=15)
    assert why(replace(person, measures=MappingProxyType(told)), "heel-raises-one-leg") == (None if opens else reason)


def test_questionnaire_is_never_due_and_always_safe():
    (offer,) = [one for one in offers(PROGRAMME, state(), on=TODAY) if one.measure == "mnsi"]
    assert (offer.safe, offer.due, offer.reason) == (True, False, because("test-on-wish"))


def test_what_comes_by_itself_is_asked_while_nothing_is_known_of_it():
    bare = PersonState(
        today=FRESH, profile=PERSON, checked=FRESH, check_in=CheckIn(foot_check=FootCheck(), red_flags=())
    )
    assert {"pain", "walking-tolerance"} <= set(due(bare, FRESH))
    told = replace(bare, mornings=((FRESH, 2),), walking=WalkState(walks=((FRESH - timedelta(days=1), 10.0, True),)))
    assert why(told, "walking-tolerance", FRESH) == because("test-by-itself")
    assert why(told, "pain", FRESH) == because("test-done")


def test_questions_are_asked_every_other_week_on_any_day_but_one_for_care():
    careful = state(check_in=replace(CLEAR, dizzy=True))
    assert due(careful) == ASKED
    assert due(state(flags=(FlagState(code="open-sore", since=TODAY),))) == []


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"flags": (FlagState(code="open-sore", since=TODAY),)}, "test-care-first"),
        ({"check_in": replace(CLEAR, dizzy=True)}, "test-careful-day"),
        ({"check_in": replace(CLEAR, sleep="very-poor")}, "test-careful-day"),
        ({"check_in": replace(CLEAR, fall_or_near_fall=True)}, "test-careful-day"),
        ({"check_in": replace(CLEAR, pain=None)}, "test-careful-day"),
        ({"left_foot": ("blister",)}, "test-careful-day"),
        ({"suspended": "illness"}, "test-careful-day"),
        ({"profile": replace(PERSON, aids="wheelchair")}, "test-wheelchair"),
        ({"prescriptions": {"Made-Up": Prescription(by="Made-Up", standing=False)}}, "test-seated-only"),
        (
            {"profile": replace(PERSON, protective_sensation="reduced", past_ulcer=True)},
            "test-high-risk",
        ),
    ],
)
def test_every_standing_test_is_kept_back(changed, rule):
    person = state(**changed)
    kept = {name: kept_back(PROGRAMME, person, MEASURES[name], on=TODAY) for name in MEASURES}
    assert {name for name, reason in kept.items() if reason} == set(STANDING)
    assert {reason.rule for reason in kept.values() if reason} == {rule}
    assert [name for name in due(person) if name in STANDING] == []


def test_a_plan_of_a_clinician_opens_no_test_at_the_highest_risk():
    person = state(
        profile=replace(PERSON, protective_sensation="reduced", past_ulcer=True),
        prescriptions={"Made-Up": Prescription(by="Made-Up", standing=True)},
    )
    assert kept_back(PROGRAMME, person, MEASURES["heel-raises"], on=TODAY) == because("test-high-risk", level=3)


STEADY_TESTS = [name for name, measure in MEASURES.items() if measure.steady]


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"falls_12_months": 1}, None),
        ({"falls_12_months": 2}, "test-unsteady"),
        ({"falls_12_months": 3}, "test-unsteady"),
        ({"aids": "frame"}, "test-unsteady"),
        ({"aids": "stick"}, None),
        ({"falls_12_months": None}, "test-falls-unknown"),
        ({"aids": None}, "test-falls-unknown"),
    ],
)
def test_balance_is_tested_only_where_it_is_known_to_be_good_enough(changed, rule):
    person = state(profile=replace(PERSON, **changed))
    kept = {name: kept_back(PROGRAMME, person, MEASURES[name], on=TODAY) for name in STANDING}
    assert {name for name, reason in kept.items() if reason} == (set(STEADY_TESTS) if rule else set())
    assert {reason.rule for reason in kept.values() if reason} == ({rule} if rule else set())


def test_chair_and_one_leg_tests_ask_for_good_balance_and_two_legged_heel_raises_do_not():
    assert set(STANDING) - set(STEADY_TESTS) == {"heel-raises"}


def test_no_straining_test_with_the_eye_disease():
    person = state(profile=replace(PERSON, eye_disease="proliferative"))
    kept = {name for name in STANDING if kept_back(PROGRAMME, person, MEASURES[name], on=TODAY)}
    assert kept == set(STANDING) - {"single-leg-stance", "tandem-stance"}
    reason = kept_back(PROGRAMME, person, MEASURES["chair-stand-30s"], on=TODAY)
    assert reason == because("test-unsuitable", condition="proliferative-retinopathy")


def test_before_the_check_in_a_test_is_safe_and_waits():
    person = state(check_in=None)
    assert kept_back(PROGRAMME, person, MEASURES["heel-raises"], on=TODAY) is None
    assert why(person, "heel-raises") == because("test-after-check-in")


def test_first_run_measures_before_any_check_in():
    fresh = PersonState(today=FRESH, profile=PERSON)
    assert due(fresh, FRESH) == ["single-leg-stance", "heel-raises", "walking-tolerance", "pain", *ASKED]


def test_rest_day_is_left_alone_yet_a_test_on_it_is_safe():
    resting = replace(PERSON, training_days=("sun",))
    assert TODAY.weekday() != 6
    person = state(profile=resting)
    assert kept_back(PROGRAMME, person, MEASURES["heel-raises"], on=TODAY) is None
    assert why(person, "heel-raises") == because("test-rest-day")


def test_done_today_is_done():
    assert why(state(tested={"stumbles": 0}), "stumbles") == because("test-done")


def test_offers_come_in_the_order_of_the_programme():
    assert [offer.measure for offer in offers(PROGRAMME, state(), on=TODAY)] == list(MEASURES)
