"""Michigan's questionnaire, scored by its own guide: 7 and 13 count on no, 4 and 10 never, the others on yes."""

import pytest

from surefoot.catalogue import load_programme
from surefoot.engine.mnsi import UnansweredError, score

MNSI = load_programme().measures["mnsi"]
ITEMS = [str(n) for n in range(1, 16)]


def points(*said_yes: int) -> int:
    return score(MNSI, {item: int(item) in said_yes for item in ITEMS})


@pytest.mark.parametrize("item", [1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15])
def test_yes_counts_one_point(item):
    assert points(7, 13, item) - points(7, 13) == 1


@pytest.mark.parametrize("item", [7, 13])
def test_no_counts_where_feeling_is_asked_for(item):
    assert points(*{7, 13} - {item}) == 1


@pytest.mark.parametrize("item", [4, 10])
def test_cramps_and_weakness_are_not_summed(item):
    assert points(7, 13, item) == points(7, 13) == 0


def test_all_that_can_count_is_the_most():
    assert points(*{*range(1, 16)} - {7, 13}) == MNSI.most == 13


@pytest.mark.parametrize(("last", "expected"), [(8, 6), (9, 7), (11, 8)])
def test_points_around_the_line_of_seven(last, expected):
    said_yes = [item for item in (1, 2, 3, 5, 6, 8, 9, 11) if item <= last]
    assert points(7, 13, *said_yes) == expected


def test_open_question_is_never_taken_as_a_no():
    with pytest.raises(UnansweredError, match="7, 13"):
        score(MNSI, {item: False for item in ITEMS if item not in ("7", "13")})
