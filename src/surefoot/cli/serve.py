"""Open Surefoot on this computer, in the browser."""

import argparse
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial

from surefoot.cli.arguments import add_json, whole_number
from surefoot.cli.files import print_json
from surefoot.cli.refusal import Unusable
from surefoot.web.boot.phone_wish import PHONE_PORT, TRUST_PORT, PhoneWish
from surefoot.web.boot.refusal import CannotStart
from surefoot.web.boot.server import SAVED, start
from surefoot.web.phone.door import PhoneDoor

PORT = 8765
HOST = "127.0.0.1"

type First = Callable[[PhoneDoor | None], object]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--port", type=whole_number(0, 65535), default=PORT, help=f"the port to use ({PORT})")
    parser.add_argument("--host", default=HOST, help=f"the address to use; only this computer is served ({HOST})")
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")
    _add_phone(parser)
    add_json(parser)


def _add_phone(parser: argparse.ArgumentParser) -> None:
    port = whole_number(0, 65535)
    phone = parser.add_argument_group("on a phone (docs/phone.md)")
    phone.add_argument("--phone", action="store_true", help="serve paired phones in the home network as well")
    phone.add_argument("--phone-port", type=port, default=PHONE_PORT, help=f"the port for phones ({PHONE_PORT})")
    phone.add_argument("--trust-port", type=port, default=TRUST_PORT, help=f"the port to trust it by ({TRUST_PORT})")
    phone.add_argument("--phone-address", default="", metavar="ADDRESS", help="this computer's address at home")
    phone.add_argument("--phone-url", default="", metavar="URL", help="the https address a proxy of yours gives it")


def run(options: argparse.Namespace, *, first: First | None = None, last_words: str = SAVED) -> int:
    """Run the app until it is stopped; with --json standard output gets one object that says where it is.

    `first` is called once, before the first page can be asked for; `last_words` say what becomes of the diary at the end.
    """
    run_app = partial(
        start,
        options.host,
        options.port,
        open_browser=not options.no_browser,
        phone=_wish(options),
        last_words=last_words,
    )
    try:
        return _run_for_programs(options, run_app, first) if options.json else run_app(first=first)
    except CannotStart as reason:
        raise Unusable(str(reason)) from reason


def _wish(options: argparse.Namespace) -> PhoneWish | None:
    address, url = options.phone_address, options.phone_url
    if not options.phone:
        if address or url:
            raise Unusable("--phone-address and --phone-url go with --phone")
        return None
    if address and url:
        raise Unusable("--phone-address and --phone-url do not go together: a proxy reaches this computer by itself")
    return PhoneWish(address=address, port=options.phone_port, trust_port=options.trust_port, url=url)


def _run_for_programs(options: argparse.Namespace, run_app: Callable[..., int], first: First | None) -> int:
    # Whoever reads JSON gets one object, and only once nothing can refuse any more; what is said to people goes to stderr.
    programs, told = sys.stdout, []

    def tell(door: PhoneDoor | None) -> None:
        told.append({"host": options.host, "port": options.port} | (_for_phones(door) if door else {}))
        with redirect_stdout(programs):
            print_json(told[0])
            programs.flush()

    def begin(door: PhoneDoor | None) -> None:
        if first is not None:
            first(door)
        tell(door)

    with redirect_stdout(sys.stderr):
        code = run_app(first=begin)
    if not told:  # it was running already
        tell(None)
    return code


def _for_phones(door: PhoneDoor) -> dict[str, str]:
    # Without the pairing code: that is for eyes, and programs may write what they read into a log.
    trust = {"trust": door.trust_url, "fingerprint": door.fingerprint} if door.trust_url else {}
    return {"phone": door.url, **trust}
