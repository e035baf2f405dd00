"""The progress pages over ten years of diary: server CPU for a view of each, and one chart with its weight."""

import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from http import HTTPStatus
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.charts import ChartSpec, NormLine, Value, chart
from surefoot.sample import sample_diary

WEEKS = 520
START = date(2016, 1, 4)
MORNING = datetime.combine(START + timedelta(weeks=WEEKS), time(7, 30), tzinfo=UTC)
VIEWS = 12
TARGET_MS = 50.0
CHART_DAYS = 84
CHARTS = 200
CHART_MS = 2.0
CHART_KB = 6.0
PAGES = (
    "/progress/",
    "/progress/?span=year",
    "/progress/?span=all",
    "/progress/review/",
    "/progress/review/2023-05-12/",  # the last but one of its two weeks: all but one of the days are folded
    "/progress/measures/pain/",
    "/progress/measures/pain/?span=all",
    "/progress/calendar/",
    "/progress/feet/",
    "/progress/walking/",
    "/progress/walking/?span=all",
)


def figures() -> list[Figure]:
    """Return the CPU milliseconds of each page, and those and the kilobytes of a chart of twelve weeks.

    In a process of its own: Django holds on to the first data folder it was loaded with.
    """
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measured).result()


def measured() -> list[Figure]:
    """Return the figures, in a process that has not loaded Django before."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        clock = Path(folder) / "clock"
        clock.write_text(MORNING.isoformat(), encoding="utf-8")
        os.environ |= {"SUREFOOT_DATA": folder, "SUREFOOT_CLOCK_FILE": str(clock)}
        client = _client_with_ten_years()
        pages = [
            Figure(name=f"10 years: {page}", value=_cpu_ms(client, page), unit="ms", target=TARGET_MS) for page in PAGES
        ]
    return [*pages, *_chart()]


def _client_with_ten_years() -> object:
    # Django can only be loaded once the data folder is chosen.
    from surefoot.web.boot.database import open_database  # noqa: PLC0415

    open_database()
    from django.test import Client  # noqa: PLC0415

    from surefoot.records.diary_store import append, the_person  # noqa: PLC0415

    append(the_person(), sample_diary(load_programme(), weeks=WEEKS, seed=1, start=START))
    return Client(headers={"host": "127.0.0.1"})


def _cpu_ms(client: object, page: str) -> float:
    times = []
    for _ in range(VIEWS):
        began = process_time()
        answer = client.get(page)
        times.append((process_time() - began) * 1000)
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(f"{page} answered {answer.status_code}")
    return median(times)


def _chart() -> list[Figure]:
    days = [START + timedelta(days=gone) for gone in range(CHART_DAYS)]
    spec = ChartSpec(
        since=days[0],
        until=days[-1],
        values=tuple(Value(day=day, value=7.3 + gone % 9) for gone, day in enumerate(days)),
        months=("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"),
        norm=NormLine(value=22, label="usual"),
    )
    began = process_time()
    for _ in range(CHARTS):
        svg = chart(spec)
    each = (process_time() - began) * 1000 / CHARTS
    return [
        Figure(name="chart of 84 days: CPU", value=each, unit="ms", target=CHART_MS),
        Figure(name="chart of 84 days: weight", value=len(svg.encode()) / 1000, unit="kB", target=CHART_KB),
    ]
