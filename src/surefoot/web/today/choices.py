"""What the person chose for today, and for good: each new choice keeps the others."""

from dataclasses import replace

from django.http import HttpRequest

from surefoot.domain.entries import Choice, Prescription
from surefoot.domain.exercise import Exercise
from surefoot.web import clock, diary

SELF = "self"


def choice_now(request: HttpRequest) -> Choice:
    """Return the newest choice for today; one without wishes when there is none."""
    on = clock.today(request)
    told = (
        e.body for e in reversed(diary.told(request, Choice, since=on)) if e.day == on and isinstance(e.body, Choice)
    )
    return next(told, Choice())


def own_bounds(request: HttpRequest) -> Prescription:
    """Return the bounds the person set for themselves."""
    told = (
        e.body
        for e in reversed(diary.told(request, Prescription))
        if isinstance(e.body, Prescription) and e.body.by == SELF
    )
    return next(told, Prescription(by=SELF))


def choose(request: HttpRequest, chosen: Choice) -> None:
    """Write down a choice for today, unless it is the one that stands."""
    if chosen != choice_now(request):
        diary.record(request, chosen)


def hide(request: HttpRequest, exercise: str) -> None:
    """Offer an exercise no more."""
    bounds = own_bounds(request)
    if exercise not in bounds.hidden:
        diary.record(request, replace(bounds, hidden=(*bounds.hidden, exercise)))


def show_again(request: HttpRequest, exercise: str) -> None:
    """Offer a hidden exercise again."""
    bounds = own_bounds(request)
    if exercise in bounds.hidden:
        diary.record(request, replace(bounds, hidden=tuple(one for one in bounds.hidden if one != exercise)))


def without(chosen: Choice, exercise: str) -> Choice:
    """Return the choice with an exercise left out today."""
    swaps = {one: other for one, other in chosen.swaps.items() if one != exercise}
    return replace(chosen, swaps=swaps, without=tuple(dict.fromkeys([*chosen.without, exercise])))


def swapped(chosen: Choice, exercise: str, other: str) -> Choice:
    """Return the choice with an easier variant or another exercise in place of one."""
    return replace(chosen, swaps={**chosen.swaps, exercise: other})


def as_planned(chosen: Choice, exercise: str) -> Choice:
    """Return the choice without any wish about an exercise."""
    swaps = {one: other for one, other in chosen.swaps.items() if one != exercise}
    return replace(chosen, swaps=swaps, without=tuple(one for one in chosen.without if one != exercise))


def seated(chosen: Choice, *, sit: bool) -> Choice:
    """Return the choice with today's session sitting down, or as planned."""
    return replace(chosen, seated=sit)


def with_minutes(chosen: Choice, minutes: int) -> Choice:
    """Return the choice with other minutes for today's session."""
    return replace(chosen, minutes=minutes)


def is_swap(exercise: Exercise, other: str) -> bool:
    """Tell whether the programme lets this exercise be swapped for another one, or for a variant of its own ladder."""
    return other in exercise.swaps or exercise.variant(other) is not None
