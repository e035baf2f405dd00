"""Days in brief as text: every day comes back as it was, and other text is refused by name."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from surefoot.catalogue import load_programme
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry
from surefoot.domain.quantities import Block
from surefoot.engine.day_summary import summaries
from surefoot.exchange.summary_json import UnreadableSummaryError, read_summaries, summary_text
from tests.strategies import diaries

FULL = DaySummary(
    day=date(2026, 1, 5),
    pain=0,
    evening=3,
    looked=True,
    findings=(("left", "heel", "blister"), ("right", "", "dry-skin")),
    flags=("foot-drop",),
    cleared=(("foot-drop", "Dr Ä."),),
    sleep="poor",
    near_fall=True,
    falls=1,
    stumbles=2,
    blocks=(Block.WARM_UP, Block.BALANCE),
    sets=5,
    outcome="stopped",
    minutes=20.5,
    efforts=(3, 4),
    grew=("heel-raise",),
    walk_min=30,
    easy_walk_min=12.5,
    hard_walk=True,
    steps=0,
    measures={"single-leg-stance:left": 8.1, "heel-raises": 0},
    numbness={"left": ("heel", "arch"), "right": ()},
    suspended="travel",
    returned=True,
)


def test_day_with_everything_comes_back() -> None:
    empty = DaySummary(day=date.min)
    assert [field.name for field in fields(FULL) if getattr(FULL, field.name) == getattr(empty, field.name)] == []
    assert read_summaries([summary_text(FULL), summary_text(empty)]) == (FULL, empty)
    assert type(read_summaries([summary_text(FULL)])[0].blocks[0]) is Block


def test_only_what_was_told_is_written() -> None:
    assert summary_text(DaySummary(day=date(2026, 1, 5), pain=0)) == '{"day":"2026-01-05","pain":0}'


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(diaries())
def test_any_day_comes_back(diary: tuple[Entry, ...]) -> None:
    days = summaries(load_programme(), diary)
    assert read_summaries(summary_text(one) for one in days) == days


@pytest.mark.parametrize(
    "text",
    [
        *("", "1", "[]", "null", "{}", "{" * 9),
        '{"day":"2026-01-05","mood":1}',
        '{"day":"x"}',
        '{"day":1}',
        '{"day":"2026-01-05","blocks":["dance"]}',
        '{"day":"2026-01-05","measures":[]}',
        '{"day":"2026-01-05","numbness":3}',
    ],
)
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(UnreadableSummaryError):
        read_summaries([summary_text(FULL), text])
