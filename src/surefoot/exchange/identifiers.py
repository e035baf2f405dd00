"""Entry ids: made on the device, sortable by time, never handed out by a server."""

import re
from datetime import datetime

_CANONICAL = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
_RANDOM_BYTES = 10
_MOST_MS = (1 << 48) - 1


def canonical_id(text: str) -> str | None:
    """Return a UUID of any version in lower case, or None when the text is not a UUID."""
    lowered = text.lower()
    return lowered if _CANONICAL(lowered) else None


def uuid7(ms: int, random_bytes: bytes) -> str:
    """Return a UUIDv7 (RFC 9562) for a Unix time in ms and 10 random bytes; raise ValueError outside those sizes."""
    if not 0 <= ms <= _MOST_MS or len(random_bytes) != _RANDOM_BYTES:
        raise ValueError("a UUIDv7 needs a time in 48 bits and exactly 10 random bytes")
    bits = ms << 80 | int.from_bytes(random_bytes)
    bits = bits & ~(0xF << 76) | 0x7 << 76
    bits = bits & ~(0x3 << 62) | 0x2 << 62
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def new_id(at: datetime, random_bytes: bytes) -> str:
    """Return the id of an entry made at `at` (with its offset) from 10 random bytes."""
    return uuid7(int(at.timestamp() * 1000), random_bytes)
