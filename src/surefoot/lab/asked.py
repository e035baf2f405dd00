"""What a policy asks of a person on a day, and the small protocol by which a policy plugs in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from surefoot.domain.advice import Item, Reason, Verdict
from surefoot.domain.diary import Entry
from surefoot.domain.programme import Programme
from surefoot.lab.body import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One day as a policy asks for it; `verdict` is None for a policy that gives none.

    `flags` are the red flags the policy says are open, so that the person sees a clinician.
    """

    items: tuple[Item, ...] = ()
    walk_min: float = 0.0
    verdict: Verdict | None = None
    reasons: tuple[Reason, ...] = ()
    flags: tuple[str, ...] = ()
    rules_version: str | None = None


class Adviser(Protocol):
    """A policy that follows one person."""

    def on(self, day: date, told: Sequence[Entry]) -> Asked:
        """Return what is asked on a day; `told` holds the entries written since the last time, in order."""
        ...


class Policy(Protocol):
    """A way to decide what people do. `body` is for the oracle alone; every other policy knows only what is told."""

    def __call__(self, programme: Programme, body: Body) -> Adviser:
        """Return an adviser for one person, before their first day."""
        ...
