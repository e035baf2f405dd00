"""Look back on the two weeks up to a day: what changed, what did not, what came of it, and what to ask."""

import argparse

from surefoot.cli.arguments import add_json, add_programme, day
from surefoot.cli.files import diary_of, print_json, programme_of
from surefoot.cli.knowing import known_up_to
from surefoot.cli.labels import flag_action, said
from surefoot.cli.refusal import Unusable
from surefoot.cli.review_page import review_page
from surefoot.engine.review import review
from surefoot.engine.screening import MissingProfileError
from surefoot.exchange.review_json import review_to_dict


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("diary", metavar="DIARY", help="the diary (- reads standard input)")
    parser.add_argument("--on", type=day, required=True, metavar="DAY", help="the day to look back from, as YYYY-MM-DD")
    add_programme(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print the review of the day."""
    programme, texts = programme_of(options.programme)
    entries = known_up_to(options.on, diary_of(options.diary), name=options.diary)
    try:
        reviewed = review(programme, entries, on=options.on)
    except MissingProfileError as missing:
        raise Unusable(str(missing), file=options.diary) from missing
    if options.json:
        words, action = lambda reason: said(reason, texts), lambda flag: flag_action(flag.code, texts)
        print_json(review_to_dict(reviewed, words, action=action))
    else:
        print(*review_page(reviewed, texts), sep="\n")
    return 0
