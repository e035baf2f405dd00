"""Lines that fit a terminal of 80 columns."""

import textwrap
from collections.abc import Iterator

WIDTH = 80


def wrapped(text: str, *, indent: int = 0, bullet: str = "") -> Iterator[str]:
    """Yield the text's lines, no wider than the page; a bullet hangs before the first one."""
    first = " " * indent + bullet
    yield from textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first)) or [first.rstrip()]


def heading(text: str, *, right: str = "") -> Iterator[str]:
    """Yield a heading with a line beneath, and a short note at its right end."""
    yield ""
    yield f"{text}{right:>{max(len(right) + 1, WIDTH - len(text))}}" if right else text
    yield "-" * WIDTH
