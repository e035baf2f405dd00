"""Open Surefoot with a made-up person's eight weeks, in a folder that is thrown away afterwards."""

import argparse
import os
import tempfile
from datetime import date, timedelta

from surefoot.catalogue import load_programme
from surefoot.cli import serve
from surefoot.sample import MADE_UP, sample_diary
from surefoot.web.data_folder import FOLDER_VARIABLE, SAMPLE_VARIABLE

WEEKS = 8
SEED = 1
THROWN_AWAY = "The made-up diary is thrown away."

arguments = serve.arguments


def run(options: argparse.Namespace) -> int:
    """Run the app on a temporary folder until it is stopped; the eight weeks end yesterday, so today waits."""
    with tempfile.TemporaryDirectory(prefix="surefoot-demo-", ignore_cleanup_errors=True) as folder:
        os.environ[FOLDER_VARIABLE] = folder
        os.environ[SAMPLE_VARIABLE] = MADE_UP
        return serve.run(options, first=_fill, last_words=THROWN_AWAY)


def _fill(door: object) -> None:
    # Django's models can only be imported once its settings are in place, and those follow the folder chosen above.
    from surefoot.records.diary_store import append, the_person  # noqa: PLC0415

    first_day = date.today() - timedelta(weeks=WEEKS)
    append(the_person(), sample_diary(load_programme(), weeks=WEEKS, seed=SEED, start=first_day))
