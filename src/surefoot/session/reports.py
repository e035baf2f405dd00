"""What happened in a session, as it was reported: each report with its own id and time, made where it happened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from surefoot.domain.entries import Effort, SetDone
from surefoot.exchange.identifiers import canonical_id
from surefoot.exchange.readers import reader_of
from surefoot.exchange.unfit import Unfit

MOST_REPORTS = 200
WEAK_ENDS = ("red-flag", "left-open")
Reason = Literal["sharp-pain", "dizzy", "weak", "fell", "had-enough"]
Why = Literal["sharp-pain", "red-flag", "left-open"]

_read_set = reader_of(SetDone)
_ANSWER: Mapping[str, Callable[[Any], Any]] = {
    "rpe": reader_of(Effort),
    "form": reader_of(Literal["kept", "lost"]),
    "tingling": reader_of(Literal["none", "eased", "grew"]),
    "stumble": reader_of(bool),
}
_read_reason, _read_why = reader_of(Reason), reader_of(Why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One thing that happened: its kind, the step or exercise it happened in (by number), and what was told, as read."""

    id: str
    at: datetime
    kind: str
    where: int
    told: Mapping[str, Any]
    data: Mapping[str, Any]

    @property
    def key(self) -> tuple[bool, datetime, str]:
        """Its place among the reports of a session: by time, then id, never by arrival.

        An end that was only concluded - a page left open, a sign told elsewhere - comes last: what was done counts, however
        late it is told.
        """
        return (self.is_concluded, self.at, self.id)

    @property
    def is_concluded(self) -> bool:
        """Whether it is an end that nobody told of this session, only concluded from something else."""
        return self.kind == "ended" and self.told["why"] in WEAK_ENDS


def read_report(data: Any) -> Report:
    """Return one report; raise Unfit for anything else."""
    if not isinstance(data, dict) or not isinstance(data.get("kind"), str) or data["kind"] not in READ_TOLD:
        raise Unfit("must name a known kind of report").within("kind")
    where = data.get("where", 0)
    if type(where) is not int or where < 0:
        raise Unfit("must be a step or an exercise by its number").within("where")
    told = data.get("told") or {}
    if not isinstance(told, dict):
        raise Unfit("must be what was told, by name").within("told")
    kept = {"kind": data["kind"], "where": where, "told": told}
    return Report(
        id=_id(data), at=_at(data), kind=data["kind"], where=where, told=READ_TOLD[data["kind"]](told), data=kept
    )


def read_reports(data: Any) -> tuple[Report, ...]:
    """Return the reports in a message; raise Unfit for anything else."""
    if not isinstance(data, list) or len(data) > MOST_REPORTS:
        raise Unfit(f"must be a list of at most {MOST_REPORTS} reports").within("reports")
    return tuple(read_report(one) for one in data)


def _id(data: Mapping[str, Any]) -> str:
    known = canonical_id(data["id"]) if isinstance(data.get("id"), str) else None
    if known is None:
        raise Unfit("must be the report's own UUID").within("id")
    return known


def _at(data: Mapping[str, Any]) -> datetime:
    try:
        at = datetime.fromisoformat(data["at"])
    except (KeyError, TypeError, ValueError):
        raise Unfit("must be a time such as 2026-11-23T08:14:05.120+01:00").within("at") from None
    if at.tzinfo is None:
        raise Unfit("must carry its offset, such as +01:00").within("at")
    return at


def _nothing(told: Mapping[str, Any]) -> Mapping[str, Any]:
    if told:
        raise Unfit("must be empty for this kind of report").within("told")
    return {}


def _answer(told: Mapping[str, Any]) -> Mapping[str, Any]:
    if set(told) - set(_ANSWER):
        raise Unfit("must hold rpe, form, tingling or stumble only").within("told")
    return {name: _ANSWER[name](value) for name, value in told.items() if value is not None}


def _set(told: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"set": _read_set(told)}


def _swap(told: Mapping[str, Any]) -> Mapping[str, Any]:
    to = told.get("to")
    if set(told) != {"to"} or type(to) is not int or to < 0:
        raise Unfit("must name the exercise taken instead by its number").within("told")
    return {"to": to}


def _stop(told: Mapping[str, Any]) -> Mapping[str, Any]:
    rest = {name: value for name, value in told.items() if name != "why"}
    return {"why": _read_reason(told.get("why")), "set": _read_set(rest)}


def _end(told: Mapping[str, Any]) -> Mapping[str, Any]:
    if set(told) != {"why"}:
        raise Unfit("must say why").within("told")
    return {"why": _read_why(told["why"])}


READ_TOLD: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
    "begun": _nothing,
    "reached": _nothing,
    "did": _set,
    "eased": _nothing,
    "back": _nothing,
    "skipped": _nothing,
    "later": _nothing,
    "swapped": _swap,
    "answered": _answer,
    "tingled": _set,
    "stopped": _stop,
    "ended": _end,
    "signs-answered": _nothing,
}
