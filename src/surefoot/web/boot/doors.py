"""The doors for phones: each a process of its own, opened anew if it falls shut, closed with the app."""

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress

log = logging.getLogger("surefoot.boot")

STANDARD_ERROR = 2  # standard output may be for programs alone
LOOK_AGAIN_S = 0.25
OPEN_AGAIN_AFTER_S = 2.0
CLOSES_WITHIN_S = 15.0


class Doors:
    """Some modules, each run as a program until close(). A fault in one touches neither the others nor the app.

    Each must end once its standard input does: so none outlives the app, however that ends.
    """

    def __init__(self, modules: Sequence[str]) -> None:
        self._watches = [threading.Thread(target=self._keep_open, args=(module,), daemon=True) for module in modules]
        self._closing = threading.Event()
        self._lock = threading.Lock()

    def open(self) -> None:
        """Open all doors; after close(), none."""
        with self._lock:
            if not self._closing.is_set():
                for watch in self._watches:
                    watch.start()

    def close(self) -> None:
        """Close all doors, and return once they are."""
        with self._lock:
            self._closing.set()
        for watch in self._watches:
            if watch.is_alive():
                watch.join()

    def _keep_open(self, module: str) -> None:
        while not self._closing.is_set():
            process = _opened(module)
            while process.poll() is None and not self._closing.wait(LOOK_AGAIN_S):
                pass
            _shut(process)
            if not self._closing.is_set():
                log.warning("A door for phones fell shut (%s, %s). It is opened again.", module, process.returncode)
                self._closing.wait(OPEN_AGAIN_AFTER_S)


def _opened(module: str) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl-C reaches the app alone, which then closes its doors.
    return subprocess.Popen(  # noqa: S603 - our own modules, run by our own Python
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=STANDARD_ERROR,
        start_new_session=True,
    )


def _shut(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if process.stdin is not None:
            process.stdin.close()
    try:
        process.wait(CLOSES_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if hasattr(os, "killpg"):
        # A door that was killed leaves its workers behind, and they would hold the port.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
