"""A chart is true: a dot for each day told, nothing where nothing was told, everything inside, no label over another."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surefoot.charts import PAPER, ChartSpec, Level, NormLine, Remark, Value, chart, grain_of, points, sparkline
from surefoot.charts.axes import Days, dates_along, steps_up
from surefoot.charts.drawing import HEIGHT, TOP
from surefoot.charts.look import SCREEN
from surefoot.charts.remarks import NUMBER_WIDTH, numbered
from tests.charts.drawn import DAY, MONTHS, parts, share, spec, tree

LONGEST = 365 * 12


@st.composite
def specs(draw):
    """Any series with any levels, norm and remarks, over any number of days."""
    days = draw(st.integers(1, LONGEST))
    until = DAY + timedelta(days=days - 1)
    told = draw(st.dictionaries(st.integers(0, days - 1), st.floats(0, 1e4, allow_nan=False), max_size=40))
    ends = st.tuples(st.integers(-40, days + 40), st.integers(0, 200))
    number = st.floats(0, 500, allow_nan=False)
    levels = [(*_from(draw(ends)), draw(number), draw(number)) for _ in range(draw(st.integers(0, 2)))]
    remarks = [_from(draw(ends)) for _ in range(draw(st.integers(0, 12)))]
    norm = draw(st.none() | number)
    return ChartSpec(
        since=DAY,
        until=until,
        values=tuple(
            Value(day=DAY + timedelta(days=gone), value=value, left_out=draw(st.booleans()))
            for gone, value in sorted(told.items())
        ),
        months=MONTHS,
        levels=tuple(Level(since=first, until=last, value=value, band=band) for first, last, value, band in levels),
        remarks=tuple(Remark(since=first, until=last, words="<a & b>") for first, last in remarks),
        norm=None if norm is None else NormLine(value=norm, label="usual at 71"),
        most=draw(st.none() | st.just(10.0)),
    )


def _from(ends):
    first = DAY + timedelta(days=ends[0])
    return first, first + timedelta(days=ends[1])


@given(specs())
def test_everything_drawn_lies_inside(told):
    for look in (SCREEN, PAPER):
        svg = chart(told, look=look)
        width = look.width
        for one in tree(svg).iter():
            for name in ("cx", "x", "x1", "x2", "width"):
                text = one.get(name)
                if text is None or one.tag.endswith("svg") or text == "-8":
                    continue
                at = share(text) * width if look.fluid else float(text)
                assert -0.5 <= at <= width + 0.5, (one.tag, one.attrib)
            for name in ("cy", "y1", "y2"):
                assert TOP - 8.1 <= float(one.get(name, HEIGHT)) <= HEIGHT + 7.1, (one.tag, one.attrib)


@given(specs())
def test_every_value_told_has_its_dot(told):
    svg = chart(told)
    drawn = parts(svg, "dot", "circle") + parts(svg, "out", "circle")
    dots = points(told)
    assert len(drawn) == len(dots)
    assert sum(dot.days for dot in dots) == len(told.values)
    assert all(dot.low <= dot.value <= dot.high for dot in dots)


@given(specs())
def test_same_values_give_the_same_drawing_without_a_number_that_is_none(told):
    svg = chart(told)
    assert svg == chart(told)
    assert re.search(r"nan|inf|None", svg + sparkline(told)) is None


@given(specs())
def test_no_date_lies_over_another(told):
    for width in (SCREEN.width, PAPER.width, 900.0):
        labels = dates_along(Days(since=told.since, until=told.until), MONTHS, width=width)
        boxes = [label.box(width) for label in labels]
        assert labels
        assert all(right < left for (_, right), (left, _) in pairwise(boxes))
        assert all(left >= -0.5 and right <= width + 0.5 for left, right in boxes) or len(boxes) == 1


@given(specs())
def test_no_number_of_a_remark_lies_over_another(told):
    found = numbered(told.remarks, since=told.since, until=told.until, width=SCREEN.width)
    places = [one.at * SCREEN.width for one in found]
    assert all(right - left >= NUMBER_WIDTH for left, right in pairwise(places))
    shown = [one for one in told.remarks if one.until >= told.since and one.since <= told.until]
    assert sorted((one for group in found for one in group.remarks), key=id) == sorted(shown, key=id)
    assert [one.number for one in found] == list(range(1, len(found) + 1))


@given(st.floats(0, 1e6, allow_nan=False))
def test_scale_begins_at_nothing_and_holds_the_highest(highest):
    scale = steps_up(highest)
    assert scale[0] == 0
    assert scale[-1] >= highest
    assert 2 <= len(scale) <= 4


def test_twelve_weeks_weigh_little():
    full = spec([7.3 + gone % 9 for gone in range(84)], norm=NormLine(value=22, label="usual at 71: 22"))
    assert len(points(full)) == 84
    assert len(chart(full).encode()) <= 6000


def test_nothing_told_draws_a_floor_and_no_dot():
    svg = chart(spec([]))
    assert parts(svg, "dot", "circle") == []
    assert len(parts(svg, "floor", "line")) > 1
    assert [one.text for one in parts(svg, "y", "text")] == ["0", "1"]


def test_one_day_stands_in_the_middle_under_its_date():
    svg = chart(spec([12], days=1))
    assert [share(one.get("cx")) for one in parts(svg, "dot", "circle")] == [0.5]
    assert [one.text for one in parts(svg, "x", "text")] == ["1 Sep"]


def test_days_without_a_value_leave_a_gap():
    svg = chart(spec({0: 5, 80: 6}))
    dots = [share(one.get("cx")) for one in parts(svg, "dot", "circle")]
    assert dots[1] - dots[0] > 0.9
    assert parts(svg, "mean", "line") == []
    assert "<path" not in svg
    assert "<polyline" not in svg


def test_days_left_out_are_hollow():
    told = spec([])
    values = (Value(day=DAY, value=4, left_out=True), Value(day=DAY + timedelta(days=9), value=3))
    svg = chart(ChartSpec(since=told.since, until=told.until, values=values, months=MONTHS))
    assert (len(parts(svg, "out", "circle")), len(parts(svg, "dot", "circle"))) == (1, 1)


def test_pain_keeps_its_scale():
    assert [one.text for one in parts(chart(spec([2, 3], most=10.0)), "y", "text")] == ["0", "5", "10"]


def test_level_is_cut_to_the_days_shown():
    level = Level(since=DAY - timedelta(days=30), until=DAY + timedelta(days=9), value=4, band=1)
    [band] = parts(chart(spec([4], levels=(level,))), "band", "rect")
    assert share(band.get("x")) == pytest.approx(0.02)
    assert share(band.get("width")) == pytest.approx(0.96 * 10 / 84, abs=0.001)


def test_remarks_close_to_each_other_share_a_number():
    remarks = tuple(
        Remark(since=DAY + timedelta(days=gone), until=DAY + timedelta(days=gone), words="more") for gone in (5, 7, 60)
    )
    svg = chart(spec([4], remarks=remarks))
    assert [one.text for one in parts(svg, "no", "text")] == ["1", "2"]
    assert len(parts(svg, "split", "line")) == 3


def test_flare_up_is_a_span():
    remark = Remark(since=DAY + timedelta(days=10), until=DAY + timedelta(days=12), words="flare-up")
    [span] = parts(chart(spec([4], remarks=(remark,))), "span", "rect")
    assert share(span.get("width")) == pytest.approx(0.96 * 3 / 84, abs=0.001)


@pytest.mark.parametrize(
    ("days", "grain", "dots"), [(200, "day", 200), (201, "week", 29), (1098, "week", 157), (1099, "month", 37)]
)
def test_long_spans_show_the_middle_value_of_a_week_or_a_month(days, grain, dots):
    told = spec([float(gone % 7) for gone in range(days)], days=days)
    assert grain_of(told.since, told.until) == grain
    assert len(points(told)) == dots
    ranges = parts(chart(told), "range", "line")
    assert (len(ranges) == 0) is (grain == "day")


def test_week_begins_on_monday_and_tells_how_many_days_were_told():
    told = spec({6: 3, 7: 9, 8: 4}, days=300)  # 1 September 2026 is a Tuesday
    assert [(dot.since.isoformat(), dot.value, dot.low, dot.high, dot.days) for dot in points(told)] == [
        ("2026-09-07", 4, 3, 9, 3)
    ]


def test_sparkline_shows_the_same_dots_without_words():
    svg = sparkline(spec([5, 6, 7], norm=NormLine(value=9, label="usual")))
    assert len(parts(svg, "dot", "circle")) == 3
    assert "<text" not in svg


def test_paper_needs_no_style_sheet():
    svg = chart(spec([5, 6, 7]), look=PAPER)
    assert "class=" not in svg
    assert "%" not in svg
    assert tree(svg).get("viewBox") == "-44 0 394 210"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([-1.0], "only 0 and more"),
        ([float("nan")], "only 0 and more"),
        ({90: 4.0}, "cannot show"),
    ],
)
def test_what_cannot_be_drawn_true_is_refused(values, words):
    with pytest.raises(ValueError, match=words):
        spec(values)


def label_shift(values):
    svg = chart(spec(values, norm=NormLine(value=10, label="worth a word")))
    return re.search(r'dy="([^"]+)"[^>]*>worth a word', svg).group(1)


def test_words_of_a_norm_stand_where_fewer_dots_are():
    early = [14.0] * 42  # high enough that there is room above the line
    assert label_shift([*early, *[10.5] * 42]) == "1.05em"
    assert label_shift([*early, *[9.5] * 42]) == "-.45em"
    assert label_shift([*early, *[2.0] * 42]) == "-.45em"
