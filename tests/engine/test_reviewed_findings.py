"""What a clinician has reviewed keeps load off the foot, but does not stop the programme again while it heals."""

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Verdict
from surefoot.domain.entries import CheckIn, Clearance, FootCheck
from tests.engine.life import STEADY, Life, Told

SORE = CheckIn(pain=2, foot_check=FootCheck(left=("open-sore",)), red_flags=())
SEEN = Clearance(flag="open-sore", by="podiatrist")


def verdicts(*days: Told) -> list[Verdict]:
    life = Life(programme=load_programme())
    life.tell(STEADY)
    told = []
    for day in days:
        told.append(life.live(day).verdict)
        life.sleep()
    return told


def test_reviewed_sore_that_is_still_there_seats_the_day():
    assert verdicts(Told(check_in=SORE), Told(facts=(SEEN,), check_in=SORE)) == [Verdict.STOP, Verdict.SEATED]


def test_reviewed_sore_on_the_other_foot_stops_again():
    other = CheckIn(pain=2, foot_check=FootCheck(right=("open-sore",)), red_flags=())
    assert verdicts(Told(check_in=SORE), Told(facts=(SEEN,), check_in=other)) == [Verdict.STOP, Verdict.STOP]


def test_reviewed_sore_that_was_gone_stops_again_when_it_returns():
    days = (Told(check_in=SORE), Told(facts=(SEEN,), check_in=SORE), Told(), Told(check_in=SORE))
    assert verdicts(*days) == [Verdict.STOP, Verdict.SEATED, Verdict.GO, Verdict.STOP]


def test_sore_nobody_reviewed_stays_a_stop_although_no_longer_marked():
    assert verdicts(Told(check_in=SORE), Told()) == [Verdict.STOP, Verdict.STOP]
