"""A panel recorded at as few seconds as its movement needs: straight moves between them stay within a tolerance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from surefoot.figures.easing import LINEAR, Curve, piece, time_at
from surefoot.figures.geometry import Point
from surefoot.figures.model import Drawn, Group
from surefoot.figures.panel import Panel
from surefoot.figures.scene import Scene
from surefoot.figures.svg.elements import OPAQUE
from surefoot.figures.svg.rigid import as_rigid
from surefoot.figures.timeline import Moment

TOLERANCE_PX = 1.8
STILL_PX = 0.5
PIECES = (1, 2, 3, 4, 6)
# Turns, stretches and opacities are weighed as if they were px: about what the eye sees of them at the size of a limb.
DEG_PX, STRETCH_PX, OPACITY_PX = 0.35, 30.0, 12.0

type Bundle = tuple[int, ...]  # places in the drawing order


@dataclass(frozen=True, slots=True)
class Cel:
    """One drawn thing at one second, with its points in px; for a group, what its place and turn weigh."""

    drawn: Drawn
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A cel at a second, and the easing of the way to it from the sample before."""

    second: float
    cel: Cel
    curve: Curve


class Recording:
    """A panel of a scene, recorded where asked; each second is solved once."""

    def __init__(self, scene: Scene, panel: Panel) -> None:
        """Record nothing yet."""
        self._scene, self._panel = scene, panel
        self._frames: dict[float, tuple[Cel, ...]] = {}
        self._sampled: dict[Bundle, list[Sample]] = {}

    def at(self, second: float) -> tuple[Cel, ...]:
        """Return every drawn thing of the panel at a second."""
        key = round(second, 4)
        if key not in self._frames:
            px = self._panel.window.px
            self._frames[key] = tuple(
                Cel(each, _weight(each, px(each.origin)) if isinstance(each, Group) else tuple(map(px, each.points)))
                for each in self._scene.drawn(self._panel, key)
            )
        return self._frames[key]

    def bundles(self) -> Iterator[Bundle]:
        """Yield the places of the drawing order, those together that move as one stiff piece."""
        bundle: Bundle = ()
        for index in range(len(self.at(0.0))):
            if bundle and self._stiff((bundle[0], index)):
                bundle = (*bundle, index)
                continue
            yield from self._held_together(bundle)
            bundle = (index,)
        yield from self._held_together(bundle)

    def _held_together(self, bundle: Bundle) -> Iterator[Bundle]:
        """Yield a bundle as one, or each of it alone: two and two may be stiff where all together are not quite."""
        if len(bundle) < 2 or self._rigid([sample.cel for sample in self.samples(bundle)]):
            yield from [bundle] if bundle else []
        else:
            yield from ((index,) for index in bundle)

    def _stiff(self, pair: Bundle) -> bool:
        if any(isinstance(self.at(0.0)[index].drawn, Group) for index in pair):
            return False
        # Most pairs part at some key already: that is seen without recording all between.
        if not self._rigid([self.joined(moment.at_s, pair) for moment in self._scene.timeline.moments]):
            return False
        return self._rigid([sample.cel for sample in self.samples(pair)]) and all(map(self._opaque, pair))

    @staticmethod
    def _rigid(cels: Sequence[Cel]) -> bool:
        rigid = as_rigid([cel.points for cel in cels])
        return rigid is not None and rigid.moves

    def _opaque(self, index: int) -> bool:
        return all(frame[index].drawn.opacity >= OPAQUE for frame in self._frames.values())

    def samples(self, bundle: Bundle) -> list[Sample]:
        """Return the samples of things at those places of the drawing order over one cycle; several are one in their points."""
        if bundle not in self._sampled:
            samples = [Sample(0.0, self.joined(0.0, bundle), LINEAR)]
            for segment in self._scene.timeline.segments:
                samples += self._between(segment, bundle)
            self._sampled[bundle] = samples
        return self._sampled[bundle]

    def _between(self, segment: tuple[Moment, Moment], bundle: Bundle) -> Iterator[Sample]:
        before, after = segment
        count = 0 if after.held else self._pieces(segment, bundle)
        if not count:
            yield Sample(after.at_s, self.joined(after.at_s, bundle), LINEAR)
            return
        for number in range(1, count + 1):
            share = number / count
            curve = LINEAR if after.flow else piece((number - 1) / count, share)
            yield Sample(_second(before, after, share), self._cel(segment, bundle, share), curve)

    def _cel(self, segment: tuple[Moment, Moment], bundle: Bundle, share: float) -> Cel:
        return self.joined(_second(*segment, share), bundle)

    def joined(self, second: float, bundle: Bundle) -> Cel:
        """Return things at a second as one: the first of them, with the points of all."""
        frame = self.at(second)
        if len(bundle) == 1:
            return frame[bundle[0]]
        return Cel(frame[bundle[0]].drawn, tuple(point for index in bundle for point in frame[index].points))

    def _pieces(self, segment: tuple[Moment, Moment], bundle: Bundle) -> int:
        """Return how many straight pieces keep a move within the tolerance, 0 for none at all.

        The bulge of a piece shrinks with the square of their number.
        """
        start, middle, end = (self._cel(segment, bundle, share).points for share in (0, 0.5, 1))
        if start == middle == end or max(_apart(start, middle), _apart(start, end)) <= STILL_PX:
            return 0
        straight = tuple(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(start, end, strict=True))
        bulge = _apart(straight, middle)
        return next((count for count in PIECES if bulge / count**2 <= TOLERANCE_PX), PIECES[-1])


def _second(before: Moment, after: Moment, share: float) -> float:
    return before.at_s + (after.at_s - before.at_s) * (share if after.flow else time_at(share))


def _weight(group: Group, place: Point) -> tuple[Point, ...]:
    parts = ((0.0, OPACITY_PX * part.opacity) for part in group.parts)
    return (place, (DEG_PX * group.deg, STRETCH_PX * group.stretch), (0.0, OPACITY_PX * group.opacity), *parts)


def _apart(one: Sequence[Point], other: Sequence[Point]) -> float:
    return max(hypot(a[0] - b[0], a[1] - b[1]) for a, b in zip(one, other, strict=True))
