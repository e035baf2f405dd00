"""Check a diary, or a programme folder, and say what is wrong and where."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from surefoot.cli.arguments import add_json, add_programme
from surefoot.cli.files import diary_of, print_json, problems_of, programme_of
from surefoot.cli.refusal import UNUSABLE, Unusable
from surefoot.domain.diary import Entry
from surefoot.domain.entries import (
    CheckIn,
    Correction,
    FootCheck,
    Performance,
    Response,
    Retraction,
    SessionEnd,
    Unknown,
)
from surefoot.domain.programme import Programme

DAYS_AHEAD = timedelta(days=1)  # further east it can be tomorrow already


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("diary", nargs="?", metavar="DIARY", help="the diary to check (- reads standard input)")
    add_programme(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Check the diary against the programme, or the programme alone; unusable input exits with 2."""
    if options.diary is None:
        if options.programme is None:
            raise Unusable("name a diary to check, or a programme folder with --programme DIR")
        return _check_folder(options.programme, as_json=options.json)
    programme, _ = programme_of(options.programme)
    entries = diary_of(options.diary)
    notes = list(_notes(entries, programme, today=date.today()))
    if options.json:
        print_json(_summary(entries) | {"notes": notes})
    else:
        _print_summary(options.diary, entries, notes)
    return 0


def _check_folder(folder: Path, *, as_json: bool) -> int:
    problems = problems_of(folder)
    if as_json:
        print_json({"programme": str(folder), "problems": [str(problem) for problem in problems]})
    elif problems:
        print(f"{folder}: {len(problems)} to put right", *(f"  {problem}" for problem in problems), sep="\n")
    else:
        print(f"{folder}: nothing to put right")
    return UNUSABLE if problems else 0


def _summary(entries: Sequence[Entry]) -> dict[str, object]:
    kinds = Counter(entry.kind for entry in entries)
    return {
        "entries": len(entries),
        "from": entries[0].day.isoformat(),
        "to": entries[-1].day.isoformat(),
        "kinds": dict(sorted(kinds.items())),
    }


def _print_summary(name: str, entries: Sequence[Entry], notes: Sequence[str]) -> None:
    print(f"{name}: {len(entries)} entries from {entries[0].day} to {entries[-1].day}, every one readable")
    for kind, count in sorted(Counter(entry.kind for entry in entries).items()):
        print(f"  {kind:<14} {count:>6}")
    if notes:
        print("\nWorth a look (nothing is refused for these):", *(f"  {note}" for note in notes), sep="\n")


def _notes(entries: Sequence[Entry], programme: Programme, *, today: date) -> Iterator[str]:
    """Yield what is readable and yet may not mean what the writer thought."""
    yield from _future_days(entries, today)
    yield from _unknown_kinds(entries)
    yield from _unknown_exercises(entries, programme)
    yield from _unknown_signs(entries, programme)
    yield from _loose_ends(entries)


def _future_days(entries: Sequence[Entry], today: date) -> Iterator[str]:
    later = [entry.day for entry in entries if entry.day > today + DAYS_AHEAD]
    if later:
        yield f"days after today, {today}: {len(later)} entries, up to {max(later)}; was a clock wrong?"


def _unknown_kinds(entries: Sequence[Entry]) -> Iterator[str]:
    kinds = Counter(entry.kind for entry in entries if isinstance(entry.body, Unknown))
    for kind, count in sorted(kinds.items()):
        yield f"kind {kind!r} is not known to this version: {count} entries are kept and not used"


def _unknown_exercises(entries: Sequence[Entry], programme: Programme) -> Iterator[str]:
    done = Counter((e.body.exercise, e.body.variant) for e in entries if isinstance(e.body, Performance))
    for (exercise, variant), count in sorted(done.items()):
        known = programme.by_id.get(exercise)
        if known is None or known.variant(variant) is None:
            yield f"exercise {exercise!r} ({variant!r}) is not in this programme: {count} entries do not count"


def _unknown_signs(entries: Sequence[Entry], programme: Programme) -> Iterator[str]:
    for entry in entries:
        if not isinstance(entry.body, CheckIn):
            continue
        check = entry.body.foot_check or FootCheck()
        for flag in sorted(set(entry.body.red_flags or ()) - set(programme.red_flags)):
            yield f"{entry.day}: red flag {flag!r} is not in this programme, and stops it all the same"
        for finding in sorted({*check.left, *check.right} - set(programme.findings)):
            yield f"{entry.day}: foot finding {finding!r} is not in this programme, and counts as an open sore"


def _loose_ends(entries: Sequence[Entry]) -> Iterator[str]:
    ids = {entry.id for entry in entries}
    sessions = {entry.body.session for entry in entries if isinstance(entry.body, SessionEnd)}
    for entry in entries:
        match entry.body:
            case Correction(supersedes=old) | Retraction(supersedes=old) if old not in ids:
                yield f"{entry.day}: a {entry.kind} names entry {old}, which is not in this diary"
            case Response(to=session) | Performance(session=session) if session not in sessions:
                yield f"{entry.day}: {entry.kind} belongs to session {session}, which has no end in this diary"
