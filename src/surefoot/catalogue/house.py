"""The house page: everything that is our own choice, on one page for a clinician's sign-off."""

import sys
from collections.abc import Iterable, Iterator

from surefoot.catalogue.house_measures import measure_rows, noise_rows, norm_rows
from surefoot.catalogue.loading import load_programme
from surefoot.catalogue.words import number
from surefoot.domain.exercise import DoseRange, Exercise
from surefoot.domain.programme import Habit, Programme, Rule
from surefoot.domain.quantities import Band, Basis, Tempo

_TOP = """# House numbers: our own choices, for a clinician's sign-off

Rules version {version}. This page is written from the programme's data; change the data, then run
`uv run python -m surefoot.catalogue.house > docs/house-numbers.md`.

Each row is a choice we made ourselves, on the careful side, because neither the source article nor a guideline gives it.
Please sign each row you agree with, and write what you would change.
"""

Row = tuple[str, ...]


def house_page(programme: Programme) -> str:
    """Return the page in Markdown: numbers, doses, unlock conditions, signs, measures, rules, habits."""
    parts = [_TOP.format(version=programme.rules_version)]
    parts += _table("Numbers of the rules", ("number", "value", "unit", "why"), _numbers(programme))
    parts += _table("Doses", ("variant", "what", "value", "why"), _doses(programme))
    parts += _table("When a harder version opens", ("variant", "needs", "why"), _unlocks(programme))
    parts += _table("Red flags", ("sign", "how soon", "effect", "why"), _flags(programme))
    parts += _table("Call now if you also have", ("sign", "emergencies told beside it"), _alsos(programme))
    parts += _table("Foot findings", ("finding", "effect", "why"), _findings(programme))
    parts += _table("Measures", ("measure", "how often", "tries", "opens", "why"), measure_rows(programme))
    parts += _table("What is known of others", ("measure", "what", "value", "for", "why"), norm_rows(programme))
    parts += _table("How far a measure wobbles", ("measure", "day-to-day spread", "why"), noise_rows(programme))
    parts += _table("Rules", ("rule", "why"), _sourced(programme.rules.values()))
    parts += _table("Habits", ("habit", "why"), _sourced(programme.habits))
    parts += _table("What to expect", ("span", "weeks"), _spans(programme))
    return "\n".join(parts)


def _table(title: str, columns: Row, rows: Iterable[Row]) -> list[str]:
    told = [_line((*row, "")) for row in rows]
    if not told:
        return []
    heads = (*columns, "signed off by, on")
    return [f"## {title}\n", _line(heads), _line(("---",) * len(heads)), *told, ""]


def _line(cells: Row) -> str:
    return f"| {' | '.join(cells)} |"


def _numbers(programme: Programme) -> Iterator[Row]:
    for row in programme.numbers.values():
        if row.basis is Basis.HOUSE:
            yield row.id, number(row.value), row.unit, row.source


def _doses(programme: Programme) -> Iterator[Row]:
    for exercise, dose, variant in _each_dose(programme):
        keys = ("all of it",) if dose.basis is Basis.HOUSE else dose.house
        for key in keys:
            yield f"{exercise.id}: {variant}", key, _told(dose, key), dose.source


def _each_dose(programme: Programme) -> Iterator[tuple[Exercise, DoseRange, str]]:
    for exercise in programme.exercises:
        for variant in exercise.variants:
            yield exercise, variant.dose, variant.id


def _told(dose: DoseRange, key: str) -> str:
    if key == "all of it":
        amounts = (
            f"{_value(dose.sets)} sets, {_value(dose.amount)} {_unit(dose)}, start {dose.start}, least {dose.floor}"
        )
        return f"{amounts}, effort {_value(dose.rpe)}, rest {_value(dose.rest_s)} s"
    return _value(getattr(dose, "tempo" if key == "tempo_s" else key))


def _unit(dose: DoseRange) -> str:
    return "reps" if dose.tempo else "s"


def _value(value: object) -> str:
    match value:
        case Band(low, high):
            return str(low) if low == high else f"{low}-{high}"
        case Tempo(lift, pause, lower):
            return f"{lift}-{pause}-{lower} s"
    return str(value)


def _unlocks(programme: Programme) -> Iterator[Row]:
    for exercise in programme.exercises:
        for variant in exercise.variants:
            for unlock in variant.unlock:
                if unlock.basis is Basis.HOUSE:
                    needs = f"{unlock.measure} of {unlock.at_least}" if unlock.measure else f"{unlock.at_least} days"
                    yield f"{exercise.id}: {variant.id}", needs, unlock.source


def _flags(programme: Programme) -> Iterator[Row]:
    for flag in programme.red_flags.values():
        if flag.basis is Basis.HOUSE:
            yield flag.code, flag.urgency, flag.effect, flag.source


def _alsos(programme: Programme) -> Iterator[Row]:
    for flag in programme.red_flags.values():
        if flag.also:
            yield flag.code, ", ".join(flag.also)


def _findings(programme: Programme) -> Iterator[Row]:
    for finding in programme.findings.values():
        if finding.basis is Basis.HOUSE:
            yield finding.code, finding.effect, finding.source


def _sourced(rows: Iterable[Rule | Habit]) -> Iterator[Row]:
    for row in rows:
        if row.basis is Basis.HOUSE:
            yield row.id, row.source


def _spans(programme: Programme) -> Iterator[Row]:
    for span in programme.expectations:
        if span.basis is Basis.HOUSE:
            yield span.code, f"{span.first_week}-{span.last_week}"


if __name__ == "__main__":
    sys.stdout.write(house_page(load_programme()))
