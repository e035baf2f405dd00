"""Virtual people: who they are on their first day, drawn from the constants of a world."""

from dataclasses import dataclass
from math import exp
from random import Random
from typing import Literal

from surefoot.domain.entries import Profile
from surefoot.lab.worlds import World

MINUTES = (20, 30, 30, 45)
EQUIPMENT = ("chair", "counter", "step", "band", "ball", "towel")
MOST_TOLD = 10
FELT = 0.3  # from this loss on, a monofilament test would find less feeling


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is hidden from every policy: first strength and its ceilings, tolerance, loss of sensation; and the profile."""

    stance_s: float
    stance_most: float
    raises: float
    raises_most: float
    work: float
    tolerance: float
    sensation_loss: float
    usual_pain: float
    planned: bool
    profile: Profile


def chance_of(seed: int, number: int, what: str) -> Random:
    """Return a source of chance of one person: the same for the same seed, number and purpose, on any machine."""
    return Random(f"{seed}/{number}/{what}")  # noqa: S311 - a model, not a secret


def draw_person(world: World, chance: Random) -> Person:
    """Return a person of this world, as they are on the first day."""
    stance, raises = (_about(world, chance, name) for name in ("stance_s", "raises"))
    loss = min(1.0, max(0.0, chance.gauss(world["sensation_loss"], world["sensation_loss_spread"])))
    pain = min(8.0, max(0.0, chance.gauss(world["usual_pain"], world["usual_pain_spread"])))
    ulcer = chance.random() < world["past_ulcer_share"]
    planned = chance.random() < world["planned_share"]
    return Person(
        stance_s=stance,
        stance_most=stance * world["stance_room"],
        raises=raises,
        raises_most=raises * world["raises_room"],
        work=world["work_room"] * exp(chance.gauss(0, world["work_spread"])),
        tolerance=world["life_load"] * _about(world, chance, "tolerance"),
        sensation_loss=loss,
        usual_pain=pain,
        planned=ulcer and planned,
        profile=_profile(world, chance, loss=loss, pain=pain, ulcer=ulcer),
    )


def _about(world: World, chance: Random, name: str) -> float:
    spread = world[f"{name.removesuffix('_s')}_spread"]
    return world[name] * exp(chance.gauss(0, spread))


def _profile(world: World, chance: Random, *, loss: float, pain: float, ulcer: bool) -> Profile:
    feeling: Literal["intact", "reduced"] = "reduced" if loss >= FELT else "intact"
    return Profile(
        birth_year=chance.randint(1940, 1970),
        cause=chance.choice(("diabetes", "chemotherapy", "unknown")),
        protective_sensation=feeling,
        circulation="good",
        diabetes=False,
        past_ulcer=ulcer,
        amputation=False,
        deformity=False,
        kidney_failure=False,
        eye_disease="none",
        glucose_lowering="none",
        falls_12_months=_poisson(chance, world["falls_before"]),
        aids="none",
        minutes_a_day=chance.choice(MINUTES),
        region="GB",
        equipment=EQUIPMENT,
        usual_pain=min(MOST_TOLD, round(pain)),
    )


def _poisson(chance: Random, mean: float) -> int:
    number, left = 0, chance.random()
    while left > exp(-mean):
        number, left = number + 1, left * chance.random()
    return number
