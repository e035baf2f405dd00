"""Days in brief as JSON, for the cache: only what was told, many days read at once, and nothing but a cache."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from surefoot.domain.day_summary import DaySummary
from surefoot.domain.quantities import Block

_EMPTY = DaySummary(day=date.min)
_UNTOLD = {field.name: getattr(_EMPTY, field.name) for field in fields(DaySummary) if field.name != "day"}


class UnreadableSummaryError(ValueError):
    """The text is no day in brief that this version can read; make it from the diary again."""


def summary_text(summary: DaySummary) -> str:
    """Return one day in brief as text."""
    told = {name: getattr(summary, name) for name in _UNTOLD}
    kept = {name: _plain(value) for name, value in told.items() if value != _UNTOLD[name]}
    return json.dumps({"day": summary.day.isoformat(), **kept}, ensure_ascii=False, separators=(",", ":"))


def read_summaries(texts: Iterable[str]) -> tuple[DaySummary, ...]:
    """Return the days that were written as these texts; raise UnreadableSummaryError when one of them is anything else."""
    try:
        # One reading for all of them takes half the time of one for each.
        return tuple(_read(told) for told in json.loads(f"[{','.join(texts)}]"))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise UnreadableSummaryError(str(error)) from error


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


def _read(told: dict[str, Any]) -> DaySummary:
    for name, turn in _TURNS.items():
        if name in told:
            told[name] = turn(told[name])
    return DaySummary(**told)


def _tuples(value: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, value))


def _blocks(value: Any) -> tuple[Block, ...]:
    return _same_blocks(tuple(value))


@cache
def _same_blocks(names: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(map(Block, names))


def _zones(value: Any) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({foot: tuple(zones) for foot, zones in value.items()})


_TURNS: Mapping[str, Callable[[Any], Any]] = {
    "day": date.fromisoformat,
    "findings": _tuples,
    "flags": tuple,
    "cleared": _tuples,
    "blocks": _blocks,
    "efforts": tuple,
    "grew": tuple,
    "measures": MappingProxyType,
    "numbness": _zones,
}
