"""Lists: red flags, findings, rules, numbers, expectations, habits, measures and regions, one file each."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

from surefoot.catalogue.decoding import WRONG, decoder
from surefoot.catalogue.folder import Reading
from surefoot.domain.limits import Limits
from surefoot.domain.measure import Measure
from surefoot.domain.programme import Expectation, Finding, Habit, Number, RedFlag, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The phone numbers of one region: emergency, and an advice line for urgent help where there is one."""

    code: str
    emergency: str
    urgent: str | None = None


# file, the name of its rows, what a row becomes, and the key that names a row
_LISTS: dict[str, tuple[str, type, str]] = {
    "red_flags.toml": ("flag", RedFlag, "code"),
    "findings.toml": ("finding", Finding, "code"),
    "rules.toml": ("rule", Rule, "id"),
    "numbers.toml": ("number", Number, "id"),
    "expectations.toml": ("expectation", Expectation, "code"),
    "habits.toml": ("habit", Habit, "id"),
    "measures.toml": ("measure", Measure, "id"),
    "regions.toml": ("region", Region, "code"),
}


def read_list(reading: Reading, file: str) -> Mapping[str, Any]:
    """Return the rows of a list file by their id, in the order written."""
    name, kind, key = _LISTS[file]
    place, table, decode = reading.place(file), reading.table(file), decoder(kind)
    rows: dict[str, Any] = {}
    if table is None:
        return MappingProxyType(rows)
    for other in table.keys() - {name}:
        place.at(other).wrong("unknown-key", "this key is not known", f"Every row begins with [[{name}]]")
    written = table.get(name, [])
    if not isinstance(written, list):
        place.at(name).wrong("wrong-kind", "this is not a list of rows", f"Begin every row with [[{name}]]")
        written = []
    for n, raw in enumerate(written):
        row = decode(raw, place.at(name).at(n))
        if row is WRONG:
            continue
        if getattr(row, key) in rows:
            place.at(name).at(n).wrong("duplicate-id", f"{getattr(row, key)!r} is there twice", "Keep one of the two")
        rows[getattr(row, key)] = row
    return MappingProxyType(rows)


def read_limits(reading: Reading, numbers: Mapping[str, Number]) -> Limits | None:
    """Return the engine's limits from the numbers, or None once a missing, spare or broken one was noted."""
    place = reading.place("numbers.toml")
    if any(problem.file == place.file for problem in reading.found):
        return None
    wanted = {field.name: field.type for field in fields(Limits)}
    for name in wanted.keys() - numbers.keys():
        place.at(name).wrong(
            "missing-number", "the programme needs this number", f"Add a [[number]] with id = {name!r}"
        )
    for name in numbers.keys() - wanted.keys():
        place.at(name).wrong("unknown-number", "no rule reads this number", "Take it out, or correct its id")
    values = {name: numbers[name].value for name in wanted if name in numbers}
    for name, value in values.items():
        if wanted[name] is int and value != int(value):
            place.at(name).wrong("wrong-kind", f"{value} is not a whole number", "Write a whole number")
    if reading.found:
        return None
    whole = {name: int(value) if wanted[name] is int else float(value) for name, value in values.items()}
    return Limits(**whole)  # type: ignore[arg-type]  # each value was brought to its field's type just above
