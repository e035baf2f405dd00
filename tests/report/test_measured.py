"""How a measure reads in the clinician's table."""

from dataclasses import replace
from datetime import date

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.domain.reading import Reading, ReadingVerdict
from surefoot.domain.review import MeasureReading
from surefoot.report.gathering import facts_of
from surefoot.report.measured import measure_row
from tests.report.lives import three_days

DAY = date(2026, 3, 2)
READING = Reading(
    verdict=ReadingVerdict.CLEAR_WORSE,
    z=4.0,
    change=-6.0,
    interval=(-7.5, -4.5),
    smallest_visible=3.4,
    since=DAY,
    before=12.0,
    now=6.0,
    band=0.5,
    days=50,
    left_out=0,
)
WALKING = MeasureReading(
    measure="walking-tolerance", side=None, unit="min", reading=READING, norms=(), first=(DAY, 12.0), last=(DAY, 6.0)
)


def row(one: MeasureReading) -> tuple[str, str]:
    programme, texts = load_programme(), load_texts()
    diary = three_days()
    made = measure_row(one, facts_of(programme, diary, on=diary[-1].day, weeks=12), programme, texts)
    return made.reading, made.change


QUIET = replace(READING, verdict=ReadingVerdict.NO_CLEAR_CHANGE)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (WALKING, ("Clearly worse since 2 Mar", "\N{MINUS SIGN}6 (\N{MINUS SIGN}7.5 to \N{MINUS SIGN}4.5)")),
        (replace(WALKING, reading=replace(QUIET, since=None)), ("No clear change", "\N{EN DASH}")),
        (
            replace(WALKING, reading=QUIET, asked_less=True),
            ("No clear change: shorter walks, all easy, as when less is asked for", "\N{EN DASH}"),
        ),
        (
            replace(WALKING, read=False, reading=replace(QUIET, change=None, interval=None)),
            ("Not read for change", "\N{EN DASH}"),
        ),
    ],
    ids=["clear", "none", "asked-less", "shown"],
)
def test_change_is_told_only_where_one_is_read(one, said):
    assert row(one) == said
