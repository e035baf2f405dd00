"""Charts: what weeks of one measure look like, drawn as SVG from plain values; no words of our own, no clock, no files."""

from surefoot.charts.bars import bars
from surefoot.charts.drawing import chart, sparkline
from surefoot.charts.look import PAPER, SCREEN
from surefoot.charts.points import Grain, Point, grain_of, points
from surefoot.charts.remarks import Numbered, numbered
from surefoot.charts.spec import Bar, BarSpec, ChartSpec, Level, NormLine, Remark, Value

__all__ = [
    "PAPER",
    "SCREEN",
    "Bar",
    "BarSpec",
    "ChartSpec",
    "Grain",
    "Level",
    "NormLine",
    "Numbered",
    "Point",
    "Remark",
    "Value",
    "bars",
    "chart",
    "grain_of",
    "numbered",
    "points",
    "sparkline",
]
