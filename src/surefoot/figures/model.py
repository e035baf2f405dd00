"""What a figure is made of: shapes and groups to draw, solved bodies, segment lengths and joint limits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from surefoot.figures.geometry import Point

type Pose = Mapping[str, Any]


class Kind(StrEnum):
    """How the points of a shape are joined."""

    BLOB = "blob"  # closed and smooth
    CURVE = "curve"  # open and smooth
    POLYGON = "polygon"  # closed, straight
    LINE = "line"  # open, straight


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline in the world; fill and stroke name colours of the palette, width is in px of the canvas."""

    id: str
    kind: Kind
    points: tuple[Point, ...]
    fill: str | None = None
    stroke: str | None = "ink"
    width: float = 1.5
    opacity: float = 1.0
    dash: str | None = None
    butt: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that move as one piece: drawn about (0, 0), moved to origin, turned by deg, stretched along y."""

    id: str
    origin: Point
    deg: float
    parts: tuple[Shape, ...]
    stretch: float = 1.0
    opacity: float = 1.0


type Drawn = Shape | Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """How full a body is drawn, as factors of the usual widths; bones are the same for all, so contacts hold."""

    trunk: float = 1.0
    limbs: float = 1.0
    belly: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """How a rig is drawn: what stays the same over the whole figure."""

    footwear: str = "shoe"
    build: Build = Build()
    hair: str = "short"
    highlight: frozenset[str] = frozenset()
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A pose solved: named points (cm), joint angles (degrees), reaching errors (cm), and the shapes from back to front.

    `bones` are body segments from proximal to distal end, for weights; `soles` the lowest line of each foot, heel to toe.
    """

    landmarks: Mapping[str, Point]
    drawn: tuple[Drawn, ...]
    angles: Mapping[str, float] = MappingProxyType({})
    misses: Mapping[str, float] = MappingProxyType({})
    bones: Mapping[str, tuple[Point, Point]] = MappingProxyType({})
    soles: Mapping[str, tuple[Point, Point]] = MappingProxyType({})


type Rig = Callable[[Pose, Setup], Solution]

# Segment lengths in cm of an adult of 170 cm, after the ratios of Drillis and Contini (1966) as printed by Winter.
THIGH, SHANK, ANKLE_HEIGHT = 41.5, 40.5, 8.0
FOOT, HEEL_TO_ANKLE, HEEL_TO_BALL, BALL_HEIGHT = 26.5, 6.5, 19.0, 2.1
WAIST, THORAX, SHOULDER_DROP = 20.0, 31.5, 4.5
UPPER_ARM, FOREARM, HAND = 29.0, 25.0, 17.5
HALF_HIPS, HALF_SHOULDERS = 8.8, 17.5
SHOE_SOLE = 1.6

# Active ranges of healthy adults in degrees, as the AAOS prints them and somewhat wider; a figure may not leave them.
JOINT_LIMITS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "hip": (-20, 120),
        "knee": (-2, 140),
        "ankle": (-50, 25),
        "mtp": (-40, 70),
        "neck": (-45, 50),
        "neck_side": (-40, 40),
        "shoulder": (-50, 175),
        "elbow": (-2, 148),
        "lumbar": (-25, 45),
        "abduction": (-25, 45),
        "splay": (-15, 25),
        "arch": (-0.2, 1),
        "inversion": (-25, 35),
        "curl": (0, 1),
    }
)
