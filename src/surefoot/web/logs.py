"""Logs that help the maintainer and say nothing about the person."""

import logging
import traceback
from types import TracebackType

type Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class QuietFormatter(logging.Formatter):
    """Formats a record as one line, and an error as its type and places in the code, never its values."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{", datefmt="%Y-%m-%d %H:%M:%S")

    def formatException(self, ei: Caught) -> str:  # noqa: N802 - the standard library's name
        """Return the error's type and the lines it passed, without its message: that may hold what a person typed."""
        kind, _, trace = ei
        places = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
        return "\n".join([kind.__qualname__ if kind else "no error", *places])
