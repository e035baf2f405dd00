"""For every test: a data folder of its own, so that nobody's real diary is ever touched."""

import os
import tempfile
from pathlib import Path

from django.conf import settings

_FOLDER = tempfile.TemporaryDirectory(prefix="surefoot-tests-")
# For programs that tests start.
os.environ["SUREFOOT_DATA"] = _FOLDER.name
# The settings were read before this file, as reading writes nothing; what they found is put right before anything is opened.
settings.DATA_FOLDER = Path(_FOLDER.name)
settings.DATABASES["default"]["NAME"] = settings.DATA_FOLDER / "surefoot.sqlite3"
# A real file, with its log and its locks: a database in memory has neither.
settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = settings.DATA_FOLDER / "test.sqlite3"
