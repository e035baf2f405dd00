"""Rival policies: a leaflet, steps on effort alone, blind growth, nothing at all, and an oracle that sees the body."""

import tomllib
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from importlib import resources
from math import ceil
from typing import Any

from surefoot.domain.advice import Decision, Item, because
from surefoot.domain.diary import Entry
from surefoot.domain.dose import amount, set_work_s
from surefoot.domain.entries import Performance
from surefoot.domain.exercise import Exercise, Variant
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Band
from surefoot.engine.dosing import build
from surefoot.engine.screening import WEEKDAYS
from surefoot.lab.asked import Asked
from surefoot.lab.body import Body
from surefoot.lab.performing import most_of


@cache
def told() -> dict[str, Any]:
    """Return what policies.toml says."""
    return tomllib.loads(resources.files(__package__).joinpath("policies.toml").read_text(encoding="utf-8"))


class NoExercise:
    """Asks for nothing."""

    def __init__(self, programme: Programme, body: Body) -> None:
        """Take no notice of either."""

    def on(self, day: date, told: Sequence[Entry]) -> Asked:
        """Return a day that asks for nothing."""
        return Asked()


class Leaflet:
    """Asks for the same full dose on three days a week, and a walk a day."""

    days = "three_days"

    def __init__(self, programme: Programme, body: Body) -> None:
        """Begin with the exercises of policies.toml."""
        self.programme = programme
        self.body = body
        self.amounts: dict[str, int] = {}

    def on(self, day: date, told_now: Sequence[Entry]) -> Asked:
        """Return the exercises on a training day; a walk always."""
        for performed in _performed(told_now):
            self.learn(performed)
        rival = told()
        asked = WEEKDAYS[day.weekday()] in rival[self.days]
        items = tuple(self._item(self.programme.by_id[name]) for name in rival["exercises"]) if asked else ()
        return Asked(items=items, walk_min=float(rival["walk_min"]))

    def learn(self, performed: Performance) -> None:
        """Take no notice: a leaflet learns nothing."""

    def amount_of(self, variant: Variant) -> int:
        """Return the amount asked for: the most of the catalogue."""
        return variant.dose.amount.high

    def _item(self, exercise: Exercise) -> Item:
        variant = exercise.variant(exercise.tested or exercise.start) or exercise.variants[0]
        value = self.amounts.get(exercise.id) or self.amount_of(variant)
        return item_of(exercise, variant, value)


class NaiveLinear(Leaflet):
    """Asks for a tenth more each time, on five days a week, whatever was told."""

    days = "five_days"

    def amount_of(self, variant: Variant) -> int:
        """Return the first amount of the catalogue."""
        return variant.dose.start

    def learn(self, performed: Performance) -> None:
        """Ask for a tenth more."""
        asked = _asked_amount(performed)
        self.amounts[performed.exercise] = ceil(asked * (100 + told()["naive-linear"]["step_percent"]) / 100)


class EffortThreshold(Leaflet):
    """Asks for more after easy work and for less after hard work; nothing else counts."""

    def amount_of(self, variant: Variant) -> int:
        """Return the first amount of the catalogue."""
        return variant.dose.start

    def learn(self, performed: Performance) -> None:
        """Move a tenth up or down on the highest effort told; stay when none was."""
        rule, asked = told()["effort-threshold"], _asked_amount(performed)
        effort = max((done.rpe for done in performed.sets if done.rpe is not None), default=None)
        step = max(1, asked * rule["step_percent"] // 100)
        if effort is not None and effort <= rule["easy"]:
            asked += step
        elif effort is not None and effort >= rule["hard"]:
            asked = max(1, asked - step)
        self.amounts[performed.exercise] = asked


class Oracle(Leaflet):
    """Sees the true body: asks for the effort that trains best, on days that bear it."""

    def on(self, day: date, told_now: Sequence[Entry]) -> Asked:
        """Return a session as large as the true tolerance bears, or rest on an irritable day."""
        rule, body = told()["oracle"], self.body
        asked = super().on(day, told_now)
        if body.irritability >= rule["calm_under"]:
            return Asked()
        share = (rule["effort"] / 10) ** (1 / body.world["effort_curve"])
        items = []
        room = (body.tolerance - body.acute * body.world["acute_memory"]) / (1 - body.world["acute_memory"])
        room -= body.world["life_load"] + asked.walk_min * body.world["walk_effort"]
        for item in asked.items:
            exercise = self.programme.by_id[item.exercise]
            variant = exercise.variant(item.variant) or exercise.variants[0]
            fits = item_of(exercise, variant, max(1, int(most_of(body, exercise, variant.id) * share)))
            load = set_work_s(fits.dose) * fits.dose.sets * fits.sides.times / 60 * rule["effort"]
            if load <= room:
                items.append(fits)
                room -= load
        return Asked(items=tuple(items), walk_min=asked.walk_min)


def item_of(exercise: Exercise, variant: Variant, value: int) -> Item:
    """Return an exercise at an amount, in the fewest sets of the catalogue."""
    low, high = told()["rpe"]
    dose = build(
        variant.dose, amount=value, sets=variant.dose.sets.low, reps=variant.dose.reps.low, rpe=Band(low, high)
    )
    work_s = set_work_s(dose) * dose.sets * variant.sides.times * variant.parts
    return Item(
        exercise=exercise.id,
        variant=variant.id,
        sides=variant.sides,
        parts=variant.parts,
        position=variant.position,
        support=variant.support,
        dose=dose,
        previous=None,
        previous_variant=None,
        decision=Decision.STEADY,
        reasons=(because("rival", after=amount(dose)),),
        optional=False,
        seconds=exercise.setup_s + work_s + dose.rest_s * (dose.sets - 1),
    )


def _performed(entries: Iterable[Entry]) -> list[Performance]:
    return [entry.body for entry in entries if isinstance(entry.body, Performance)]


def _asked_amount(performed: Performance) -> int:
    asked = performed.prescribed
    return asked.duration_s or asked.hold_s or asked.reps or 1
