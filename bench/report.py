"""The report: server CPU for its page with ten years of diary, and for the PDF of the clinician and the hand-out."""

import os
import tempfile
from datetime import UTC, date, datetime, time, timedelta
from http import HTTPStatus
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.sample import sample_diary

WEEKS = 520
START = date(2016, 1, 4)
MORNING = datetime.combine(START + timedelta(weeks=WEEKS), time(9), tzinfo=UTC)
VIEWS = 15
TARGET_MS = 50.0


def figures() -> list[Figure]:
    """Return the CPU milliseconds of the page for each number of weeks, and of each PDF, the first time left out."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        clock = Path(folder) / "clock"
        clock.write_text(MORNING.isoformat(), encoding="utf-8")
        os.environ |= {"SUREFOOT_DATA": folder, "SUREFOOT_CLOCK_FILE": str(clock)}
        client = _client_with_ten_years()
        pages = [(weeks, _cpu(client, "/report/", {"weeks": weeks})) for weeks in (4, 8, 12, 26)]
        clinician = _cpu(client, "/report/clinician.pdf", {"weeks": 12, "name": "Made up"})
        hand_out = _cpu(client, "/report/hand-out.pdf", {})
    told = [
        Figure(
            name=f"Report: server CPU for the page, {weeks} weeks of ten years", value=ms, unit="ms", target=TARGET_MS
        )
        for weeks, ms in pages
    ]
    return [
        *told,
        Figure(name="Report: server CPU for the clinician's PDF, 12 weeks", value=clinician, unit="ms"),
        Figure(name="Report: server CPU for the hand-out PDF of a day", value=hand_out, unit="ms"),
    ]


def _client_with_ten_years() -> Any:
    # Django can only be loaded once the data folder is chosen.
    from surefoot.web.boot.database import open_database  # noqa: PLC0415

    open_database()
    from django.test import Client  # noqa: PLC0415

    from surefoot.records.diary_store import append, the_person  # noqa: PLC0415

    append(the_person(), sample_diary(load_programme(), weeks=WEEKS, seed=1, start=START))
    return Client(headers={"host": "127.0.0.1"})


def _cpu(client: Any, address: str, sent: dict[str, object]) -> float:
    """Return the median CPU milliseconds of a form sent; what is kept between two of them is made the first time."""
    times = []
    for view in range(VIEWS + 1):
        began = process_time()
        answer = client.post(address, sent)
        if view:
            times.append((process_time() - began) * 1000)
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(f"{address} answered {answer.status_code}")
    return median(times)
