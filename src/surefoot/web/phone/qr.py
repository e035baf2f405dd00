"""An address as a QR code: for a page, and for a terminal."""

import io
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from segno import QRCode

QUIET = 4  # light modules around the code, as the standard asks
QUIET_IN_A_TERMINAL = 2  # enough for the cameras of phones, and it leaves room for the words
# White on black whatever the terminal's own colours are: reversed, some cameras do not see it.
_WHITE_ON_BLACK, _AS_BEFORE = "\x1b[97;40m", "\x1b[0m"


def drawn(address: str) -> SafeString:
    """Return the code as an SVG for a page; its words must stand beside it."""
    return mark_safe(  # noqa: S308 - made of numbers by the library; the address is only encoded in it
        _code(address).svg_inline(border=QUIET, omitsize=True, svgclass="qr", lineclass=None, light="#fff", dark="#000")
    )


def typed_out(address: str) -> str:
    """Return the code in letters, for a terminal."""
    out = io.StringIO()
    _code(address).terminal(out, border=QUIET_IN_A_TERMINAL, compact=True)
    return "".join(f"{_WHITE_ON_BLACK}{line}{_AS_BEFORE}\n" for line in out.getvalue().splitlines() if line)


def _code(address: str) -> "QRCode":
    # Only where a code is drawn: no start of the app waits for it.
    from segno import make  # noqa: PLC0415

    return make(address, micro=False)
