"""What the player reports while a session runs: read strictly, then done to the session one by one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from surefoot.domain.entries import Effort, SetDone
from surefoot.exchange.readers import reader_of
from surefoot.exchange.unfit import Unfit
from surefoot.web.session import acts
from surefoot.web.session.running import Running, Told

MOST_REPORTS = 200
READ_TOLD: Mapping[str, Callable[[Any], Any]] = {
    "rpe": reader_of(Effort),
    "form": reader_of(Literal["kept", "lost"]),
    "tingling": reader_of(Literal["none", "eased", "grew"]),
    "stumble": reader_of(bool),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One thing that happened: its kind, the step or exercise it happened in, and what was told."""

    kind: str
    where: int
    told: Mapping[str, Any]


def read_reports(data: Any) -> tuple[Report, ...]:
    """Return the reports in a message; raise Unfit for anything else."""
    if not isinstance(data, list) or len(data) > MOST_REPORTS:
        raise Unfit(f"must be a list of at most {MOST_REPORTS} reports").within("reports")
    return tuple(_report(one) for one in data)


def done_to(running: Running, reports: tuple[Report, ...], *, at: datetime) -> Running:
    """Return the session after the reports, in their order."""
    for report in reports:
        running = ACTS[report.kind](running, report, at)
    return running


def _report(data: Any) -> Report:
    if not isinstance(data, dict) or not isinstance(data.get("kind"), str) or data["kind"] not in ACTS:
        raise Unfit("must name a known kind of report").within("kind")
    where = data.get("where")
    if type(where) is not int or where < 0:
        raise Unfit("must be a step or an exercise by its number").within("where")
    told = data.get("told") or {}
    read = _read_told if data["kind"] == "answered" else reader_of(SetDone)
    return Report(
        kind=data["kind"], where=where, told={"set": read(told)} if data["kind"] != "answered" else read(told)
    )


def _read_told(told: Mapping[str, Any]) -> dict[str, Any]:
    if not isinstance(told, dict) or set(told) - set(READ_TOLD):
        raise Unfit("must hold rpe, form, tingling or stumble only").within("told")
    return {name: READ_TOLD[name](value) for name, value in told.items() if value is not None}


ACTS: Mapping[str, Callable[[Running, Report, datetime], Running]] = {
    "reached": lambda running, report, at: acts.reached(running, report.where),
    "did": lambda running, report, at: acts.did(running, report.where, report.told["set"]),
    "eased": lambda running, report, at: acts.eased(running, report.where),
    "back": lambda running, report, at: acts.went_back(running, report.where),
    "skipped": lambda running, report, at: acts.skipped(running, report.where, at=at),
    "answered": lambda running, report, at: acts.answered(running, report.where, Told(**report.told), at=at),
    "tingled": lambda running, report, at: acts.tingled(running, report.where, report.told["set"], at=at),
}
