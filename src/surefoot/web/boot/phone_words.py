"""What the terminal says about the phone: one screen, from the first step to the pairing code."""

from datetime import datetime
from typing import Protocol

from surefoot.web.phone.door import PhoneDoor
from surefoot.web.phone.qr import typed_out


class Code(Protocol):
    """A pairing code and until when it is good."""

    code: str
    until: datetime


def first_code() -> Code:
    """Return the pairing code of this start; the database must be ready, and is let go of again."""
    # Django's models can only be imported once its settings are in place.
    from django.db import connection  # noqa: PLC0415

    from surefoot.records.pairing import fresh_code  # noqa: PLC0415
    from surefoot.web import clock  # noqa: PLC0415

    try:
        return fresh_code(now=clock.now())
    finally:
        connection.close()


def phone_words(door: PhoneDoor, code: Code, *, page: str, drawn: bool) -> str:
    """Return what to do on the phone; `page` is the page about it on this computer, `drawn` adds a QR code."""
    begin = door.trust_url or door.pair_url
    steps = [
        f"Open {begin}{' (scan this with its camera)' if drawn else ''}",
        *([f"Trust this computer, as the page says. Then open {door.url}"] if door.trust_url else []),
        f"Type the pairing code: {code.code[:3]} {code.code[3:]} (for one phone, until {code.until:%H:%M})",
    ]
    told = [f"{number}. {step}\n" for number, step in enumerate(steps, 1)]
    return "".join(
        [
            "On your phone, in the same Wi-Fi:\n" if door.trust_url else "On your phone:\n",
            told[0],
            typed_out(begin) if drawn else "",
            *told[1:],
            f"A new code, and all of this in large: {page}\n",
            "To close Surefoot, press Ctrl and C here.\n",
        ]
    )
