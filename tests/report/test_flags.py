"""Red flags as threads: told, open, reviewed by whom."""

from datetime import UTC, date, datetime, timedelta

from surefoot.catalogue import load_programme
from surefoot.domain.advice import OpenFlag
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Clearance
from surefoot.domain.quantities import Urgency
from surefoot.report.facts import FlagTold
from surefoot.report.flags import flags_told

DAY = date(2026, 3, 2)
LATER = DAY + timedelta(days=5)
SORE = OpenFlag(code="open-sore", urgency=Urgency.SAME_DAY, since=DAY, foot="left")


def told(
    days: list[DaySummary], open_now: tuple[OpenFlag, ...] = (), entries: tuple[Entry, ...] = ()
) -> tuple[FlagTold, ...]:
    return flags_told(load_programme(), days, open_now=open_now, entries=entries)


def flag(**more: object) -> FlagTold:
    usual = {
        "code": "open-sore", "urgency": Urgency.SAME_DAY, "foot": None, "raised": DAY, "open": False,
        "cleared": None, "by": None, "note": None,
    }  # fmt: skip
    return FlagTold(**(usual | more))


def test_no_flag_is_nothing():
    assert told([DaySummary(day=DAY)]) == ()


def test_open_flag_is_told_with_its_foot_and_first_day():
    days = [DaySummary(day=DAY, flags=("open-sore",)), DaySummary(day=LATER, flags=("open-sore",))]
    assert told(days, (SORE,)) == (flag(foot="left", open=True),)


def test_flag_of_before_these_weeks_is_open_all_the_same():
    assert told([], (SORE,)) == (flag(foot="left", open=True),)


def test_reviewed_flag_says_by_whom_and_what_was_noted():
    days = [DaySummary(day=DAY, flags=("open-sore",)), DaySummary(day=LATER, cleared=(("open-sore", "podiatrist"),))]
    body = Clearance(flag="open-sore", by="podiatrist", note="Dressing, back in a week")
    note = Entry(id="c", at=datetime(2026, 3, 7, tzinfo=UTC), day=LATER, body=body)
    assert told(days, entries=(note,)) == (flag(cleared=LATER, by="podiatrist", note="Dressing, back in a week"),)


def test_review_of_a_flag_told_before_these_weeks_has_no_first_day():
    days = [DaySummary(day=LATER, cleared=(("open-sore", "podiatrist"),))]
    assert told(days) == (flag(raised=None, cleared=LATER, by="podiatrist"),)


def test_flag_told_again_after_a_review_is_two_flags_the_open_one_first():
    days = [
        DaySummary(day=DAY, flags=("open-sore",)),
        DaySummary(day=DAY + timedelta(days=1), cleared=(("open-sore", "nurse"),)),
        DaySummary(day=LATER, flags=("open-sore",)),
    ]
    again = OpenFlag(code="open-sore", urgency=Urgency.SAME_DAY, since=LATER)
    first = flag(cleared=DAY + timedelta(days=1), by="nurse")
    assert told(days, (again,)) == (flag(raised=LATER, open=True), first)


def test_flag_that_waits_for_no_review_is_for_the_next_visit():
    assert told([DaySummary(day=DAY, flags=("open-sore",))]) == (flag(),)


def test_flag_of_a_later_version_has_no_urgency():
    assert told([DaySummary(day=DAY, flags=("from-the-future",))]) == (flag(code="from-the-future", urgency=None),)
