"""Open Surefoot on this computer, in the browser."""

import argparse
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial

from surefoot.cli.arguments import add_json, whole_number
from surefoot.cli.files import print_json
from surefoot.cli.refusal import Unusable
from surefoot.web.boot.refusal import CannotStart
from surefoot.web.boot.server import SAVED, start

PORT = 8765
HOST = "127.0.0.1"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--port", type=whole_number(0, 65535), default=PORT, help=f"the port to use ({PORT})")
    parser.add_argument("--host", default=HOST, help=f"the address to use; only this computer is served ({HOST})")
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")
    add_json(parser)


def run(options: argparse.Namespace, *, first: Callable[[], object] | None = None, last_words: str = SAVED) -> int:
    """Run the app until it is stopped; with --json standard output gets one object that says where it is.

    `first` is called once, before the first page can be asked for; `last_words` say what becomes of the diary at the end.
    """
    run_app = partial(start, options.host, options.port, open_browser=not options.no_browser, last_words=last_words)
    try:
        return _run_for_programs(options, run_app, first) if options.json else run_app(first=first)
    except CannotStart as reason:
        raise Unusable(str(reason)) from reason


def _run_for_programs(
    options: argparse.Namespace, run_app: Callable[..., int], first: Callable[[], object] | None
) -> int:
    # Whoever reads JSON gets one object, and only once nothing can refuse any more; what is said to people goes to stderr.
    programs, told = sys.stdout, []

    def tell() -> None:
        told.append({"host": options.host, "port": options.port})
        with redirect_stdout(programs):
            print_json(told[0])
            programs.flush()

    def begin() -> None:
        if first is not None:
            first()
        tell()

    with redirect_stdout(sys.stderr):
        code = run_app(first=begin)
    if not told:  # it was running already
        tell()
    return code
