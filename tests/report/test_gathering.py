"""The facts of some weeks: what is gathered, and from when."""

from datetime import timedelta

import pytest

from surefoot.domain.entries import Fall, Numbness, Prescription, Profile, Response, Return, Suspension
from surefoot.domain.quantities import Block
from surefoot.engine.review import review
from surefoot.engine.screening import MissingProfileError
from surefoot.report.facts import Answers, RiskGround, SuspensionTold
from surefoot.report.gathering import facts_of, first_day_of
from tests.report.lives import START, entry, last_day, programme, sample, sample_facts, three_days, with_open_sore


def test_weeks_end_with_the_day_and_begin_on_its_weekday_after():
    assert first_day_of(last_day(8), 4) == last_day(8) - timedelta(days=27)


def test_review_is_the_review_of_that_day():
    assert sample_facts().review == review(programme(), sample(8), on=last_day(8))


def test_facts_of_a_day_know_nothing_written_later():
    assert facts_of(programme(), sample(12), on=last_day(8)) == facts_of(
        programme(), [one for one in sample(12) if one.day <= last_day(8)], on=last_day(8)
    )


def test_entries_before_the_weeks_are_not_told():
    early = [entry(START, Fall(), hour=6), entry(START, Numbness(zones={"left": ("heel",)}), hour=6, place=1)]
    late = entry(last_day(8), Numbness(zones={"left": ("arch",)}))
    told = facts_of(programme(), [*sample(8), *early, late], on=last_day(8), weeks=4)
    assert (told.falls, told.since) == (0, last_day(8) - timedelta(days=27))
    assert told.numb == (last_day(8), {"left": ("arch",)})
    assert facts_of(programme(), [*three_days(), *early[1:]], on=last_day(8), weeks=4).numb is None


def test_risk_rests_on_what_was_told_and_on_what_is_not_known():
    told = facts_of(programme(), [entry(START, Profile(circulation="good", deformity=False))], on=START)
    assert (told.risk_level, told.risk_grounds) == (
        3,
        (
            RiskGround(code="reduced-feeling", known=False),
            RiskGround(code="past-ulcer", known=False),
            RiskGround(code="amputation", known=False),
            RiskGround(code="kidney-failure", known=False),
        ),
    )


def test_good_feet_rest_on_nothing():
    good = Profile(
        protective_sensation="intact", circulation="good", deformity=False, past_ulcer=False, amputation=False,
        kidney_failure=False,
    )  # fmt: skip
    told = facts_of(programme(), [entry(START, good)], on=START)
    assert (told.risk_level, told.risk_grounds) == (0, ())


def test_person_without_a_session_has_no_answers_doses_or_changes():
    told = facts_of(programme(), three_days(), on=last_day(1))
    assert (told.answers, told.doses, told.changes, told.first_day) == (
        Answers(sessions=0, mornings=0, trimmed=()), (), (), None,
    )  # fmt: skip
    assert (told.adherence.asked, told.adherence.percent) == (0, None)


def test_mornings_are_counted_for_sessions_of_these_weeks_alone():
    whole = sample_facts().answers
    stray = entry(last_day(8), Response(to="no-such-session", morning=3), hour=6)
    assert facts_of(programme(), [*sample(8), stray], on=last_day(8)).answers == whole
    assert 0 < whole.mornings <= whole.sessions


def test_doses_come_in_the_programmes_order_as_last_done():
    told = sample_facts()
    order = [exercise.id for exercise in programme().exercises]
    assert [order.index(dose.exercise) for dose in told.doses] == sorted(
        order.index(dose.exercise) for dose in told.doses
    )
    assert {dose.block for dose in told.doses} == set(Block)
    changed = {change.exercise: change for change in told.changes}
    assert [dose.changed for dose in told.doses] == [changed.get(dose.exercise) for dose in told.doses]


def test_exercise_not_done_in_these_weeks_has_no_dose_now():
    later = last_day(8) + timedelta(weeks=10)
    assert facts_of(programme(), sample(8), on=later, weeks=4).doses == ()


def test_open_flag_is_told_whatever_the_weeks():
    later = last_day(8) + timedelta(weeks=10)
    told = facts_of(programme(), with_open_sore(), on=later, weeks=4)
    assert [(flag.code, flag.raised) for flag in told.open_flags] == [("open-sore", last_day(8))]


def test_pauses_are_told_from_their_first_day_to_the_return():
    ill, back = last_day(8), last_day(8) + timedelta(days=3)
    diary = [*sample(8), entry(ill, Suspension(reason="illness")), entry(back, Return())]
    assert facts_of(programme(), diary, on=back, weeks=1).suspensions == (
        SuspensionTold(since=ill, until=back, reason="illness"),
    )
    assert facts_of(programme(), diary, on=ill, weeks=1).suspensions == (
        SuspensionTold(since=ill, until=None, reason="illness"),
    )
    long_after = back + timedelta(days=6)
    assert facts_of(programme(), diary, on=long_after, weeks=1).suspensions == (
        SuspensionTold(since=None, until=back, reason=None),
    )


def test_bounds_are_those_that_hold():
    bound = Prescription(by="podiatrist", standing=False)
    assert facts_of(programme(), [*sample(8), entry(last_day(8), bound)], on=last_day(8)).prescriptions == (bound,)


def test_diary_without_a_profile_by_that_day_is_refused():
    with pytest.raises(MissingProfileError):
        facts_of(programme(), sample(8), on=START - timedelta(days=1))
