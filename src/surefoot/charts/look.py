"""How a chart looks: by the classes of our style sheet on a screen, by its own colours on paper."""

from collections.abc import Mapping
from dataclasses import dataclass

PARTS = ("floor", "grid", "band", "mean", "dot", "out", "range", "norm", "span", "split", "bar", "y", "x", "note", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The attributes of each part. A fluid chart is as wide as its place: lengths across it are shares of that width.

    `width` is the narrowest a fluid chart gets, and what another has, in pixels, without the margins.
    """

    parts: Mapping[str, str]
    fluid: bool
    width: float


_INK, _INK_2, _TEAL, _TEAL_INK, _PAPER = "#1d2224", "#45423c", "#2b8a8a", "#0a484a", "#ffffff"
_TEXT = f'fill="{_INK_2}" font-family="Atkinson Hyperlegible Next, sans-serif" font-size="18"'

SCREEN = Look(parts={part: f'class="p-{part}"' for part in PARTS}, fluid=True, width=236.0)
PAPER = Look(
    parts={
        "floor": f'stroke="{_INK_2}" stroke-width="2.5"',
        "grid": f'stroke="{_INK_2}" stroke-width="1" stroke-opacity=".3"',
        "band": f'fill="{_TEAL}" fill-opacity=".24"',
        "mean": f'stroke="{_TEAL_INK}" stroke-width="3.5" stroke-linecap="round"',
        "dot": f'fill="{_INK}"',
        "out": f'fill="{_PAPER}" stroke="{_INK_2}" stroke-width="2"',
        "range": f'stroke="{_INK}" stroke-width="1.5"',
        "norm": f'stroke="{_INK_2}" stroke-width="2" stroke-dasharray="7 6"',
        "span": f'fill="{_INK_2}" fill-opacity=".14"',
        "split": f'stroke="{_INK_2}" stroke-width="1.5" stroke-dasharray="1 5" stroke-linecap="round"',
        "bar": f'fill="{_TEAL}"',
        "y": f'{_TEXT} text-anchor="end"',
        "x": f'{_TEXT} text-anchor="middle"',
        "note": f'{_TEXT} text-anchor="end"',
        "no": f'{_TEXT} font-weight="600" text-anchor="middle"',
    },
    fluid=False,
    width=340.0,
)
