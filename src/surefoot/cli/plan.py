"""Say what a diary calls for on one day: the verdict, the session with its doses, the walk, and every reason."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from surefoot.catalogue import load_regions
from surefoot.cli.arguments import add_json, add_programme, day, whole_number
from surefoot.cli.files import diary_of, print_json, programme_of
from surefoot.cli.knowing import known_up_to
from surefoot.cli.labels import flag_action, said
from surefoot.cli.plan_page import plan_page
from surefoot.cli.refusal import Unusable
from surefoot.domain.diary import Entry, effective
from surefoot.domain.entries import Choice, Profile
from surefoot.engine.coach import advise
from surefoot.engine.screening import MissingProfileError
from surefoot.exchange.advice_json import advice_to_dict

LEAST_MINUTES, MOST_MINUTES = 5, 90
DEFAULT_REGION = "EU"
LAST_ID = "ffffffff-ffff-7fff-bfff-ffffffffffff"  # sorts after every other entry of its moment


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("diary", metavar="DIARY", help="the diary (- reads standard input)")
    parser.add_argument("--on", type=day, required=True, metavar="DAY", help="the day to plan, as YYYY-MM-DD")
    parser.add_argument(
        "--minutes",
        type=whole_number(LEAST_MINUTES, MOST_MINUTES),
        metavar="N",
        help="minutes there are on this day, where it is less or more than usual",
    )
    add_programme(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the advice for the day."""
    programme, texts = programme_of(options.programme)
    entries = known_up_to(options.on, diary_of(options.diary), name=options.diary)
    if options.minutes is not None:
        entries = _with_minutes(entries, options.minutes, on=options.on)
    try:
        advice = advise(programme, entries, on=options.on)
    except MissingProfileError as missing:
        raise Unusable(str(missing), file=options.diary) from missing
    if options.json:
        words, action = lambda reason: said(reason, texts), lambda flag: flag_action(flag.code, texts)
        print_json(advice_to_dict(advice, words, action=action))
    else:
        print(*plan_page(advice, texts, emergency=emergency_number(entries, options.programme)), sep="\n")
    return 0


def emergency_number(entries: Sequence[Entry], folder: Path | None) -> str:
    """Return the emergency number where the person lives, as far as they told and the programme knows."""
    told = [entry.body.region for entry in effective(entries) if isinstance(entry.body, Profile)]
    regions = load_regions(folder)
    region = regions.get(told[-1] or DEFAULT_REGION) or regions.get(DEFAULT_REGION)
    return region.emergency if region else "of your country"


def _with_minutes(entries: Sequence[Entry], minutes: int, *, on: date) -> tuple[Entry, ...]:
    """Return the entries with a choice of minutes for the day, beside whatever else was chosen for it."""
    chosen = [entry.body for entry in effective(entries) if entry.day == on and isinstance(entry.body, Choice)]
    choice = replace(chosen[-1] if chosen else Choice(), minutes=minutes)
    at = max((entry.at for entry in entries if entry.day == on), default=datetime.combine(on, time(), tzinfo=UTC))
    return (*entries, Entry(id=LAST_ID, at=at, day=on, body=choice))
