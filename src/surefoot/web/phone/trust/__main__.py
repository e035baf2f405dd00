"""The door of trust as a program: plain http for the certificate and the page about it, until standard input ends."""

import os
import sys
import threading

from surefoot.web.data_folder import data_folder
from surefoot.web.phone.authority import CERTIFICATE_NAME, FOLDER_NAME
from surefoot.web.phone.door import told_door
from surefoot.web.phone.trust.serving import trust_server

STANDARD_INPUT = 0


def main() -> None:
    """Serve the certificate of the authority, and how to trust it."""
    door = told_door()
    if door is None:
        sys.exit("There is no door to open. Start Surefoot with: surefoot serve --phone")
    certificate = (data_folder() / FOLDER_NAME / CERTIFICATE_NAME).read_bytes()
    with trust_server(door, certificate) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        os.read(STANDARD_INPUT, 1)
        server.shutdown()


if __name__ == "__main__":
    main()
