"""Whole outlines against the floor and the props, with shapely: where a body goes through either.

The checks that come with Surefoot hold only points against them (surefoot/figures/check/floor.py), so that an author needs
no other package; here every shape of a body is held against them as it is drawn.
"""

from collections.abc import Iterator
from dataclasses import replace

from shapely import MultiPolygon, Polygon, box, make_valid

from surefoot.figures.check import surfaces
from surefoot.figures.check.watched import WHOLE_BODY, Watched
from surefoot.figures.geometry import Point, between
from surefoot.figures.model import Group, Kind, Pose, Shape
from surefoot.figures.panel import Panel, placed
from surefoot.figures.scene import Scene

BELOW_FLOOR_CM, INSIDE_CM = 0.8, 1.0
TOUCHING_CM = 4.0  # where a contact says that a limb touches: soft parts press in, and a hand closes round an edge
LEAST_CM2 = 0.3  # a smaller overlap is no more than the thickness of an outline
CURVE_STEPS = 4
EVERY = 3  # of the glimpses of a move
# The shapes that a contact of a landmark speaks for, by what their ids hold; a contact of the pelvis is that of a seat.
ARM, LEG, SEAT = (".arm",), (".leg",), (".leg", "hip", "shirt")
PARTS = {"hand": ARM, "wrist": ARM, "fingertip": ARM, "elbow": ARM, "pelvis": SEAT}


def overlaps(scene: Scene) -> Iterator[str]:
    """Yield each shape of a body that goes deeper into the floor or a prop than it may, once, where it is worst."""
    watched = Watched(scene)
    for panel in watched.bodies:
        if panel.spec.view not in WHOLE_BODY:
            continue
        worst: dict[str, tuple[float, str]] = {}
        for glimpse in list(watched.glimpses(panel))[::EVERY]:
            for name, shape in body_shapes(panel, glimpse.pose):
                area, what = _through(scene, panel, name, shape)
                if area > worst.get(name, (LEAST_CM2, ""))[0]:
                    worst[name] = area, f"{panel.id}: {name} is {what} at {glimpse.second:.1f} s"
        yield from (what for _, what in worst.values())


def _through(scene: Scene, panel: Panel, name: str, shape: MultiPolygon | Polygon) -> tuple[float, str]:
    """Return how many cm² of a shape lie deeper in the floor or a prop than they may, and which it is."""
    floor = box(-1000, -1000, 1000, max(surfaces.floor(panel), -900) - BELOW_FLOOR_CM)
    may = TOUCHING_CM if touches(scene, panel, name) else INSIDE_CM
    below = shape.intersection(floor).area
    inside = max(
        (shape.intersection(Polygon(solid).buffer(-may)).area for solid in surfaces.solids(panel)), default=0.0
    )
    return (below, "below the floor") if below > LEAST_CM2 else (inside, f"more than {may:g} cm inside a prop")


def outline(shape: Shape) -> MultiPolygon | Polygon:
    """Return a closed shape as it is drawn: a smooth one is a uniform quadratic B-spline about its points."""
    points = list(shape.points)
    if shape.kind is Kind.BLOB:
        middles = [between(a, b, 0.5) for a, b in zip(points, [*points[1:], points[0]], strict=True)]
        ways = zip([middles[-1], *middles[:-1]], points, middles, strict=True)
        points = [_on_curve(*way, step / CURVE_STEPS) for way in ways for step in range(CURVE_STEPS)]
    return make_valid(Polygon(points), method="structure", keep_collapsed=False)


def _on_curve(start: Point, control: Point, end: Point, share: float) -> Point:
    return between(between(start, control, share), between(control, end, share), share)


def body_shapes(panel: Panel, pose: Pose) -> Iterator[tuple[str, MultiPolygon | Polygon]]:
    """Yield the id and outline of each closed shape of a body; limbs on the far side where they are, not where drawn."""
    setup = replace(panel.setup, options={**panel.setup.options, "far_shift": 0.0})
    for each in panel.rig(pose.get(panel.table, {}), setup).drawn:
        shape = placed(each) if isinstance(each, Group) else each
        shown = not panel.spec.only or shape.id.startswith(panel.spec.only)
        if shown and shape.fill and shape.kind in (Kind.BLOB, Kind.POLYGON):
            yield shape.id, outline(shape)


def touches(scene: Scene, panel: Panel, name: str) -> bool:
    """Return whether a contact says that what a shape belongs to touches something."""
    for contact in scene.spec.contacts:
        side, _, landmark = contact.at.rpartition(".")
        if (
            contact.panel == panel.id
            and name.startswith(side)
            and any(part in name for part in PARTS.get(landmark, LEG))
        ):
            return True
    return False
