"""Samples of drawn things as moving SVG elements (SMIL): nothing is written for what stands still.

What only moves and turns is written about its own middle, once: the still picture in the same document puts it where it is then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from surefoot.figures.easing import LINEAR
from surefoot.figures.model import Drawn, Group, Shape
from surefoot.figures.svg.elements import (
    INVISIBLE,
    OPAQUE,
    Outline,
    Palette,
    drawn_over,
    local,
    look,
    number,
    on_screen,
    opacity,
    outline,
    place,
    placed,
)
from surefoot.figures.svg.paths import path_data
from surefoot.figures.svg.recording import Cel, Sample
from surefoot.figures.svg.rigid import Rigid, as_rigid
from surefoot.figures.svg.shared import Shared
from surefoot.figures.window import Spot, Window


@dataclass(frozen=True, slots=True)
class Mover:
    """Writes the moving elements of a panel: the cycle in seconds, the colours, the window, and what is shared with a still."""

    cycle_s: float
    palette: Palette
    window: Window
    shared: Shared

    def element(self, samples: Sequence[Sample], shapes: Sequence[Drawn], rigid: Rigid | None) -> str:
        """Return things with all they do over a cycle, or nothing for what is never seen; samples hold all their points."""
        seen = [sample.cel.drawn.opacity for sample in samples]
        if max(seen) < INVISIBLE:
            return ""
        fading = self._fading(seen, samples)
        veil = f' opacity="{number(seen[0], 2)}"' if fading or seen[0] < OPAQUE else ""
        first = shapes[0]
        if isinstance(first, Group):
            return self._group(samples, fading, veil)
        outlines = [shape for shape in shapes if isinstance(shape, Shape)]
        if rigid is None or (fading and not rigid.moves):
            return self._morphing(outlines[0], samples, fading, veil)
        moves = self._moves(rigid, samples)
        if not any((*moves, fading)):
            return self._outlines(outlines, samples[0].cel.spots, veil)
        return self._piece(self._outlines(outlines, rigid.outline), place(rigid.places[0]), moves, fading, veil)

    def standing(self, cel: Cel, first: Cel, shapes: Sequence[Drawn]) -> str:
        """Return things as they stand in one cel of theirs; what only moved and turned since the first cel is used again."""
        drawn = cel.drawn
        if drawn.opacity < INVISIBLE:
            return ""
        if isinstance(drawn, Group):
            return self.shared.used(self._parts([drawn], []), self._stood(drawn))
        outlines = [shape for shape in shapes if isinstance(shape, Shape)]
        rigid = as_rigid([first.spots, cel.spots])
        if rigid and self.shared.knows(body := self._outlines(outlines, rigid.outline)):
            return self.shared.used(body, placed(rigid.places[1], rigid.turns[1], drawn))
        return self.shared.used(self._outlines(outlines, cel.spots, opacity(drawn.opacity)))

    def _stood(self, group: Group) -> str:
        (spot,) = self.window.spots([group.origin])
        return placed(spot, on_screen(group.deg, mirrored=self.window.mirrored), group)

    def _morphing(self, shape: Shape, samples: Sequence[Sample], fading: str, veil: str) -> str:
        data = [path_data(sample.cel.spots, shape.kind) for sample in samples]
        moves = self.animation("d", data, samples) + fading
        start = f'<path d="{data[0]}"{look(shape, self.palette)}{veil}'
        return f"{start}>{moves}</path>" if moves else f"{start}/>"

    def _moves(self, rigid: Rigid, samples: Sequence[Sample]) -> tuple[str, str]:
        """Return how a stiff piece is moved and how it is turned."""
        turns = [number(deg, 1) for deg in rigid.turns]
        return (
            self.animation("transform", [place(spot) for spot in rigid.places], samples),
            self.animation("transform", turns, samples, ' type="rotate"'),
        )

    def _piece(self, body: str, at: str, moves: tuple[str, str], fading: str, veil: str) -> str:
        """Return a body drawn about its middle that only moves and turns."""
        moved, turned = moves
        body = self.shared.kept(body)
        body = f"<g>{turned}{body}</g>" if turned else body
        return f'<g transform="translate({at})"{veil}>{moved}{fading}{body}</g>'

    def _outlines(self, shapes: Sequence[Shape], spots: Sequence[Spot], veil: str = "") -> str:
        return drawn_over(self._apart(shapes, spots, veil))

    def _apart(self, shapes: Sequence[Shape], spots: Sequence[Spot], veil: str) -> Iterator[Outline]:
        """Yield shapes one by one, their points taken from all of them in a row."""
        start = 0
        for shape in shapes:
            end = start + len(shape.points)
            yield path_data(spots[start:end], shape.kind), look(shape, self.palette) + veil
            start = end

    def _group(self, samples: Sequence[Sample], fading: str, veil: str) -> str:
        groups = [sample.cel.drawn for sample in samples if isinstance(sample.cel.drawn, Group)]
        places = [place(sample.cel.spots[0]) for sample in samples]
        turns = [number(on_screen(each.deg, mirrored=self.window.mirrored), 1) for each in groups]
        stretches = [f"1 {number(each.stretch, 3)}" for each in groups]
        body = self._parts(groups, samples)
        if not fading and {len(set(values)) for values in (places, turns, stretches)} == {1}:
            return f"<g{self._stood(groups[0])}>{body}</g>"
        body = self.shared.kept(body)
        if set(stretches) != {"1 1"}:
            stretched = self.animation("transform", stretches, samples, ' type="scale"')
            body = f'<g transform="scale({stretches[0]})">{stretched}{body}</g>'
        if set(turns) != {"0"}:
            body = f'<g transform="rotate({turns[0]})">{self.animation("transform", turns, samples, ' type="rotate"')}{body}</g>'
        moved = self.animation("transform", places, samples)
        return f'<g transform="translate({places[0]})"{veil}>{moved}{fading}{body}</g>'

    def _parts(self, groups: Sequence[Group], samples: Sequence[Sample]) -> str:
        """Return the parts of a group: those in a row that keep their opacity as one, each that fades alone."""
        inside = local(self.window.scale, mirrored=self.window.mirrored)
        written: list[str] = []
        steady: list[Outline] = []
        for number_of_part, part in enumerate(groups[0].parts):
            seen = [each.parts[number_of_part].opacity for each in groups]
            if max(seen) < INVISIBLE:
                continue
            data, attributes = outline(part, inside, self.palette)
            if fading := self._fading(seen, samples):
                written += [drawn_over(steady), f'<path d="{data}"{attributes}>{fading}</path>']
                steady = []
            else:
                steady.append((data, attributes))
        return "".join(written) + drawn_over(steady)

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
