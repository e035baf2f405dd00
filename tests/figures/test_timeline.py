"""Keys and a pace: every phase takes its time, holds stay, parts begin and end at the first key."""

import pytest

from surefoot.figures.easing import EASE, LINEAR, piece, progress_at, time_at
from surefoot.figures.spec import KeySpec, Pace, Phase
from surefoot.figures.timeline import TimingProblem, merged, mixed, timeline

PACE = Pace(lift=2, pause=1, lower=3)
POSES = {"down": {"heel": 0.0}, "up": {"heel": 30.0}, "half": {"heel": 12.0}}


def keys(*more: KeySpec) -> tuple[KeySpec, ...]:
    return (KeySpec(id="down", arrive=Phase.LOWER), *more)


UP = KeySpec(id="up", arrive=Phase.LIFT, stay=Phase.PAUSE)


def test_a_rep_takes_the_seconds_of_its_tempo_phase_by_phase():
    line = timeline(keys(UP), POSES, PACE)
    assert [(m.at_s, m.key, m.held) for m in line.moments] == [
        (0, "down", False),
        (2, "up", False),
        (3, "up", True),
        (6, "down", False),
    ]
    assert line.cycle_s == 6
    assert line.arrived_s == 2


def test_keys_share_a_phase_by_their_shares():
    half = KeySpec(id="half", arrive=Phase.LIFT, share=3)
    line = timeline(keys(half, UP), POSES, PACE)
    assert line.second("half") == 1.5
    assert line.second("up") == 2


def test_two_reps_a_cycle_where_the_phases_begin_anew():
    between = KeySpec(id="half", arrive=Phase.LOWER)
    line = timeline(keys(UP, between, KeySpec(id="up", arrive=Phase.LIFT, stay=Phase.PAUSE)), POSES, PACE)
    assert line.cycle_s == 12
    assert [m.rep for m in line.moments] == [0, 0, 0, 0, 1, 1, 1]


def test_a_pause_of_no_seconds_is_left_out():
    line = timeline(keys(UP), POSES, Pace(lift=1, pause=0, lower=1))
    assert [m.held for m in line.moments] == [False, False, False]
    assert line.arrived_s == line.cycle_s == 2


def test_a_phase_with_time_and_nothing_in_it_is_refused():
    with pytest.raises(TimingProblem, match="rep 1 has 1 s of pause and no key that fills it"):
        timeline(keys(KeySpec(id="up", arrive=Phase.LIFT)), POSES, PACE)


def test_a_key_to_reach_in_no_time_is_refused():
    with pytest.raises(TimingProblem, match="takes no time"):
        timeline(keys(UP), POSES, Pace(lift=0, pause=1, lower=1))


@pytest.mark.parametrize(("second", "heel"), [(0, 0), (1, 15), (2, 30), (2.5, 30), (3, 30), (4.5, 15), (6, 0)])
def test_a_pose_is_eased_between_keys_and_kept_in_a_hold(second, heel):
    line = timeline(keys(UP), POSES, PACE)
    assert line.pose(second)["heel"] == pytest.approx(heel)


def test_a_cycle_may_close_in_a_pose_of_its_own():
    line = timeline(keys(UP), POSES, PACE, closing={"heel": 0.0, "travel": 60})
    assert line.moments[0].pose == {"heel": 0.0}
    assert line.pose(6) == {"heel": 0.0, "travel": 60}


def test_an_unknown_key_has_no_second():
    with pytest.raises(KeyError):
        timeline(keys(UP), POSES, PACE).second("away")


def test_tables_lists_and_numbers_mix_and_words_change_half_way():
    a = {"x": 0, "at": [0, 10], "mode": "free", "only": 1}
    b = {"x": 10, "at": [4, 0], "mode": "plant", "more": 2}
    assert mixed(a, b, 0.25) == {"x": 2.5, "at": [1.0, 7.5], "mode": "free", "only": 1, "more": 2}
    assert mixed(a, b, 0.5)["mode"] == "plant"


def test_merging_changes_neither_table():
    base, over = {"leg": {"hip": 1, "knee": 2}}, {"leg": {"knee": 5}}
    assert merged(base, over) == {"leg": {"hip": 1, "knee": 5}}
    assert base == {"leg": {"hip": 1, "knee": 2}}


def test_easing_is_slow_quick_slow_and_its_inverse_agrees():
    assert progress_at(0) == 0
    assert progress_at(1) == 1
    assert progress_at(0.1) < 0.1
    assert progress_at(0.5) == pytest.approx(0.5)
    assert progress_at(time_at(0.3)) == pytest.approx(0.3)


def test_the_whole_movement_as_a_piece_is_the_easing_itself():
    assert piece(0, 1) == pytest.approx(EASE)
    assert piece(0, 1) != LINEAR


def test_pieces_follow_the_whole_curve():
    first = piece(0, 0.5)
    assert first[0] > 0
    assert first[2] == pytest.approx(1 - piece(0.5, 1)[0])
