"""Samples of drawn things as moving SVG elements (SMIL): nothing is written for what stands still.

What only moves and turns is written about its own middle, once: the still picture in the same document puts it where it is then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from surefoot.figures.easing import LINEAR
from surefoot.figures.geometry import Point
from surefoot.figures.model import Drawn, Group, Shape
from surefoot.figures.svg.elements import (
    INVISIBLE,
    OPAQUE,
    Palette,
    attributes,
    local,
    number,
    on_screen,
    opacity,
    path,
)
from surefoot.figures.svg.paths import UNITS, path_data
from surefoot.figures.svg.recording import Cel, Sample
from surefoot.figures.svg.rigid import as_rigid
from surefoot.figures.svg.shared import Shared
from surefoot.figures.window import Window


@dataclass(frozen=True, slots=True)
class Mover:
    """Writes the moving elements of a panel: the cycle in seconds, the colours, the window, and what is shared with a still."""

    cycle_s: float
    palette: Palette
    window: Window
    shared: Shared

    def element(self, samples: Sequence[Sample], shapes: Sequence[Drawn]) -> str:
        """Return things with all they do over a cycle, or nothing for what is never seen; samples hold all their points."""
        seen = [sample.cel.drawn.opacity for sample in samples]
        if max(seen) < INVISIBLE:
            return ""
        fading = self._fading(seen, samples)
        veil = f' opacity="{number(seen[0], 2)}"' if fading or seen[0] < OPAQUE else ""
        first = shapes[0]
        if isinstance(first, Group):
            return self._group(first, samples, fading, veil)
        outlines = [shape for shape in shapes if isinstance(shape, Shape)]
        return self._piece(outlines, samples, fading, veil) or self._morphing(first, samples, fading, veil)

    def standing(self, cel: Cel, first: Cel, shapes: Sequence[Drawn]) -> str:
        """Return things as they stand in one cel of theirs; what only moved and turned since the first cel is used again."""
        drawn = cel.drawn
        if drawn.opacity < INVISIBLE:
            return ""
        if isinstance(drawn, Group):
            x, y = self.window.px(drawn.origin)
            turn = number(on_screen(drawn.deg, mirrored=self.window.mirrored), 1)
            return self.shared.used(self._parts([drawn], []), _placed(x, y, turn, drawn))
        outlines = [shape for shape in shapes if isinstance(shape, Shape)]
        rigid = as_rigid([first.points, cel.points])
        if rigid is None or not self.shared.knows(body := self._outlines(outlines, rigid.outline)):
            return "".join(self.shared.used(one) for one in self._apart(outlines, cel.points))
        (x, y), turn = rigid.places[1], number(rigid.turns[1], 1)
        return self.shared.used(body, _placed(x, y, turn, drawn))

    def _morphing(self, shape: Shape, samples: Sequence[Sample], fading: str, veil: str) -> str:
        data = [path_data(sample.cel.points, shape.kind) for sample in samples]
        moves = self.animation("d", data, samples) + fading
        start = f'<path d="{data[0]}"{attributes(shape, self.palette)}{veil}'
        return f"{start}>{moves}</path>" if moves else self.shared.kept(f"{start}/>")

    def _piece(self, shapes: Sequence[Shape], samples: Sequence[Sample], fading: str, veil: str) -> str:
        """Return shapes that only move and turn together, or nothing where their outline changes or nothing moves."""
        rigid = as_rigid([sample.cel.points for sample in samples])
        if rigid is None or not rigid.moves:
            return ""
        places = [f"{round(x * UNITS)},{round(y * UNITS)}" for x, y in rigid.places]
        turns = [number(deg, 1) for deg in rigid.turns]
        moved = self.animation("transform", places, samples, ' type="translate"')
        turned = self.animation("transform", turns, samples, ' type="rotate"')
        body = self.shared.kept(self._outlines(shapes, rigid.outline))
        body = f"<g>{turned}{body}</g>" if turned else body
        return f'<g transform="translate({places[0]})"{veil}>{moved}{fading}{body}</g>'

    def _outlines(self, shapes: Sequence[Shape], points: Sequence[Point]) -> str:
        return "".join(self._apart(shapes, points))

    def _apart(self, shapes: Sequence[Shape], points: Sequence[Point]) -> Iterator[str]:
        """Yield shapes one by one, their points taken from all of them in a row."""
        start = 0
        for shape in shapes:
            end = start + len(shape.points)
            look = attributes(shape, self.palette) + opacity(shape.opacity)
            yield f'<path d="{path_data(points[start:end], shape.kind)}"{look}/>'
            start = end

    def _group(self, group: Group, samples: Sequence[Sample], fading: str, veil: str) -> str:
        groups = [sample.cel.drawn for sample in samples if isinstance(sample.cel.drawn, Group)]
        points = [sample.cel.points[0] for sample in samples]
        places = [f"{round(x * UNITS)},{round(y * UNITS)}" for x, y in points]
        turns = [number(on_screen(each.deg, mirrored=self.window.mirrored), 1) for each in groups]
        stretches = [f"1 {number(each.stretch, 3)}" for each in groups]
        body = self.shared.kept(self._parts(groups, samples))
        if set(stretches) != {"1 1"}:
            stretched = self.animation("transform", stretches, samples, ' type="scale"')
            body = f'<g transform="scale({stretches[0]})">{stretched}{body}</g>'
        if set(turns) != {"0"}:
            body = f'<g transform="rotate({turns[0]})">{self.animation("transform", turns, samples, ' type="rotate"')}{body}</g>'
        moved = self.animation("transform", places, samples, ' type="translate"')
        return f'<g transform="translate({places[0]})"{veil}>{moved}{fading}{body}</g>'

    def _parts(self, groups: Sequence[Group], samples: Sequence[Sample]) -> str:
        inside = local(self.window.scale, mirrored=self.window.mirrored)
        written = []
        for place, part in enumerate(groups[0].parts):
            seen = [each.parts[place].opacity for each in groups]
            if max(seen) < INVISIBLE:
                continue
            fading = self._fading(seen, samples)
            veil = f' opacity="{number(seen[0], 2)}"' if fading or seen[0] < OPAQUE else ""
            start = f'<path d="{path(part, inside)}"{attributes(part, self.palette)}{veil}'
            written.append(f"{start}>{fading}</path>" if fading else f"{start}/>")
        return "".join(written)

    def _fading(self, seen: Sequence[float], samples: Sequence[Sample]) -> str:
        return self.animation("opacity", [number(value, 2) for value in seen], samples)

    def animation(self, name: str, values: Sequence[str], samples: Sequence[Sample], extra: str = "") -> str:
        """Return one SMIL animation over the cycle, or nothing when the value never changes."""
        last = len(values) - 1
        kept = [i for i in range(len(values)) if i in (0, last) or not values[i - 1] == values[i] == values[i + 1]]
        if len({values[i] for i in kept}) == 1:
            return ""
        curves = [samples[b].curve if b - a == 1 and values[a] != values[b] else LINEAR for a, b in pairwise(kept)]
        times = ";".join(number(samples[i].second / self.cycle_s, 3) for i in kept)
        element = "animateTransform" if name == "transform" else "animate"
        return (
            f'<{element} attributeName="{name}"{extra} dur="{self.cycle_s:g}s" repeatCount="indefinite"{_splines(curves)}'
            f' keyTimes="{times}" values="{";".join(values[i] for i in kept)}"/>'
        )


def _placed(x: float, y: float, turn: str, drawn: Drawn) -> str:
    stretch = f" scale(1,{number(drawn.stretch, 3)})" if isinstance(drawn, Group) and drawn.stretch != 1 else ""
    place = f"translate({round(x * UNITS)},{round(y * UNITS)})" + (f" rotate({turn})" if turn != "0" else "") + stretch
    return f' transform="{place}"{opacity(drawn.opacity)}'


def _splines(curves: Sequence[tuple[float, float, float, float]]) -> str:
    if all(curve == LINEAR for curve in curves):
        return ""
    written = ";".join(" ".join(number(value, 2) for value in curve) for curve in curves)
    return f' calcMode="spline" keySplines="{written}"'
