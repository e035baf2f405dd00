"""The phones' door as a program: the app over https on the home network, until standard input ends."""

import os
import sys
import threading

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from surefoot.web.data_folder import data_folder
from surefoot.web.phone.authority import DOOR_CERTIFICATE_NAME, DOOR_KEY_NAME, FOLDER_NAME
from surefoot.web.phone.door import PhoneDoor, told_door

THREADS = 4
STANDARD_INPUT = 0  # read bare: Python's own reader would hold a lock that an ending program needs


def main() -> None:
    """Serve the door this process was told of."""
    door = told_door()
    if door is None:
        sys.exit("There is no door to open. Start Surefoot with: surefoot serve --phone")
    server = _server(door)
    threading.Thread(target=_close_with_the_app, args=(server,), daemon=True).start()
    server.serve()


def _server(door: PhoneDoor) -> Granian:
    kept = data_folder() / FOLDER_NAME
    own_certificate = bool(door.fingerprint)
    return Granian(
        "surefoot.web.phone_wsgi:application",
        address=door.listens_on,
        port=door.port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        ssl_cert=kept / DOOR_CERTIFICATE_NAME if own_certificate else None,
        ssl_key=kept / DOOR_KEY_NAME if own_certificate else None,
    )


def _close_with_the_app(server: Granian) -> None:
    os.read(STANDARD_INPUT, 1)
    server.signal_handler_interrupt()


if __name__ == "__main__":
    main()
