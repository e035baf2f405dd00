"""Maps of numb spots: each beside the first, new spots told in words too."""

from datetime import date, timedelta

from surefoot.web.progress.numb import maps

DAY = date(2026, 5, 1)


def day(gone, **zones):
    return DAY + timedelta(days=gone), zones


def test_new_spot_is_marked_and_named():
    first, now = maps([day(0, left=["big-toe"]), day(28, left=["big-toe"], right=["heel"])])
    assert first.fresh == frozenset()
    assert now.fresh == {"right-heel"}
    assert now.words == (("Left foot: big toe, sole", False), ("Right foot: heel", True))


def test_spot_that_is_gone_is_named():
    assert maps([day(0, left=["big-toe", "heel"]), day(28, left=["heel"])])[1].eased == ("Left foot: big toe, sole",)


def test_last_map_of_a_day_counts():
    assert maps([]) == ()
    told = maps([day(0, left=["heel"]), day(0, left=["arch"]), day(2, left=[])])
    assert [one.spots for one in told] == [{"left-arch"}, frozenset()]


def test_zone_that_cannot_be_drawn_keeps_its_name():
    [told] = maps([day(0, left=["big-toe", "shin-front"])])
    assert told.words == (("Left foot: big toe, sole", False), ("Left foot: shin front", False))


def test_tops_are_worth_drawing_only_with_a_spot_on_them():
    assert [one.on_top for one in maps([day(0, left=["heel"]), day(1, left=["ankle"])])] == [False, True]
