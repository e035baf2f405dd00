"""Totals as bars: minutes walked, week by week."""

from surefoot.charts.axes import Days, steps_up
from surefoot.charts.drawing import HEIGHT, TOP, floor, side
from surefoot.charts.look import SCREEN, Look
from surefoot.charts.pen import Pen
from surefoot.charts.spec import Bar, BarSpec

FILLED = 0.72  # of the room of a bar; the rest is air


def bars(spec: BarSpec, *, look: Look = SCREEN) -> str:
    """Return totals as SVG; where nothing was told there is no bar, where 0 was told the bar is a line on the floor."""
    told = [bar.value for bar in spec.bars if bar.value is not None]
    scale = steps_up(max(told, default=1))
    pen = Pen(look=look, height=HEIGHT, top=TOP, most=scale[-1])
    days = Days(since=spec.since, until=spec.until)
    return pen.sheet(
        [
            *side(pen, scale),
            pen.group("bar", (_bar(pen, days, bar, bar.value) for bar in spec.bars if bar.value is not None)),
            *floor(pen, days, spec.months),
        ]
    )


def _bar(pen: Pen, days: Days, bar: Bar, value: float) -> str:
    left, right = days.at(bar.since, 0), days.at(bar.until, 1)
    air = (right - left) * (1 - FILLED) / 2
    return pen.box(left + air, right - air, pen.y(0), pen.y(value))
