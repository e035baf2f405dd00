"""Assembly: every file of a programme folder into one Programme."""

from dataclasses import dataclass
from types import MappingProxyType

from surefoot.catalogue.decoding import WRONG, decoder
from surefoot.catalogue.exercises import read_exercises
from surefoot.catalogue.folder import Reading
from surefoot.catalogue.lists import read_limits, read_list
from surefoot.domain.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The front page of a programme: what programme.toml says."""

    id: str
    name: str
    rules_version: str
    date: str
    order: tuple[str, ...]


def read_title(reading: Reading) -> Title | None:
    """Return the front page, or None once its problems were noted."""
    title = decoder(Title)(reading.table("programme.toml"), reading.place("programme.toml"))
    return None if title is WRONG else title


def read_programme(reading: Reading) -> Programme | None:
    """Return what the folder holds, or None once the problems that forbid it were noted."""
    title = read_title(reading)
    exercises = read_exercises(reading, title.order if title else ())
    numbers = read_list(reading, "numbers.toml")
    limits = read_limits(reading, numbers)
    flags, findings = read_list(reading, "red_flags.toml"), read_list(reading, "findings.toml")
    rules, expectations = read_list(reading, "rules.toml"), read_list(reading, "expectations.toml")
    habits, measures = read_list(reading, "habits.toml"), read_list(reading, "measures.toml")
    if title is None or limits is None:
        return None
    return Programme(
        id=title.id,
        rules_version=title.rules_version,
        exercises=exercises,
        red_flags=flags,
        findings=findings,
        rules=rules,
        numbers=numbers,
        limits=limits,
        expectations=tuple(expectations.values()),
        habits=tuple(habits.values()),
        by_id=MappingProxyType({exercise.id: exercise for exercise in exercises}),
        measures=measures,
    )
