"""A trial: many lives under several policies, on all cores, with the same result for any number of workers."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from surefoot.catalogue import load_programme
from surefoot.domain.programme import Programme
from surefoot.lab.life import Life
from surefoot.lab.outcome import Outcome, outcome_of
from surefoot.lab.policies import POLICIES
from surefoot.lab.worlds import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is tried: so many people for so many days, in one world, under each of these policies."""

    people: int
    days: int
    seed: int
    world: World
    policies: tuple[str, ...]
    programme: Path | None = None


def outcomes(trial: Trial, *, workers: int) -> Iterator[tuple[Outcome, ...]]:
    """Yield how each person fared, one outcome a policy, in the order of the people; nothing else is kept in memory."""
    numbers = range(trial.people)
    if workers == 1:
        yield from (_lives((trial, number)) for number in numbers)
        return
    with ExitStack() as ended:
        # A fresh process for each worker: the app's own threads and files are not carried over.
        pool = ended.enter_context(get_context("spawn").Pool(min(workers, trial.people)))
        yield from pool.imap(_lives, ((trial, number) for number in numbers))


def _lives(asked: tuple[Trial, int]) -> tuple[Outcome, ...]:
    """Live one person under every policy; people are the unit of work, so that workers change nothing."""
    trial, number = asked
    programme = _programme(trial.programme)
    return tuple(
        outcome_of(Life(programme, trial.world, POLICIES[name], seed=trial.seed, number=number), days=trial.days)
        for name in trial.policies
    )


@cache
def _programme(folder: Path | None) -> Programme:
    return load_programme(folder) if folder else load_programme()
