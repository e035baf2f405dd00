"""For every test: a data folder of its own, so that nobody's real diary is ever touched. Many tests run in two processes."""

import os
import sys
import tempfile
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings

_FOLDER = tempfile.TemporaryDirectory(prefix="surefoot-tests-")
# For programs that tests start.
os.environ["SUREFOOT_DATA"] = _FOLDER.name
# They start hundreds of times. Without compiled files at hand, that alone takes more than a second of work each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# The settings were read before this file, as reading writes nothing; what they found is put right before anything is opened.
settings.DATA_FOLDER = Path(_FOLDER.name)
settings.DATABASES["default"]["NAME"] = settings.DATA_FOLDER / "surefoot.sqlite3"
# A real file, with its log and its locks: a database in memory has neither.
settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = settings.DATA_FOLDER / "test.sqlite3"

# How long an example takes says how busy the machine is, and nothing about Surefoot.
hypothesis.settings.register_profile("surefoot", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("surefoot")

AT_ONCE = 2  # each may drive a browser and the app it shows; more would make the waits in them longer, not shorter


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Run whole folders in two processes, and files that are named in this one: few tests wait for no second process."""
    named = [Path(argument.partition("::")[0]) for argument in config.args]
    return 0 if all(path.is_file() for path in named) else AT_ONCE
