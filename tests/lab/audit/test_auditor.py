"""The auditor: a made diary that breaks each invariant, and one that stays just within it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.domain.entries import (
    CheckIn,
    Choice,
    Clearance,
    Fall,
    FootCheck,
    Performance,
    Prescribed,
    Prescription,
    Profile,
    Response,
    SessionEnd,
    SetDone,
    TempoTold,
)
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Support
from surefoot.lab.audit import Auditor
from surefoot.lab.pen import Pen

PROGRAMME = load_programme()
START = date(2026, 1, 5)
SOUND = {
    "protective_sensation": "intact",
    "circulation": "good",
    "past_ulcer": False,
    "amputation": False,
    "kidney_failure": False,
    "usual_pain": 2,
    "minutes_a_day": 60,
}
CALM = CheckIn(pain=2, foot_check=FootCheck(), red_flags=())


class Story:
    """A diary told day by day, and what the auditor says of its last day."""

    def __init__(self, programme: Programme = PROGRAMME, **profile: object) -> None:
        """Begin with a profile on the first day."""
        self.auditor, self.pen = Auditor(programme), Pen(1)
        self.told: list = [Profile(**(SOUND | profile))]

    def on(self, day: int, *bodies: object, walk_min: float = 0.0) -> set[str]:
        """Tell a day, counted from 0, and return the invariants that it breaks."""
        self.pen.open_day(START + timedelta(days=day))
        for body in (*self.told, *bodies):
            self.pen.write(body)
        self.told = []
        entries: tuple[Entry, ...] = self.pen.take()
        found = self.auditor.read(START + timedelta(days=day), entries, walk_min=walk_min)
        return {violation.invariant for violation in found}


def done(
    exercise: str, variant: str | None = None, *, session: str = "s", rules: tuple = ("steady",), **told
) -> Performance:
    signs = {name: told.pop(name) for name in ("rpe", "form", "tingling", "stumble", "sharp_pain") if name in told}
    asked = {"sets": 1, "rest_s": 0} | told
    return Performance(
        session=session,
        exercise=exercise,
        variant=variant or exercise,
        prescribed=Prescribed(
            **asked, tempo_s=TempoTold(lift=1, pause=0, lower=1) if set(asked) == {"sets", "rest_s", "reps"} else None
        ),
        sets=(SetDone(**({"rpe": 5} | signs)),),
        decision="steady",
        rules=rules,
    )


def raises(reps: int, **told) -> Performance:
    return done("heel-raise", reps=reps, **told)


def ended(session: str, *exercises: str) -> SessionEnd:
    return SessionEnd(session=session, outcome="finished", exercises=exercises)


def next_raises(reps: int, *, before: dict, answer: tuple = (2, 2), check_in: CheckIn = CALM, day: int = 2) -> set[str]:
    story = Story()
    story.on(0, CALM, raises(10, session="a", **before), ended("a", "heel-raise"))
    told = Response(to="a", evening=answer[0], morning=answer[1])
    return story.on(day, told, check_in, raises(reps, session="b"), ended("b", "heel-raise"))


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        (CheckIn(red_flags=("foot-drop",)), {"I1"}),
        (CheckIn(red_flags=("pre-ulcer-sign",)), set()),
        (CheckIn(red_flags=("never-heard-of",)), {"I1"}),
        (CheckIn(foot_check=FootCheck(left=("open-sore",))), {"I1"}),
        (CheckIn(foot_check=FootCheck(left=("blister",))), set()),
        (Fall(injured=True), {"I1"}),
        (Fall(injured=False, could_stand=True), set()),
    ],
)
def test_i1_work_with_an_open_flag(told, broken):
    assert Story().on(0, told, raises(8)) == broken
    assert Story().on(0, told, walk_min=5.0) == broken


def test_i1_work_after_a_clearance():
    story = Story()
    assert story.on(0, CheckIn(red_flags=("foot-drop",))) == set()
    assert story.on(1, Clearance(flag="foot-drop", by="podiatrist"), raises(8)) == set()


@pytest.mark.parametrize(
    ("days", "broken"), [((0, 1), {"I2"}), ((0, 2), set()), ((0, 2, 4, 6), {"I2"}), ((0, 2, 4, 7), set())]
)
def test_i2_strength_days(days, broken):
    story = Story()
    assert [story.on(day, raises(8, session=str(day))) for day in days][-1] == broken


@pytest.mark.parametrize(("day", "minutes", "broken"), [(6, 11.1, {"I3"}), (6, 11.0, set()), (7, 20.0, set())])
def test_i3_walking_in_a_week(day, minutes, broken):
    story = Story()
    story.on(0, walk_min=10.0)
    assert story.on(day, walk_min=minutes) == broken


@pytest.mark.parametrize(("reps", "broken"), [(10, {"I4"}), (9, set()), (8, set()), (7, {"I4"})])
def test_i4_next_session_after_a_trigger(reps, broken):
    assert next_raises(reps, before={}, answer=(4, 4)) == broken


@pytest.mark.parametrize("answer", [(3, 4), (4, 2), (4, None), (None, 4)])
def test_i4_asks_nothing_where_the_line_was_not_passed_for_certain(answer):
    assert next_raises(10, before={}, answer=answer) == set()


def test_i5_more_without_the_last_effort():
    assert next_raises(11, before={"rpe": None}) == {"I5"}
    assert next_raises(10, before={"rpe": None}) == set()


@pytest.mark.parametrize(("answer", "check_in"), [((2, None), CALM), ((None, None), CheckIn())])
def test_i5_more_without_the_morning(answer, check_in):
    assert next_raises(11, before={}, answer=answer, check_in=check_in) == {"I5"}
    assert next_raises(11, before={}) == set()


@pytest.mark.parametrize(("first", "then", "broken"), [(None, 3, set()), (3, None, {"I5"})])
def test_i5_climb_is_judged_by_the_rung_it_comes_from(first, then, broken):
    story = Story()
    story.on(0, CALM, raises(10, session="a", rpe=first), ended("a", "heel-raise"))
    story.on(2, CALM, done("heel-raise", "heel-raise-seated", session="b", reps=8, rpe=then), ended("b", "heel-raise"))
    told = Response(to="b", evening=2, morning=2)
    assert story.on(4, told, CALM, raises(8, session="c")) == broken


def test_i5_a_stand_in_leaves_the_ladder_where_it_was():
    stood_in = {"session": "b", "reps": 8, "rpe": None, "rules": ("seated-version",)}
    for rules, broken in ((("seated-version",), set()), (("steady",), {"I5"})):
        story = Story()
        story.on(0, CALM, raises(10, session="a"), ended("a", "heel-raise"))
        story.on(
            2, CALM, done("heel-raise", "heel-raise-seated", **(stood_in | {"rules": rules})), ended("b", "heel-raise")
        )
        told = Response(to="b", evening=2, morning=2)
        assert story.on(4, told, CALM, raises(10, session="c")) == broken


@pytest.mark.parametrize(
    ("before", "broken"),
    [
        ({"rpe": 8}, {"I6"}),
        ({"rpe": 7}, set()),
        ({"form": "lost"}, {"I6"}),
        ({"tingling": "grew"}, {"I6"}),
        ({"tingling": "eased"}, set()),
        ({"stumble": True}, {"I6"}),
        ({"sharp_pain": True}, {"I6"}),
    ],
)
def test_i6_more_after_a_sign_of_too_much(before, broken):
    assert next_raises(11, before=before) == broken
    assert next_raises(10, before=before) == set()


def test_i7_step():
    assert next_raises(13, before={}) == {"I7"}
    assert next_raises(12, before={}) == set()


def test_i7_asks_nothing_of_a_climb_to_a_variant_done_long_ago():
    story = Story()
    story.on(0, CALM, raises(5, session="a"), ended("a", "heel-raise"))
    story.on(2, CALM, done("heel-raise", "heel-raise-seated", session="b", reps=12), ended("b", "heel-raise"))
    told = Response(to="b", evening=2, morning=2)
    assert story.on(4, told, CALM, raises(8, session="c")) == set()


def test_i7_step_of_seconds():
    for seconds, broken in ((16, {"I7"}), (15, set())):
        story = Story()
        story.on(0, CALM, done("single-leg-stance", reps=1, hold_s=10, session="a"), ended("a"))
        told = Response(to="a", evening=2, morning=2)
        assert story.on(1, told, CALM, done("single-leg-stance", reps=1, hold_s=seconds, session="b")) == broken


def test_i8_load_of_a_day():
    limits = PROGRAMME.limits
    for seconds, broken in ((limits.starter_day_work_s + 1, {"I8"}), (limits.starter_day_work_s, set())):
        assert Story().on(0, done("single-leg-stance", reps=1, hold_s=seconds)) == broken


def test_i8_load_beside_the_hardest_day_of_four_weeks():
    hard = done("line-walk", "line-walk-wide", duration_s=1000)
    for day, seconds, broken in ((28, 1100, set()), (28, 1101, {"I8"}), (29, 1100, {"I8"})):
        story = Story()
        story.on(0, hard)
        story.on(9, done("marching", duration_s=10))
        story.on(18, done("marching", duration_s=10))
        story.on(24, done("marching", duration_s=10))
        assert story.on(day, done("tandem-stance", reps=1, hold_s=seconds)) == broken


@pytest.mark.parametrize(("reps", "broken"), [(9, {"I9"}), (8, set())])
def test_i9_glides(reps, broken):
    assert Story().on(0, done("tibial-slider", reps=reps)) == broken


@pytest.mark.parametrize(("day", "reps", "broken"), [(10, 9, {"I10"}), (10, 8, set()), (9, 10, set())])
def test_i10_time_away(day, reps, broken):
    assert next_raises(reps, before={}, day=day) == broken


def test_i13_decision_without_a_rule():
    assert Story().on(0, raises(8, rules=())) == {"I13"}
    assert Story().on(0, raises(8, rules=("steady",))) == set()


def test_i14_more_although_an_entry_is_missing():
    story = Story()
    story.on(0, CALM, raises(10, session="a"), ended("a", "heel-raise"))
    story.on(2, CALM, Response(to="a", evening=2, morning=2), ended("b", "heel-raise"))
    told = Response(to="b", evening=2, morning=2)
    assert story.on(4, told, CALM, raises(11, session="c")) == {"I14"}
    assert next_raises(11, before={}) == set()


RISKY = {"protective_sensation": "reduced", "past_ulcer": True}


@pytest.mark.parametrize(
    ("profile", "broken"), [(RISKY, {"I15"}), (RISKY | {"past_ulcer": None}, {"I15"}), ({"past_ulcer": True}, set())]
)
def test_i15_standing_at_risk_level_3(profile, broken):
    assert Story(**profile).on(0, raises(8)) == broken
    assert Story(**profile).on(0, done("heel-raise", "heel-raise-seated", reps=8)) == set()
    assert Story(**profile).on(0, Prescription(by="podiatrist", standing=True), raises(8)) == set()
    assert Story(**profile).on(0, Prescription(by="self", standing=True), raises(8)) == broken


@pytest.mark.parametrize(("support", "broken"), [(Support.NONE, {"I16"}), (Support.WITHIN_REACH, set())])
def test_i16_support_of_standing_balance(support, broken):
    known = PROGRAMME.by_id["line-walk"]
    variants = tuple(replace(variant, support=support) for variant in known.variants)
    by_id = {**PROGRAMME.by_id, known.id: replace(known, variants=variants)}
    story = Story(replace(PROGRAMME, by_id=by_id))
    assert story.on(0, done("line-walk", "line-walk-wide", duration_s=40)) == broken
    assert story.on(1, done("line-walk", "line-walk-seated", duration_s=40)) == set()


@pytest.mark.parametrize(("minutes", "broken"), [(5, {"I17"}), (10, set())])
def test_i17_minutes_of_the_day(minutes, broken):
    story = Story(minutes_a_day=60)
    assert story.on(0, Choice(minutes=minutes), done("line-walk", "line-walk-wide", duration_s=290)) == broken
