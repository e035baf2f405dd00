"""A panel recorded at as few seconds as its movement needs: straight moves between them stay within a tolerance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import add, sub

from surefoot.figures.easing import LINEAR, Curve, piece, time_at
from surefoot.figures.model import Drawn, Group
from surefoot.figures.panel import Panel
from surefoot.figures.scene import Scene
from surefoot.figures.svg.elements import OPAQUE
from surefoot.figures.svg.rigid import SAME_FORM_PX, Rigid, as_rigid
from surefoot.figures.timeline import Moment
from surefoot.figures.window import Spot, Window

TOLERANCE_PX = 1.8
STILL_PX = 0.5
OUTSIDE_PX = 12.0  # control points further out than that have no line that reaches in, however broad
PIECES = (1, 2, 3, 4, 6)
# Turns, stretches and opacities are weighed as if they were px: about what the eye sees of them at the size of a limb.
DEG_PX, STRETCH_PX, OPACITY_PX = 0.35, 30.0, 12.0

type Bundle = tuple[int, ...]  # places in the drawing order


@dataclass(frozen=True, slots=True)
class Cel:
    """One drawn thing at one second, with its points on the canvas; for a group, what its place and turn weigh."""

    drawn: Drawn
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A cel at a second, and the easing of the way to it from the sample before."""

    second: float
    cel: Cel
    curve: Curve


@dataclass(frozen=True, slots=True)
class _Way:
    """How far something goes in a move, at its farthest, and how far from the straight way that leads it, both in px."""

    travel: float
    bulge: float


