"""The session as a whole: a warm-up first, within the minutes, and no exercise twice."""

from dataclasses import replace

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.quantities import Block
from tests.engine.life import STEADY, Told, lived

PROGRAMME = load_programme()


@pytest.mark.parametrize("effort", [2, 4, 6, 9])
def test_session_always_begins_with_a_warm_up_however_hard_it_all_feels(effort: int) -> None:
    life = lived(PROGRAMME, [Told(efforts=(effort,))] * 40)
    blocks = [advice.session.blocks[0].block for advice in life.advice.values() if advice.session]
    assert set(blocks) == {Block.WARM_UP}


@pytest.mark.parametrize("minutes", [5, 8, 10, 15, 24, 30, 60])
def test_session_stays_within_the_minutes_and_lists_nothing_twice(minutes: int) -> None:
    life = lived(PROGRAMME, [Told()] * 20, profile=replace(STEADY, minutes_a_day=minutes))
    for advice in life.advice.values():
        named = [item.exercise for item in advice.session.items()]
        assert len(named) == len(set(named))
        assert advice.session.seconds == sum(block.seconds for block in advice.session.blocks) <= minutes * 60


def test_blocks_come_in_the_order_of_a_session() -> None:
    life = lived(PROGRAMME, [Told()])
    blocks = [block.block for block in life.advice[min(life.advice)].session.blocks]
    assert blocks == [block for block in Block if block in blocks]
