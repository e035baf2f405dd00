"""The door of the command line: find the command, run it, and never end in a traceback."""

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from surefoot import __version__
from surefoot.cli.arguments import Parser
from surefoot.cli.refusal import Unusable, refuse

INTERRUPTED = 130
COMMANDS = {
    "serve": "open the app on this computer (the same as no command)",
    "demo": "open the app with a made-up person's eight weeks",
    "plan": "say what a diary calls for on one day, with every reason",
    "review": "look back on two weeks of a diary: what changed, and what follows",
    "report": "write the page for the clinician, or the day's exercises in large type, as PDF",
    "play": "lead through a day's session, and write what was done into the diary",
    "check": "check a diary, or a programme folder",
    "sample": "write the diary of a made-up person",
    "catalogue": "list every exercise, red flag, rule and habit",
    "lab": "try the programme on virtual people, beside other policies",
    "figure": "draw an exercise, moving or for paper; list and check the drawings",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 2 unusable input, 130 ended by Ctrl-C."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except Unusable as refusal:
        return refuse(refusal, as_json="--json" in arguments)
    except BrokenPipeError:
        _hush()
        return 0
    except OSError as problem:
        # Whatever reads or writes a named file has its own words; what is left is the terminal, pipe or file we print to.
        _hush()
        return refuse(Unusable(f"what was asked could not be printed: {problem.strerror or problem}"), as_json=False)
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(arguments: list[str]) -> int:
    command, rest = _chosen(arguments)
    if command is None:
        return _help(arguments[0])
    # Only the chosen command is imported: `plan` must not wait for Django, nor `serve` for the sample.
    module = import_module(f"surefoot.cli.{command}")
    # No shortened options: a later option must not change what a shortened one means.
    parser = Parser(prog=f"surefoot {command}", description=module.__doc__, allow_abbrev=False)
    module.arguments(parser)
    try:
        options = parser.parse_args(rest)
    except SystemExit as asked_for_help:
        return int(asked_for_help.code or 0)
    return int(module.run(options))


def _chosen(arguments: list[str]) -> tuple[str | None, list[str]]:
    first = arguments[0] if arguments else "serve"
    if first in ("-h", "--help", "--version"):
        return None, []
    if first.startswith("-"):
        return "serve", arguments
    if first not in COMMANDS:
        raise Unusable(f"there is no command {first!r}; there are {', '.join(COMMANDS)}")
    return first, arguments[1:]


def _help(asked: str) -> int:
    if asked == "--version":
        print(f"surefoot {__version__}")
        return 0
    print("Surefoot: a calm daily movement coach for feet that tingle, burn or go numb.\n")
    print("usage: surefoot [COMMAND] [OPTIONS]\n")
    for command, promise in COMMANDS.items():
        print(f"  {command:<10} {promise}")
    print("\n`surefoot COMMAND --help` says more. Every command has --json.")
    return 0


def _speak_utf8() -> None:
    # A terminal or pipe that is not UTF-8 must not end a plan in an encoding error.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _hush() -> None:
    # The reader has gone (`| head`). Python would complain once more when it closes stdout at exit.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
