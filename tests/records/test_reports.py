"""The facts of a clinician's page from the records: the same as from the whole diary."""

from datetime import timedelta

import pytest

from surefoot.domain.entries import CheckIn, FootCheck, Retraction
from surefoot.engine.screening import MissingProfileError
from surefoot.records.diary_store import append, the_person
from surefoot.records.reports import facts_for
from surefoot.report.gathering import WEEKS, facts_of
from tests.report.lives import entry, last_day, programme, sample, three_days, with_open_sore

ON = last_day(8)


@pytest.mark.parametrize("weeks", WEEKS)
def test_facts_are_those_of_the_whole_diary(db, weeks):
    append(the_person(), list(with_open_sore()))
    assert facts_for(the_person(), on=ON, weeks=weeks) == facts_of(programme(), with_open_sore(), on=ON, weeks=weeks)


def test_facts_of_an_earlier_day_know_nothing_later(db):
    append(the_person(), list(sample(8)))
    early = ON - timedelta(days=20)
    assert facts_for(the_person(), on=early, weeks=4) == facts_of(programme(), sample(8), on=early, weeks=4)


def test_facts_follow_what_was_taken_back(db):
    append(the_person(), list(sample(8)))
    facts_for(the_person(), on=ON, weeks=4)
    gone = next(one for one in reversed(sample(8)) if isinstance(one.body, CheckIn))
    calm = CheckIn(pain=1, foot_check=FootCheck(), red_flags=(), dizzy=False, fall_or_near_fall=False)
    later = [entry(ON, Retraction(supersedes=gone.id), hour=21), entry(ON, calm, hour=22)]
    append(the_person(), later)
    assert facts_for(the_person(), on=ON, weeks=4) == facts_of(programme(), [*sample(8), *later], on=ON, weeks=4)


def test_facts_before_the_first_questions_are_refused(db):
    append(the_person(), [one for one in three_days() if one.kind == "check_in"])
    with pytest.raises(MissingProfileError):
        facts_for(the_person(), on=ON, weeks=4)
