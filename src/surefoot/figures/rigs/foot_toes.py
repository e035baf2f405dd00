"""The five toes of a right foot as they lie seen from above: big toe on the left, tips up."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

from surefoot.figures.geometry import Frame, Point, capsule, ellipse, hanging, plus
from surefoot.figures.model import Group, Kind, Pose, Setup, Shape
from surefoot.figures.rigs.foot_pose import amount, share


@dataclass(frozen=True, slots=True)
class ToeForm:
    """One toe at rest: where it is rooted, its direction (90 = straight ahead), its sizes in cm and its share of a splay."""

    name: str
    root: Point
    deg: float
    length: float
    root_radius: float
    tip_radius: float
    fan: float


TOE_FORMS = (
    ToeForm("big", (-3.6, 18.6), 94, 7.4, 2.05, 1.95, 1.0),
    ToeForm("t2", (-0.35, 19.6), 91, 6.5, 1.42, 1.28, 0.35),
    ToeForm("t3", (2.05, 19.0), 88, 5.7, 1.34, 1.2, -0.25),
    ToeForm("t4", (4.15, 17.8), 83, 5.0, 1.28, 1.15, -0.75),
    ToeForm("little", (5.95, 16.0), 74, 4.5, 1.3, 1.2, -1.25),
)


@dataclass(frozen=True, slots=True)
class Toe:
    """One toe in a pose: lift and splay in degrees, curl from 0 to 1."""

    form: ToeForm
    lift: float
    splay: float
    curl: float

    @property
    def deg(self) -> float:
        """The direction the toe points to."""
        return self.form.deg + self.splay * self.form.fan

    @property
    def shown(self) -> float:
        """How much of its length is seen: a lifted or curled toe looks shorter from above."""
        return cos(radians(self.lift)) * (1 - 0.33 * self.curl)

    @property
    def tip(self) -> Point:
        """Where the toe ends."""
        return plus(self.form.root, hanging(self.deg + 90, self.form.length * self.shown))

    @property
    def frame(self) -> Frame:
        """The frame of the toe: origin at its root, y towards its tip."""
        return Frame(self.form.root, self.deg - 90)

    @property
    def web(self) -> float:
        """How far up the toe the skin between the toes reaches, in cm."""
        return (0.1 if self.form.name == "big" else 0.22) * self.form.length * self.shown

    @property
    def work(self) -> float:
        """How hard the toe works, from 0 to 1, to be shown by its tint."""
        return share(max(self.lift, 40 * self.curl, 2.6 * self.splay), 38)


def toes_of(pose: Pose) -> tuple[Toe, ...]:
    """Return the toes of a pose, big toe first; a toe's own numbers win over `small`, and those over `all`."""
    return tuple(_toe(form, pose) for form in TOE_FORMS)


def _toe(form: ToeForm, pose: Pose) -> Toe:
    group = {} if form.name == "big" else pose.get("small", {})
    own: Mapping[str, Any] = {**pose.get("all", {}), **group, **pose.get(form.name, {})}
    return Toe(form, amount(own, "lift"), amount(own, "splay"), amount(own, "curl"))


def shadow(toe: Toe) -> Shape:
    """Return the shadow a toe leaves on the floor where it lay, once it lifts."""
    form = toe.form
    aside = (0.35 * (0.2 + 2.2 * sin(radians(toe.lift))), 0.0)
    root = plus(form.root, aside)
    tip = plus(root, hanging(toe.deg + 90, 0.96 * form.length))
    outline = capsule(root, tip, 0.95 * form.root_radius, 0.95 * form.tip_radius, points=4)
    return Shape(f"shadow.{form.name}", Kind.BLOB, outline, "shade", None, 0, round(share(toe.lift, 12), 2))


def drawn(toe: Toe, setup: Setup, *, from_below: bool) -> Group:
    """Return a toe as one rigid piece, foreshortened by its lift and curl."""
    form = toe.form
    skin = Shape("skin", Kind.BLOB, outline(form), "skin")
    tint = round(0.65 * toe.work, 2) if setup.options.get("tint", True) else 0.0
    glow = outline(form, fullness=0.95)
    work = Shape("work", Kind.BLOB, glow, "work", None, 0, tint)
    detail = _pad(form) if from_below else _nail(toe)
    return Group(f"toe.{form.name}", form.root, toe.deg - 90, (skin, work, *detail), stretch=toe.shown)


def outline(form: ToeForm, *, fullness: float = 1.0) -> tuple[Point, ...]:
    """Return a toe about its root, tip upwards: a slight waist before the pad, a rounded tip."""
    length, root, tip = form.length, fullness * form.root_radius, fullness * form.tip_radius
    widths = (
        (-1.6, root * 0.98),
        (0.4, root * 1.05),
        (length * 0.42, root * 0.98),
        (length * 0.66, (root * 0.9 + tip) / 2 * 0.9),
        (length - tip * 0.15, tip * 1.06),
        (length + tip * 0.62, tip * 0.86),
    )
    left = [(-width, y) for y, width in widths]
    right = [(width, y) for y, width in reversed(widths)]
    return (*left, (0.0, length + tip * 1.08), *right)


def nail_plate(form: ToeForm) -> tuple[Point, ...]:
    """Return the nail of a toe about its root, broad towards the tip."""
    tip, y = form.tip_radius, form.length + 0.04 * form.tip_radius
    right = ((0.32, -0.68), (0.62, -0.56), (0.68, 0.08), (0.56, 0.58), (0.28, 0.7))
    left = [(-x * tip, y + up * tip) for x, up in reversed(right)]
    return (*((x * tip, y + up * tip) for x, up in right), *left)


def _nail(toe: Toe) -> tuple[Shape, ...]:
    """Return the nail, which a curled toe hides, and the fold of the joint."""
    form, root = toe.form, toe.form.root_radius
    middle = 0.5 * form.length
    fold = ((-0.42 * root, middle), (0.0, middle + 0.3), (0.42 * root, middle))
    return (
        Shape("nail", Kind.BLOB, nail_plate(form), "nail", "ink", 1.2, round(1 - share(toe.curl, 0.7), 2)),
        Shape("fold", Kind.CURVE, fold, None, "skin_far", 1.4),
    )


def _pad(form: ToeForm) -> tuple[Shape, ...]:
    tip = form.tip_radius
    oval = ellipse((0, form.length - 0.1 * tip), 0.74 * tip, 0.88 * tip)
    return (Shape("pad", Kind.BLOB, oval, "nail", None, 0, 0.75),)
