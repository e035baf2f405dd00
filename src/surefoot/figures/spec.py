"""A figure as its author wrote it: panels, poses, arrows and contacts, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from surefoot.domain.quantities import Side
from surefoot.figures.geometry import Point
from surefoot.figures.model import Pose


class Phase(StrEnum):
    """The part of a rep in which something happens, in the order of a rep."""

    LIFT = "lift"
    PAUSE = "pause"
    LOWER = "lower"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long each phase of a rep is shown, in seconds."""

    lift: float
    pause: float
    lower: float

    @property
    def rep_s(self) -> float:
        """Seconds of one rep."""
        return self.lift + self.pause + self.lower

    def of(self, phase: Phase) -> float:
        """Return the seconds of a phase."""
        return {Phase.LIFT: self.lift, Phase.PAUSE: self.pause, Phase.LOWER: self.lower}[phase]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySpec:
    """A pose the movement passes: the phase it is reached in, the phase it is kept for, and what differs from the base pose.

    `share` and `stay_share` divide a phase in which several things happen; `part` names the part of an exercise it belongs to.
    A move to a key that is in `flow` goes at an even speed, so that a circle does not stop at each of its keys.
    """

    id: str
    arrive: Phase
    stay: Phase | None = None
    share: float = 1.0
    stay_share: float = 1.0
    part: int | None = None
    flow: bool = False
    pose: Pose = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GhostSpec:
    """Shapes of another key drawn as a dashed outline; `strength` names the pose value that shows it, always shown without."""

    key: str
    shapes: tuple[str, ...]
    strength: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSpec:
    """One window on the movement: a view, where it stands on the canvas (x, y, width, height in px), and what it shows.

    `origin` is the world point (cm) in the lower left corner, `scale` px per cm. `pose` names the pose table, else the view does.
    """

    id: str
    view: str
    origin: Point
    scale: float
    at: tuple[float, float, float, float] | None = None
    pose: str | None = None
    frame: str | None = None
    highlight: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    footwear: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    props: tuple[Mapping[str, Any], ...] = ()
    following: tuple[Mapping[str, Any], ...] = ()
    ghosts: tuple[GhostSpec, ...] = ()

    @property
    def table(self) -> str:
        """The name of the pose table this panel shows."""
        return self.pose or self.view


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowSpec:
    """An arrow: a path of world points, or the way a landmark takes between two keys.

    `during` lists the moves, as pairs of keys, in which it is seen; `pose` the key whose still picture shows it. Sizes are px.
    """

    panel: str = "main"
    path: tuple[Point, ...] = ()
    follow: str | None = None
    between: tuple[str, str] | None = None
    span: tuple[float, float] = (0.0, 1.0)
    offset: Point = (0.0, 0.0)
    stretch: float = 1.0
    reverse: bool = False
    during: tuple[tuple[str, str], ...] = ()
    pose: str | None = None
    width: float = 5.0
    head: float = 13.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSpec:
    """A promise: a landmark stays on a height (cm), at these keys or always, within `tolerance`, sliding at most `slide` cm.

    `moves_with` names the pose value by which the ground itself moves, for walking on the spot.
    """

    at: str
    surface: float
    panel: str = "main"
    keys: tuple[str, ...] = ()
    tolerance: float = 0.6
    slide: float | None = None
    moves_with: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSpec:
    """A figure: its canvas in px, what is seen, how it moves, and which keys a still picture and a printed strip show.

    `pace` is its own where the programme gives no tempo: holds, timed movements and habits. `closing` is what differs from the
    first key when the cycle closes: floor that has moved on by whole marks. `drawn` is the foot its numbers draw as working.
    """

    id: str
    canvas: tuple[int, int] = (320, 320)
    footwear: str = "shoe"
    drawn: Side = Side.RIGHT
    poster: str
    strip: tuple[str, ...]
    pace: Pace | None = None
    panels: tuple[PanelSpec, ...]
    base: Mapping[str, Any]
    keys: tuple[KeySpec, ...]
    closing: Mapping[str, Any] = field(default_factory=dict)
    arrows: tuple[ArrowSpec, ...] = ()
    contacts: tuple[ContactSpec, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyWords:
    """What a key is called on a printed strip, and what it asks of the person; both may be empty for a key passed by."""

    label: str = ""
    cue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """The words of a figure: a title, where the person is, and the words of its keys and insets by id."""

    title: str
    setting: str
    keys: Mapping[str, KeyWords]
    panels: Mapping[str, str] = field(default_factory=dict)
