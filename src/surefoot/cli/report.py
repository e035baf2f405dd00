"""Write the page for the clinician as PDF: some weeks of a diary on one A4 sheet; or a day's exercises in large type."""

import argparse
import sys
from collections.abc import Callable

from surefoot.cli.arguments import STANDARD_STREAM, add_json, add_programme, day, whole_number
from surefoot.cli.figure_album import album_of
from surefoot.cli.files import diary_of, print_json, programme_of, write_bytes
from surefoot.cli.knowing import known_up_to
from surefoot.cli.labels import said
from surefoot.cli.plan import emergency_number
from surefoot.cli.refusal import Unusable
from surefoot.domain.advice import Verdict
from surefoot.engine.coach import advise
from surefoot.engine.screening import MissingProfileError
from surefoot.report.clinician import TooLongError, clinician_pdf
from surefoot.report.facts import Topic
from surefoot.report.facts_json import facts_to_dict
from surefoot.report.gathering import USUAL_WEEKS, facts_of
from surefoot.report.hand_out import HandOut, Material, NoSuchExerciseError, hand_out, hand_out_pdf, told_of
from surefoot.report.wishes import UnfitWishError, Wishes

MOST_WEEKS = 520


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("diary", metavar="DIARY", help="the diary (- reads standard input)")
    parser.add_argument("--on", type=day, required=True, metavar="DAY", help="the last day told of, as YYYY-MM-DD")
    parser.add_argument("-o", "--output", metavar="FILE", help="the PDF to write (- prints it)")
    weeks = f"how many weeks to tell of, up to that day ({USUAL_WEEKS})"
    parser.add_argument("--weeks", type=whole_number(1, MOST_WEEKS), metavar="N", help=weeks)
    parser.add_argument("--name", default="", metavar="TEXT", help="a name to print; the diary holds none")
    parser.add_argument("--question", metavar="TEXT", help="what the person wants to ask")
    topics = f"leave a topic out, as often as needed: {', '.join(Topic)}"
    parser.add_argument("--without", action="append", metavar="TOPIC", help=topics)
    hand = "the exercises planned for the day, with pictures, in large type"
    parser.add_argument("--hand-out", action="store_true", help=hand)
    parser.add_argument(
        "--exercise", action="append", metavar="ID", help="with --hand-out: only this one; may be repeated"
    )
    add_programme(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Write the page or the hand-out; with --json print what is in it."""
    _refuse_nonsense(options)
    if options.hand_out:
        _hand_out(options)
    else:
        _clinician(options)
    return 0


def _refuse_nonsense(options: argparse.Namespace) -> None:
    if options.output is None and not options.json:
        raise Unusable("name the PDF to write with -o, or print what is in it with --json")
    if options.output == STANDARD_STREAM and options.json:
        raise Unusable("a PDF and JSON cannot both be printed; name a file with -o")
    if options.output == STANDARD_STREAM and sys.stdout.isatty():
        raise Unusable("a PDF cannot be read on a terminal; name a file with -o")
    if options.exercise and not options.hand_out:
        raise Unusable("--exercise goes with --hand-out")
    if options.hand_out and (options.without or options.question or options.weeks):
        raise Unusable("--hand-out goes without --weeks, --question and --without")


def _clinician(options: argparse.Namespace) -> None:
    programme, texts = programme_of(options.programme)
    entries = known_up_to(options.on, diary_of(options.diary), name=options.diary)
    wishes = _wishes(options)
    try:
        facts = facts_of(programme, entries, on=options.on, weeks=options.weeks or USUAL_WEEKS)
    except MissingProfileError as missing:
        raise Unusable(str(missing), file=options.diary) from missing

    def made() -> bytes:
        try:
            return clinician_pdf(facts, programme, texts, wishes=wishes)
        except TooLongError as long:
            raise Unusable(str(long)) from long

    told = facts_to_dict(facts, lambda reason: said(reason, texts), without=wishes.without) if options.json else {}
    _write(options, made, told)


def _wishes(options: argparse.Namespace) -> Wishes:
    try:
        without = frozenset(options.without or ())
        return Wishes(name=options.name, question=options.question or "", without=without)
    except UnfitWishError as unfit:
        raise Unusable(str(unfit)) from unfit


def _hand_out(options: argparse.Namespace) -> None:
    told = _planned(options)
    _write(options, lambda: hand_out_pdf(told), told_of(told) if options.json else {})


def _planned(options: argparse.Namespace) -> HandOut:
    album = album_of(options.programme)
    entries = known_up_to(options.on, diary_of(options.diary), name=options.diary)
    try:
        advice = advise(album.programme, entries, on=options.on)
    except MissingProfileError as missing:
        raise Unusable(str(missing), file=options.diary) from missing
    if advice.session is None:
        first = " ".join(said(reason, album.texts) for reason in advice.reasons)
        why = "care comes first" if advice.verdict is Verdict.STOP else "it is a day without a session"
        raise Unusable(f"there is nothing to hand out on {options.on}: {why}. {first}", file=options.diary)
    material = Material(programme=album.programme, texts=album.texts, gallery=album.gallery)
    number = emergency_number(entries, options.programme)
    wanted = _wishes(options).name
    try:
        return hand_out(
            advice.session, material, on=options.on, emergency=number, name=wanted, only=options.exercise or ()
        )
    except NoSuchExerciseError as missing:
        raise Unusable(
            f"{missing.args[0]!r} is not in the session of {options.on}; `surefoot plan` lists it"
        ) from missing


def _write(options: argparse.Namespace, made: Callable[[], bytes], told: dict[str, object]) -> None:
    if options.output is not None:
        content = made()
        write_bytes(options.output, content)
        if options.output != STANDARD_STREAM and not options.json:
            print(f"{options.output}: {len(content):,} bytes")
    if options.json:
        print_json(told)
