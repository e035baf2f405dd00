"""Write the diary of a made-up person: lifelike, and the same for the same seed."""

import argparse
from datetime import date

from surefoot.cli.arguments import STANDARD_STREAM, add_json, add_programme, day, whole_number
from surefoot.cli.files import print_json, programme_of, write_lines
from surefoot.exchange.diary_jsonl import write_diary
from surefoot.sample import MADE_UP, sample_diary

FIRST_DAY = date(2026, 1, 5)
MOST_WEEKS = 1040


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--weeks", type=whole_number(1, MOST_WEEKS), default=8, help="how many weeks (8)")
    parser.add_argument("--seed", type=whole_number(0, 999_999_999), default=1, help="which made-up person (1)")
    parser.add_argument("--start", type=day, default=FIRST_DAY, metavar="DAY", help=f"the first day ({FIRST_DAY})")
    parser.add_argument("-o", "--output", default=STANDARD_STREAM, metavar="DIARY", help="the file to write (- prints)")
    add_programme(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Write the diary; with --json and a file, print what was written."""
    programme, _ = programme_of(options.programme)
    entries = sample_diary(programme, weeks=options.weeks, seed=options.seed, start=options.start)
    write_lines(options.output, write_diary(entries))
    if options.output == STANDARD_STREAM:
        return 0
    first, last = entries[0].day.isoformat(), entries[-1].day.isoformat()
    if options.json:
        print_json(
            {"diary": options.output, "person": MADE_UP, "seed": options.seed, "weeks": options.weeks}
            | {"from": first, "to": last, "entries": len(entries), "rules_version": programme.rules_version}
        )
    else:
        print(f"{MADE_UP}: {len(entries)} entries from {first} to {last}, in {options.output}")
    return 0
