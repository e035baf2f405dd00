"""Keys as they are pressed, or as a script of keys tells them; and the clock they are waited for by."""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Protocol, TextIO

if sys.platform == "win32":
    import msvcrt
else:
    import select
    import termios
    import tty

ENTER, LEAVE, RUN_OUT = "\n", "q", "."
LONGEST_WAIT_S = 3600
POLL_S = 0.05


class Left(Exception):
    """The person leaves for now."""


class Clock:
    """The time of day in a session, `fast` times as fast as outside it."""

    def __init__(self, at: datetime, *, fast: int) -> None:
        """Begin at this time."""
        self.at, self.fast = at, fast
        self._began = time.monotonic()
        self._skipped = 0.0

    def now(self) -> datetime:
        """Return the time."""
        passed = (time.monotonic() - self._began) * self.fast
        return self.at + timedelta(seconds=passed + self._skipped)

    def skip(self, seconds: float) -> None:
        """Let time pass without waiting for it."""
        self._skipped += seconds


class Keys(Protocol):
    """Where keys come from."""

    def next(self, seconds: float | None) -> str | None:
        """Return the next key, or None when the seconds of the session are over; None waits for as long as it takes."""

    def step_over(self) -> None:
        """Hear that a step has come to its end."""


class PressedKeys:
    """Keys of a terminal, one by one, without Enter."""

    def __init__(self, stream: TextIO, clock: Clock) -> None:
        """Keep the terminal, and the clock, which says how long to wait."""
        self.stream, self.clock = stream, clock

    def next(self, seconds: float | None) -> str | None:
        """Return the key that is pressed next."""
        wait_s = LONGEST_WAIT_S if seconds is None else seconds / self.clock.fast
        while True:
            key = _pressed(self.stream, wait_s)
            if key is not None or seconds is not None:
                return key

    def step_over(self) -> None:
        """Nothing is kept between steps."""


class ScriptedKeys:
    """Keys read from a file or pipe, one each time something is waited for; `.` lets a step run to its end.

    Nothing is waited for: the clock moves on by itself. At the end of the script the session is left.
    """

    def __init__(self, stream: TextIO, clock: Clock) -> None:
        """Keep the script and the clock."""
        self.stream, self.clock = stream, clock
        self._running_out = False

    def next(self, seconds: float | None) -> str | None:
        """Return the next key of the script."""
        key = RUN_OUT if self._running_out else self.stream.read(1) or LEAVE
        if key != RUN_OUT:
            return key.lower()
        if seconds is None:
            return ENTER
        self._running_out = True
        self.clock.skip(seconds)
        return None

    def step_over(self) -> None:
        """The next step takes the next key."""
        self._running_out = False


@contextlib.contextmanager
def keys_of(stream: TextIO, clock: Clock) -> Iterator[Keys]:
    """Give the keys of a terminal, put back as it was afterwards, or those of a script."""
    if not stream.isatty():
        yield ScriptedKeys(stream, clock)
        return
    with _one_by_one(stream):
        yield PressedKeys(stream, clock)


if sys.platform == "win32":

    def _pressed(stream: TextIO, wait_s: float) -> str | None:
        until = time.monotonic() + wait_s
        while not msvcrt.kbhit():
            if time.monotonic() >= until:
                return None
            time.sleep(POLL_S)
        key = msvcrt.getwch()
        if key == "\x03":
            raise KeyboardInterrupt
        return ENTER if key == "\r" else key.lower()

    @contextlib.contextmanager
    def _one_by_one(stream: TextIO) -> Iterator[None]:
        yield

else:

    def _pressed(stream: TextIO, wait_s: float) -> str | None:
        ready, _, _ = select.select([stream], [], [], max(0.0, wait_s))
        if not ready:
            return None
        # Past Python's own buffer: what it held would be typed, and yet never be waited for.
        key = os.read(stream.fileno(), 1).decode(errors="replace")
        return ENTER if key == "\r" else key.lower() or LEAVE

    @contextlib.contextmanager
    def _one_by_one(stream: TextIO) -> Iterator[None]:
        before = termios.tcgetattr(stream)
        tty.setcbreak(stream)
        try:
            yield
        finally:
            termios.tcsetattr(stream, termios.TCSADRAIN, before)
