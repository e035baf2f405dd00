"""What was seen: from its first day to its last, with what followed."""

from datetime import date, timedelta

from surefoot.domain.day_summary import DaySummary
from surefoot.web.progress.found import Sight, sights

DAY = date(2026, 5, 1)
BLISTER = ("left", "heel", "blister")


def day(gone, *findings, looked=True, cleared=()):
    return DaySummary(day=DAY + timedelta(days=gone), looked=looked, findings=findings, cleared=cleared)


def test_sight_lasts_until_a_look_without_it():
    assert sights([day(0, BLISTER), day(1, BLISTER), day(2), day(3)]) == (
        Sight(
            foot="left",
            zone="heel",
            code="blister",
            first=DAY,
            last=DAY + timedelta(days=1),
            gone=DAY + timedelta(days=2),
        ),
    )


def test_day_without_a_look_ends_nothing():
    [seen] = sights([day(0, BLISTER), day(1, looked=False), day(2, BLISTER)])
    assert (seen.first, seen.last, seen.gone) == (DAY, DAY + timedelta(days=2), None)


def test_what_comes_back_is_another_sight_and_the_newest_comes_first():
    found = sights([day(0, BLISTER), day(1), day(5, BLISTER)])
    assert [(one.first, one.gone is None) for one in found] == [(DAY + timedelta(days=5), True), (DAY, False)]


def test_clinicians_look_stands_with_what_was_looked_at():
    sore = ("left", "", "open-sore")
    found = sights([day(0, sore, BLISTER), day(1, looked=False, cleared=(("open-sore", "podiatrist"),))])
    assert {one.code: one.looked_at for one in found} == {
        "open-sore": ((DAY + timedelta(days=1), "podiatrist"),),
        "blister": (),
    }


def test_nothing_seen_is_nothing():
    assert sights([]) == ()
    assert sights([day(0), day(1)]) == ()
