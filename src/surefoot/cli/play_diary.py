"""The diary behind a session in the terminal: the session a day holds, begun or gone on with, and what it earned."""

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from surefoot.catalogue import Texts
from surefoot.catalogue.words import render, word
from surefoot.cli.files import bytes_of, diary_of, write_bytes
from surefoot.cli.labels import flag_action
from surefoot.cli.refusal import Unusable
from surefoot.domain.advice import Advice
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Performance, SessionEnd
from surefoot.domain.programme import Programme
from surefoot.engine.alternates import alternates
from surefoot.engine.coach import advise_from, snapshot_of
from surefoot.engine.screening import MissingProfileError
from surefoot.exchange.diary_jsonl import entry_line
from surefoot.exchange.identifiers import new_id
from surefoot.session.beginning import frozen, ids_needed
from surefoot.session.resuming import PlanChangedError, ended_on, performed_on, resumed, without
from surefoot.session.running import Running

RANDOM_BYTES = 10


def session_of(
    name: str, entries: Sequence[Entry], programme: Programme, texts: Texts, *, on: date, at: datetime
) -> Running:
    """Return the session a diary holds for a day, gone on with where it has begun; raise Unusable with why there is none."""
    known = tuple(entry for entry in entries if entry.day <= on)
    if ended_on(known, on):
        raise Unusable(f"the session of {on} is done; it stands in the diary", file=name)
    performed = performed_on(known, on)
    try:
        # What today's session has earned so far must not change today's plan.
        snapshot = snapshot_of(programme, without(known, performed))
        advice = advise_from(programme, snapshot, on=on)
    except MissingProfileError as missing:
        raise Unusable(str(missing), file=name) from missing
    _refuse_without_session(name, advice, texts)
    others = alternates(programme, snapshot, on=on)
    ids = sorted(new_id(at, os.urandom(RANDOM_BYTES)) for _ in range(ids_needed(advice, others)))
    try:
        return resumed(frozen(advice, others, programme, ids=ids, day=on, at=at), performed)
    except PlanChangedError as changed:
        reason = f"the session begun on {on} cannot go on here, because {changed}; what was done stands in the diary"
        raise Unusable(reason, file=name) from changed


def _refuse_without_session(name: str, advice: Advice, texts: Texts) -> None:
    if advice.flags:
        told = " ".join(flag_action(flag.code, texts) for flag in advice.flags)
        raise Unusable(f"{word('verdicts', 'stop', texts)}: {told}", file=name)
    if advice.check_in_due:
        raise Unusable(
            f"the diary has no check-in for {advice.on}; a session comes after a look at both feet", file=name
        )
    if advice.session is None:
        why = " ".join(render(reason, texts) for reason in advice.reasons)
        raise Unusable(
            f"there is no session on {advice.on}. {word('verdicts', advice.verdict, texts)}. {why}", file=name
        )


def refuse_unwritable(name: str) -> None:
    """Raise Unusable before anything is done when what is done could not be written down."""
    path = Path(name).resolve()
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise Unusable("the diary cannot be written to, so nothing that is done would be kept", file=name)


class DiaryFile:
    """A diary file that grows with a session; each entry is added once, whole, and nothing else is touched."""

    def __init__(self, name: str, entries: Sequence[Entry], running: Running) -> None:
        """Begin with what the file holds."""
        self.name, self.day = name, running.day
        self.known = {entry.id for entry in entries}

    def add(self, entries: Sequence[Entry]) -> int:
        """Add the entries that are new and return how many.

        Raise Unusable when the file cannot be written, or when a session of this day was told to it from somewhere else.
        """
        fresh = [entry for entry in entries if entry.id not in self.known]
        if not fresh:
            return 0
        self._refuse_another()
        before = bytes_of(self.name)
        end = b"" if not before or before.endswith(b"\n") else b"\n"
        write_bytes(self.name, before + end + "".join(f"{entry_line(entry)}\n" for entry in fresh).encode())
        self.known |= {entry.id for entry in fresh}
        return len(fresh)

    def _refuse_another(self) -> None:
        of_day = [entry for entry in diary_of(self.name) if entry.day == self.day]
        if any(isinstance(entry.body, Performance | SessionEnd) and entry.id not in self.known for entry in of_day):
            reason = "a session of this day was written into the diary meanwhile; nothing is written twice"
            raise Unusable(reason, file=self.name)
