"""A figure ready to be drawn: its timeline, its panels and, for any second, every shape on the canvas."""

from collections.abc import Iterator, Mapping, Sequence

from surefoot.figures.looks import PALETTES
from surefoot.figures.model import Drawn, Pose
from surefoot.figures.panel import Panel, panel_of, setup_of
from surefoot.figures.problems import FigureError, FigureProblem
from surefoot.figures.rigs import HARMONISED
from surefoot.figures.showing import Showing
from surefoot.figures.spec import FigureSpec, FigureWords, KeySpec, Pace
from surefoot.figures.timeline import Timeline, TimingProblem, merged, timeline


class Scene:
    """One figure at one pace, shown one way."""

    def __init__(self, spec: FigureSpec, words: FigureWords, pace: Pace, showing: Showing | None = None) -> None:
        """Put a figure together; raise FigureError where its keys, panels or phases do not fit."""
        self.spec, self.words, self.pace = spec, words, pace
        self.showing = showing or Showing()
        self.width, self.height = spec.canvas
        self.palette: Mapping[str, str] = PALETTES[self.showing.look.palette]
        self.keys = _sequence(spec.keys, self.showing.part)
        self.poses = _poses(spec, self.showing)
        self.panels = tuple(panel_of(one, spec, self.showing, self.poses) for one in spec.panels)
        self.timeline = self._timeline()
        self._by_id = {panel.id: panel for panel in self.panels}

    def _timeline(self) -> Timeline:
        try:
            closing = merged(self.poses[self.keys[0].id], self.spec.closing)
            return timeline(self.keys, self.poses, self.pace, closing=closing)
        except TimingProblem as problem:
            raise FigureError((FigureProblem(f"figures/{self.spec.id}.toml", "keys", str(problem)),)) from None

    @property
    def uid(self) -> str:
        """A name for this drawing that no other one on a page has."""
        part = f"-{self.showing.part}" if self.showing.part else ""
        return f"{self.spec.id}{'-left' if self.showing.mirrored else ''}{part}"

    def panel(self, panel_id: str) -> Panel:
        """Return a panel by its id; raise FigureError for an unknown one."""
        if panel_id not in self._by_id:
            where = FigureProblem(f"figures/{self.spec.id}.toml", "panels", f"no panel is called {panel_id!r}")
            raise FigureError((where,))
        return self._by_id[panel_id]

    def drawn(self, panel: Panel, second: float) -> tuple[Drawn, ...]:
        """Return what a panel shows at a second of the cycle, from back to front."""
        return panel.drawn(self.timeline.pose(second))

    @property
    def poster_key(self) -> str:
        """The key of the still picture: the one the author chose, or the last held one of the part shown."""
        shown = {key.id for key in self.keys}
        if self.spec.poster in shown:
            return self.spec.poster
        return next((key.id for key in reversed(self.keys) if key.stay is not None), self.keys[-1].id)

    @property
    def strip_keys(self) -> tuple[str, ...]:
        """The keys of the printed strip that the part shown passes, in order."""
        shown = {key.id for key in self.keys}
        return tuple(key for key in self.spec.strip if key in shown)


def _sequence(keys: Sequence[KeySpec], part: int | None) -> tuple[KeySpec, ...]:
    """Return the keys in the order they are passed: the first, then each part asked for, back at the first between parts."""
    first, others = keys[0], keys[1:]
    parts = sorted({key.part for key in others if key.part is not None})
    wanted = [each for each in parts if part in (None, each)]
    if not wanted:
        return tuple(keys)
    return tuple(_joined(first, [[key for key in others if key.part in (None, each)] for each in wanted]))


def _joined(first: KeySpec, parts: Sequence[Sequence[KeySpec]]) -> Iterator[KeySpec]:
    for keys in parts:
        yield first
        yield from keys


def _poses(spec: FigureSpec, showing: Showing) -> dict[str, Pose]:
    """Return the whole pose of every key; legs planted in one key and free in another are made to mix."""
    poses: dict[str, Pose] = {key.id: merged(spec.base, key.pose) for key in spec.keys}
    for panel in spec.panels:
        harmonised = HARMONISED.get(panel.view)
        if harmonised is None:
            continue
        fitted = harmonised([pose.get(panel.table, {}) for pose in poses.values()], setup_of(panel, spec, showing.look))
        poses = {key: {**pose, panel.table: fit} for (key, pose), fit in zip(poses.items(), fitted, strict=True)}
    return poses
