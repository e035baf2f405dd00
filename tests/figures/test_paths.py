"""Path data: short, the same structure for the same number of points, and on the grid."""

import re

from hypothesis import given
from hypothesis import strategies as st

from surefoot.figures.model import Kind
from surefoot.figures.svg.paths import joined, path_data
from surefoot.figures.svg.rigid import as_rigid

points = st.builds(complex, st.floats(-50, 400), st.floats(-50, 400))


def test_a_polygon_is_straight_and_closed():
    assert path_data([0, 10, 10 + 5j], Kind.POLYGON) == "M0 0l40 0 0 20z"


def test_a_line_stays_open():
    assert path_data([0, -10], Kind.LINE) == "M0 0l-40 0"


def test_a_curve_begins_and_ends_at_its_points():
    data = path_data([0, 5 + 5j, 10, 15 + 5j], Kind.CURVE)
    assert data.startswith("M0 0q")
    assert not data.endswith("z")


def test_numbers_are_parted_by_a_space_only_where_needed():
    assert joined((1, -2, 3)) == "1-2 3"


@given(st.lists(points, min_size=4, max_size=12))
def test_a_blob_has_one_end_for_every_point(drawn):
    data = path_data(drawn, Kind.BLOB)
    assert re.sub(r"[^a-zA-Z]", "", data) == "Mqtz"
    assert len(re.findall(r"-?\d+", data)) == 2 + 4 + 2 * (len(drawn) - 1)


@given(st.lists(points, min_size=4, max_size=9), st.floats(-20, 20))
def test_a_moved_outline_is_known_as_rigid(outline, by):
    moved = [spot + complex(by, -by) for spot in outline]
    rigid = as_rigid([outline, moved])
    assert rigid is not None
    assert rigid.moves == (by != 0 and rigid.places[0] != rigid.places[1])


def test_an_outline_that_changes_its_form_is_not_rigid():
    assert as_rigid([[0, 10, 10 + 10j], [0, 14, 10 + 10j]]) is None


def test_a_turned_outline_is_known_with_its_turn():
    rigid = as_rigid([[0, 10, 10 + 4j], [5 + 5j + spot * 1j for spot in (0, 10, 10 + 4j)]])
    assert rigid is not None
    assert [round(deg, 6) for deg in rigid.turns] == [0, 90]


def test_frames_after_a_change_of_form_are_not_asked_for():
    asked = []

    def frames():
        for corner in (10, 14, 18):
            asked.append(corner)
            yield [0, corner, 10 + 10j]

    assert as_rigid(frames()) is None
    assert asked == [10, 14]