class Recording:
    """A panel of a scene, recorded where asked; each second is solved once."""

    def __init__(self, scene: Scene, panel: Panel) -> None:
        """Record nothing yet."""
        self._scene, self._panel = scene, panel
        self._frames: dict[float, tuple[Cel, ...]] = {}
        # A pose that is held, or come back to, is solved once; of two at one second the first counts, as for the timeline.
        self._poses = {_rounded(moment.at_s): moment.pose for moment in reversed(scene.timeline.moments)}
        self._posed: dict[int, tuple[Cel, ...]] = {}
        self._sampled: dict[Bundle, list[Sample]] = {}
        self._rigid: dict[Bundle, Rigid | None] = {}
        self._ways: dict[tuple[float, float, int], _Way] = {}

    def at(self, second: float) -> tuple[Cel, ...]:
        """Return every drawn thing of the panel at a second."""
        key = _rounded(second)
        if key not in self._frames:
            self._frames[key] = self._frame(key)
        return self._frames[key]

    def _frame(self, second: float) -> tuple[Cel, ...]:
        if second not in self._poses:
            return tuple(map(self._cel, self._scene.drawn(self._panel, second)))
        pose = self._poses[second]
        if id(pose) not in self._posed:
            self._posed[id(pose)] = tuple(map(self._cel, self._panel.drawn(pose)))
        return self._posed[id(pose)]

    def _cel(self, drawn: Drawn) -> Cel:
        window = self._panel.window
        return Cel(drawn, _weight(drawn, window) if isinstance(drawn, Group) else window.spots(drawn.points))

    def bundles(self) -> Iterator[Bundle]:
        """Yield the places of the drawing order, those together that move as one stiff piece, or stand still."""
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
        if len(bundle) < 2 or self.rigid(bundle):
            yield from [bundle] if bundle else []
        else:
            yield from ((index,) for index in bundle)

    def _stiff(self, pair: Bundle) -> bool:
        if any(isinstance(self.at(0.0)[index].drawn, Group) for index in pair):
            return False
        # Most pairs part at some key already: that is seen without recording all between.
        start = self._gaps(0.0, pair)
        for moment in self._scene.timeline.moments:
            now = self._gaps(moment.at_s, pair)
            if max(abs(one - other) for one, other in zip(start, now, strict=True)) > 2 * SAME_FORM_PX:
                return False
        return self.rigid(pair) is not None and all(map(self._opaque, pair))

    def _gaps(self, second: float, pair: Bundle) -> tuple[float, ...]:
        """Return a few distances in and between two things, in px, that are always the same when they are one stiff piece."""
        one, other = (self.at(second)[index].spots for index in pair)
        half, other_half = one[len(one) // 2], other[len(other) // 2]
        return abs(one[0] - other[0]), abs(half - other_half), abs(one[0] - half), abs(other[0] - other_half)

    def rigid(self, bundle: Bundle) -> Rigid | None:
        """Return the samples of things as one stiff piece, or None where their form changes."""
        if bundle not in self._rigid:
            self._rigid[bundle] = as_rigid(sample.cel.spots for sample in self.samples(bundle))
        return self._rigid[bundle]

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

    def within(self, bundle: Bundle) -> bool:
        """Return whether any of these things comes into the window of the panel; groups are taken to."""
        meets, first = self._panel.window.meets, self.joined(0.0, bundle)
        if isinstance(first.drawn, Group) or meets(first.spots, OUTSIDE_PX):
            return True
        return meets([spot for sample in self.samples(bundle) for spot in sample.cel.spots], OUTSIDE_PX)

    def _between(self, segment: tuple[Moment, Moment], bundle: Bundle) -> Iterator[Sample]:
        after = segment[1]
        count = 0 if after.held else self._pieces(segment, bundle)
        if not count:
            yield Sample(after.at_s, self.joined(after.at_s, bundle), LINEAR)
            return
        for number in range(1, count + 1):
            share = number / count
            second = _second(segment, share)
            curve = LINEAR if after.flow else piece((number - 1) / count, share)
            yield Sample(second, self.joined(second, bundle), curve)

    def joined(self, second: float, bundle: Bundle) -> Cel:
        """Return things at a second as one: the first of them, with the points of all."""
        frame = self.at(second)
        first = frame[bundle[0]]
        if len(bundle) == 1:
            return first
        return Cel(first.drawn, tuple([spot for index in bundle for spot in frame[index].spots]))

    def _pieces(self, segment: tuple[Moment, Moment], bundle: Bundle) -> int:
        """Return how many straight pieces keep a move within the tolerance, 0 for none at all.

        The bulge of a piece shrinks with the square of their number.
        """
        ways = [self._way(segment, index) for index in bundle]
        if max(way.travel for way in ways) <= STILL_PX:
            return 0
        bulge = max(way.bulge for way in ways)
        return next((count for count in PIECES if bulge / count**2 <= TOLERANCE_PX), PIECES[-1])

    def _way(self, segment: tuple[Moment, Moment], index: int) -> _Way:
        key = (segment[0].at_s, segment[1].at_s, index)
        if key not in self._ways:
            start, middle, end = (self.at(_second(segment, share))[index].spots for share in (0, 0.5, 1))
            self._ways[key] = _way(start, middle, end)
        return self._ways[key]


def _way(start: Sequence[Spot], middle: Sequence[Spot], end: Sequence[Spot]) -> _Way:
    if start == middle == end:
        return _Way(0.0, 0.0)
    straight = [spot / 2 for spot in map(add, start, end)]
    return _Way(max(_apart(start, middle), _apart(start, end)), _apart(straight, middle))


def _rounded(second: float) -> float:
    return round(second, 4)


def _second(segment: tuple[Moment, Moment], share: float) -> float:
    before, after = segment
    return before.at_s + (after.at_s - before.at_s) * (share if after.flow else time_at(share))


def _weight(group: Group, window: Window) -> tuple[Spot, ...]:
    own = (complex(DEG_PX * group.deg, STRETCH_PX * group.stretch), complex(0.0, OPACITY_PX * group.opacity))
    return (*window.spots([group.origin]), *own, *(complex(0.0, OPACITY_PX * part.opacity) for part in group.parts))


def _apart(one: Sequence[Spot], other: Sequence[Spot]) -> float:
    gaps: Iterator[Spot] = map(sub, one, other)
    return max(map(abs, gaps))
