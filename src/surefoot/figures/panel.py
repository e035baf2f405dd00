"""A panel: one rig, seen through one window of the canvas, with its props, ghosts and everything that follows the body."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from surefoot.domain.quantities import Side
from surefoot.figures.geometry import plus, turned
from surefoot.figures.looks import BUILDS, Look
from surefoot.figures.model import Drawn, Group, Pose, Rig, Setup, Shape, Solution
from surefoot.figures.problems import FigureError, FigureProblem
from surefoot.figures.props import FOLLOWING, PROPS, Prop
from surefoot.figures.rigs import RIGS
from surefoot.figures.showing import Showing
from surefoot.figures.spec import FigureSpec, PanelSpec
from surefoot.figures.window import Window

GHOST_DASH, GHOST_WIDTH, GHOST_OPACITY = "14 14", 1.3, 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One window on the movement."""

    id: str
    spec: PanelSpec
    window: Window
    rig: Rig
    setup: Setup
    props: tuple[Prop, ...]
    table: str
    ghosts: tuple[tuple[str | None, tuple[Shape, ...]], ...]

    def solution(self, pose: Pose) -> Solution:
        """Return the body of this panel in a pose of the figure."""
        return self.rig(pose.get(self.table, {}), self.setup)

    @property
    def behind(self) -> tuple[Shape, ...]:
        """The props that stand behind everything and never move."""
        return tuple(shape for prop in self.props for shape in prop.behind)

    def drawn(self, pose: Pose) -> tuple[Drawn, ...]:
        """Return what the panel shows in a pose in front of the props that stand behind, from back to front."""
        solution = self.solution(pose)
        following = [
            shape
            for i, table in enumerate(self.spec.following)
            for shape in FOLLOWING[table["type"]](table, f"f{i}", solution, pose)
        ]
        body = [each for each in solution.drawn if not self.spec.only or each.id.startswith(self.spec.only)]
        return (
            *(shape for shape in following if shape.id.startswith("under.")),
            *body,
            *(shape for prop in self.props for shape in prop.front),
            *(shape for shape in following if not shape.id.startswith("under.")),
            *(replace(shape, opacity=_strength(name, pose)) for name, shapes in self.ghosts for shape in shapes),
        )


def _strength(name: str | None, pose: Pose) -> float:
    return GHOST_OPACITY * (float(pose.get(name, 0)) if name else 1.0)


def panel_of(spec: PanelSpec, figure: FigureSpec, showing: Showing, poses: Mapping[str, Pose]) -> Panel:
    """Return a panel of a figure; raise FigureError for a view or prop that does not exist."""
    _refuse_unknown(spec, figure)
    left, top, width, height = spec.at or (0, 0, *figure.canvas)
    mirrored = showing.mirrored != (figure.drawn is Side.LEFT)
    window = Window(
        origin=spec.origin,
        scale=spec.scale,
        left=figure.canvas[0] - left - width if mirrored else left,
        top=top,
        width=width,
        height=height,
        mirrored=mirrored,
    )
    table = spec.table
    setup = setup_of(spec, figure, showing.look)
    rig = RIGS[spec.view]
    props = tuple(PROPS[each["type"]](each, f"p{i}") for i, each in enumerate(spec.props))
    ghosts = tuple(
        (ghost.strength, _ghost(ghost.shapes, rig(poses[ghost.key].get(table, {}), setup))) for ghost in spec.ghosts
    )
    return Panel(id=spec.id, spec=spec, window=window, rig=rig, setup=setup, props=props, table=table, ghosts=ghosts)


def setup_of(spec: PanelSpec, figure: FigureSpec, look: Look) -> Setup:
    """Return how the rig of a panel is drawn in a look."""
    return Setup(
        footwear=spec.footwear or figure.footwear,
        build=BUILDS[look.build],
        hair=look.hair,
        highlight=frozenset(spec.highlight),
        options=spec.options,
    )


def _ghost(names: tuple[str, ...], solution: Solution) -> tuple[Shape, ...]:
    """Return the outlines of some shapes of a pose, dashed; the shapes of a group are put where the group stands."""
    shapes = (each for each in solution.drawn if each.id.startswith(names))
    return tuple(
        Shape(f"ghost.{each.id}", each.kind, each.points, None, "ink", GHOST_WIDTH, GHOST_OPACITY, GHOST_DASH)
        for each in (placed(group) if isinstance(group, Group) else group for group in shapes)
    )


def placed(group: Group) -> Shape:
    """Return the first shape of a group, its outline, in the world."""
    outline = group.parts[0]
    points = tuple(plus(group.origin, turned((x, y * group.stretch), group.deg)) for x, y in outline.points)
    return replace(outline, id=group.id, points=points)


def _refuse_unknown(spec: PanelSpec, figure: FigureSpec) -> None:
    file, where = f"figures/{figure.id}.toml", f"panels.{spec.id}"
    known = (
        ("view", [spec.view], RIGS),
        ("prop", [each.get("type") for each in spec.props], PROPS),
        ("following prop", [each.get("type") for each in spec.following], FOLLOWING),
        ("key of a ghost", [ghost.key for ghost in spec.ghosts], {key.id for key in figure.keys}),
    )
    problems = tuple(
        FigureProblem(file, where, f"{name!r} is not a {what}; known are {', '.join(sorted(names))}")
        for what, used, names in known
        for name in used
        if name not in names
    )
    if problems:
        raise FigureError(problems)
