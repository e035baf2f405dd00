"""The coverage map: every part of the programme is shown by tests that exist, and the catalogue holds its figures."""

import ast
import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.exercise import Variant
from surefoot.domain.quantities import Band, Block, Position, Sides, Support, Tempo
from tests.engine.life import STEADY, Told, lived

TESTS = Path(__file__).parent
PROGRAMME = load_programme()
MAP = tomllib.loads((TESTS / "coverage.toml").read_text(encoding="utf-8"))
PARTS = {
    "W": 6,
    "G": 4,
    "A": 2,
    "S": 7,
    "B": 3,
    "P": 10,
    "F": 5,
    "K": 4,
    "R": 4,
    "D": 5,
    "T": 9,
    "X": 5,
    "C": 3,
    "N": 2,
    "E": 1,
}
ROWS = [f"{letter}{number}" for letter, count in PARTS.items() for number in range(1, count + 1)]
NODE = re.compile(r"(tests/[a-z_/]+\.py)::(test_[a-z0-9_]+)(?:\[(.+)\])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What coverage.md says of one variant: sets, amount (reps, or seconds), holds a set, pace and effort where it names them."""

    row: str
    variant: str
    sets: tuple[int, int] | None = None
    amount: tuple[int, int]
    holds: tuple[int, int] | None = None
    sides: Sides | None = None
    parts: int | None = None
    position: Position | None = None
    tempo: tuple[int, int, int] | None = None
    rest_s: tuple[int, int] | None = None
    rpe: tuple[int, int] | None = None


EACH, SEATED, STANDING = Sides.EACH, Position.SEATED, Position.STANDING
GLIDE = {"amount": (8, 10), "sides": EACH, "rpe": (2, 3)}
STRENGTH = {"rest_s": (30, 60), "rpe": (5, 7)}
FIGURES = (
    Figures(row="W1", variant="ankle-pumps", sets=(2, 2), amount=(60, 90), position=SEATED),
    Figures(row="W2", variant="ankle-circles", sets=(2, 2), amount=(10, 10), sides=EACH, parts=2),
    Figures(row="W3", variant="toe-fans", amount=(10, 15)),
    Figures(row="W4", variant="heel-toe-rock", amount=(10, 15), position=STANDING),
    Figures(row="W5", variant="calf-stretch-straight", sets=(2, 3), amount=(20, 30), sides=EACH),
    Figures(row="W5", variant="calf-stretch-bent", sets=(2, 3), amount=(20, 30), sides=EACH),
    Figures(row="W6", variant="plantar-roll", amount=(60, 90), sides=EACH),
    Figures(row="G1", variant="tibial-slider", **GLIDE),
    Figures(row="G2", variant="peroneal-slider", **GLIDE),
    Figures(row="G3", variant="sural-glide", **GLIDE),
    Figures(row="A1", variant="towel-scrunch", amount=(10, 15)),
    Figures(row="A2", variant="arch-lift", amount=(5, 5), holds=(6, 8)),
    Figures(row="S1", variant="heel-raise", sets=(2, 3), amount=(8, 12), tempo=(2, 1, 3), **STRENGTH),
    Figures(row="S1", variant="heel-raise-slow-lower", sets=(2, 3), amount=(8, 12), tempo=(2, 1, 4), **STRENGTH),
    Figures(row="S2", variant="toe-yoga-seated", amount=(8, 10), parts=2, **STRENGTH),
    Figures(row="S2", variant="toe-yoga", amount=(8, 10), parts=2, **STRENGTH),
    Figures(row="S3", variant="band-eversion", sets=(2, 3), amount=(12, 15), position=SEATED, sides=EACH, **STRENGTH),
    Figures(row="S3", variant="band-inversion", sets=(2, 3), amount=(12, 15), position=SEATED, sides=EACH, **STRENGTH),
    Figures(row="S4", variant="short-foot", amount=(8, 10), holds=(6, 8), position=STANDING, **STRENGTH),
    Figures(row="S5", variant="hip-abduction-side-lying", sets=(2, 3), amount=(10, 15), sides=EACH, **STRENGTH),
    Figures(row="S5", variant="hip-abduction", sets=(2, 3), amount=(10, 15), sides=EACH, position=STANDING, **STRENGTH),
    Figures(row="S6", variant="sit-to-stand", sets=(2, 3), amount=(8, 12), **STRENGTH),
    Figures(row="S7", variant="step-up", sets=(2, 3), amount=(8, 10), sides=EACH, **STRENGTH),
    Figures(row="B1", variant="tandem-stance", sets=(3, 3), amount=(20, 30), sides=EACH),
    Figures(row="B2", variant="single-leg-stance", sets=(3, 3), amount=(10, 20), sides=EACH),
    Figures(row="B2", variant="single-leg-stance-long", sets=(3, 3), amount=(20, 45), sides=EACH),
)


def variant_of(variant_id: str) -> Variant:
    return next(v for exercise in PROGRAMME.exercises for v in exercise.variants if v.id == variant_id)


def catalogued(figures: Figures) -> Figures:
    """Return the same figures as the catalogue has them, leaving out what the map does not name."""
    variant = variant_of(figures.variant)
    dose = variant.dose

    def pair(band: Band) -> tuple[int, int]:
        return (band.low, band.high)

    tempo = dose.tempo or Tempo(0, 0, 0)
    found = {
        "sets": pair(dose.sets),
        "holds": pair(dose.reps),
        "sides": variant.sides,
        "parts": variant.parts,
        "position": variant.position,
        "tempo": (tempo.lift, tempo.pause, tempo.lower),
        "rest_s": pair(dose.rest_s),
        "rpe": pair(dose.rpe),
    }
    named = {name: value for name, value in found.items() if getattr(figures, name) is not None}
    return Figures(row=figures.row, variant=figures.variant, amount=pair(dose.amount), **named)


@pytest.mark.parametrize("figures", FIGURES, ids=lambda figures: figures.variant)
def test_catalogue_has_the_figures_of_the_design(figures: Figures) -> None:
    assert catalogued(figures) == figures


@pytest.mark.parametrize("figures", FIGURES, ids=lambda figures: figures.variant)
def test_exercise_names_its_row(figures: Figures) -> None:
    owner = next(e for e in PROGRAMME.exercises if e.variant(figures.variant))
    assert figures.row in owner.coverage


def test_line_walk_marching_and_side_steps_take_two_to_three_minutes_in_all() -> None:
    doses = [variant_of(name).dose for name in ("marching", "line-walk", "side-steps")]
    assert (sum(d.amount.low for d in doses), sum(d.amount.high for d in doses)) == (120, 180)


def test_warm_up_takes_ten_minutes_at_most_and_balance_five() -> None:
    assert (PROGRAMME.limits.prepare_most_s, PROGRAMME.limits.balance_most_s) == (600, 300)


def test_heel_raises_end_on_one_leg() -> None:
    assert PROGRAMME.by_id["heel-raise"].variants[-1].sides is EACH


def test_toes_that_will_not_spread_have_an_imagined_version() -> None:
    assert [variant.id for variant in PROGRAMME.by_id["toe-fans"].variants] == ["toe-fans-imagined", "toe-fans"]


def test_every_standing_variant_has_support_and_every_exercise_a_seated_or_lying_one() -> None:
    for exercise in PROGRAMME.exercises:
        assert exercise.seated is not None
        assert all(v.support is not Support.NONE for v in exercise.variants if v.position is STANDING)


@pytest.mark.parametrize("minutes", [24, 30, 45])
def test_every_part_is_met_within_four_weeks(minutes: int) -> None:
    life = lived(PROGRAMME, [Told()] * 28, profile=replace(STEADY, minutes_a_day=minutes))
    met = {item.exercise for advice in life.advice.values() for item in advice.session.items()}
    assert {e.id for e in PROGRAMME.exercises} - met == set()


def test_balance_is_planned_on_most_days_and_strength_on_two_or_three_of_seven() -> None:
    life = lived(PROGRAMME, [Told()] * 28)
    blocks = [{block.block for block in advice.session.blocks} for advice in life.advice.values()]
    assert sum(Block.BALANCE in day for day in blocks) >= 20
    weeks = [sum(Block.STRENGTH in day for day in blocks[start : start + 7]) for start in range(0, 28, 7)]
    assert all(2 <= count <= 3 for count in weeks)


def test_every_row_of_the_design_is_mapped_or_said_to_come_later() -> None:
    later = {row for rows in MAP["later"].values() for row in rows}
    assert sorted([*MAP["shown"], *later]) == sorted(ROWS)
    assert set(MAP["shown"]) & later == set()


@cache
def functions_of(path: str) -> frozenset[str]:
    tree = ast.parse((TESTS.parent / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def missing(node: str) -> str | None:
    """Return what of a named test does not exist, or None when it does."""
    match = NODE.fullmatch(node)
    if match is None:
        return f"{node}: not the name of a test"
    path, function, case = match.groups()
    if not (TESTS.parent / path).is_file() or function not in functions_of(path):
        return f"{node}: no such test"
    known = {
        "test_scenario": {file.stem for file in (TESTS / "scenarios").glob("*.toml")},
        "test_catalogue_has_the_figures_of_the_design": {figures.variant for figures in FIGURES},
        "test_figure_has_no_problem": {variant.id for each in PROGRAMME.exercises for variant in each.variants},
    }
    return None if case is None or case in known.get(function, ()) else f"{node}: no such case"


@pytest.mark.parametrize("row", sorted(MAP["shown"]))
def test_every_mapped_test_exists(row: str) -> None:
    assert MAP["shown"][row]
    assert [problem for node in MAP["shown"][row] if (problem := missing(node))] == []


@pytest.mark.parametrize("node", [
    "tests/test_coverage.py::test_that_is_not_there",
    "tests/test_nowhere.py::test_scenario",
    "tests/test_scenarios.py::test_scenario[no-such-scenario]",
    "tests/test_coverage.py::test_every_mapped_test_exists[W1]",
    "a test",
])  # fmt: skip
def test_missing_names_what_is_not_there(node: str) -> None:
    assert missing(node) is not None
