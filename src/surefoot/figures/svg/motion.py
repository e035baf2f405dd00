"""Samples of one drawn thing as a moving SVG element (SMIL): nothing is written for what stands still."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from surefoot.figures.easing import LINEAR
from surefoot.figures.geometry import Point
from surefoot.figures.model import Group, Shape
from surefoot.figures.svg.elements import INVISIBLE, OPAQUE, Palette, attributes, local, number, on_screen, path
from surefoot.figures.svg.paths import UNITS, path_data
from surefoot.figures.svg.recording import Sample
from surefoot.figures.svg.rigid import as_rigid
from surefoot.figures.window import Window


@dataclass(frozen=True, slots=True)
class Mover:
    """Writes the moving elements of a panel: the cycle in seconds, the colours, and the window they are seen through."""

    cycle_s: float
    palette: Palette
    window: Window

    def element(self, samples: Sequence[Sample]) -> str:
        """Return one element with all it does over a cycle, or nothing for what is never seen."""
        drawn = samples[0].cel.drawn
        seen = [sample.cel.drawn.opacity for sample in samples]
        if max(seen) < INVISIBLE:
            return ""
        if isinstance(drawn, Group):
            return self._group(drawn, samples)
        fading = self._fading(seen, samples)
        veil = f' opacity="{number(seen[0], 2)}"' if fading or seen[0] < OPAQUE else ""
        return self.piece([drawn], samples, fading, veil) or self._morphing(drawn, samples, fading, veil)

    def _morphing(self, shape: Shape, samples: Sequence[Sample], fading: str, veil: str) -> str:
        data = [path_data(sample.cel.points, shape.kind) for sample in samples]
        moves = self.animation("d", data, samples) + fading
        start = f'<path d="{data[0]}" {attributes(shape, self.palette)}{veil}'
        return f"{start}>{moves}</path>" if moves else f"{start}/>"

    def piece(self, shapes: Sequence[Shape], samples: Sequence[Sample], fading: str = "", veil: str = "") -> str:
        """Return shapes that only move and turn together, or nothing where their outline changes; samples hold all their points."""
        rigid = as_rigid([sample.cel.points for sample in samples])
        if rigid is None or not rigid.moves:
            return ""
        places = [f"{round(x * UNITS)},{round(y * UNITS)}" for x, y in rigid.places]
        turns = [number(deg, 1) for deg in rigid.turns]
        moved = self.animation("transform", places, samples, ' type="translate"')
        turned = self.animation("transform", turns, samples, ' type="rotate"')
        body = self._outlines(shapes, rigid.outline)
        body = f"<g>{turned}{body}</g>" if turned else body
        return f'<g transform="translate({places[0]})"{veil}>{moved}{fading}{body}</g>'

    def _outlines(self, shapes: Sequence[Shape], points: Sequence[Point]) -> str:
        written, start = "", 0
        for shape in shapes:
            end = start + len(shape.points)
            written += f'<path d="{path_data(points[start:end], shape.kind)}" {attributes(shape, self.palette)}/>'
            start = end
        return written

    def _group(self, group: Group, samples: Sequence[Sample]) -> str:
        groups = [sample.cel.drawn for sample in samples if isinstance(sample.cel.drawn, Group)]
        points = [sample.cel.points[0] for sample in samples]
        places = [f"{round(x * UNITS)},{round(y * UNITS)}" for x, y in points]
        turns = [number(on_screen(each.deg, mirrored=self.window.mirrored), 1) for each in groups]
        stretches = [f"1 {number(each.stretch, 3)}" for each in groups]
        body = self._parts(group, groups, samples)
        if set(stretches) != {"1 1"}:
            stretched = self.animation("transform", stretches, samples, ' type="scale"')
            body = f'<g transform="scale({stretches[0]})">{stretched}{body}</g>'
        if set(turns) != {"0"}:
            body = f'<g transform="rotate({turns[0]})">{self.animation("transform", turns, samples, ' type="rotate"')}{body}</g>'
        fading = self._fading([each.opacity for each in groups], samples)
        veil = f' opacity="{number(group.opacity, 2)}"' if fading or group.opacity < OPAQUE else ""
        moved = self.animation("transform", places, samples, ' type="translate"')
        return f'<g transform="translate({places[0]})"{veil}>{moved}{fading}{body}</g>'

    def _parts(self, group: Group, groups: Sequence[Group], samples: Sequence[Sample]) -> str:
        inside = local(self.window.scale, mirrored=self.window.mirrored)
        written = []
        for place, part in enumerate(group.parts):
            seen = [each.parts[place].opacity for each in groups]
            if max(seen) < INVISIBLE:
                continue
            fading = self._fading(seen, samples)
            veil = f' opacity="{number(seen[0], 2)}"' if fading or seen[0] < OPAQUE else ""
            start = f'<path d="{path(part, inside)}" {attributes(part, self.palette)}{veil}'
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


def _splines(curves: Sequence[tuple[float, float, float, float]]) -> str:
    if all(curve == LINEAR for curve in curves):
        return ""
    written = ";".join(" ".join(number(value, 2) for value in curve) for curve in curves)
    return f' calcMode="spline" keySplines="{written}"'
