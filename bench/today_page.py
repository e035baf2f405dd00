"""The Today page: server CPU for one view, and the weight of all it loads, uncompressed and without figures."""

import os
import re
import tempfile
from datetime import UTC, date, datetime, time, timedelta
from http import HTTPStatus
from pathlib import Path
from statistics import median
from time import process_time

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, FootCheck
from surefoot.exchange.identifiers import new_id
from surefoot.sample import sample_diary

WEEKS = 8
START = date(2026, 1, 5)
MORNING = datetime.combine(START + timedelta(weeks=WEEKS), time(7, 30), tzinfo=UTC)  # a Monday: strength and balance
VIEWS = 60
TARGET_MS = 20.0
TARGET_KB = 100.0
LINKED = re.compile(r'(?:href|src)="(/static/[^"#?]+)')
IMPORTED = re.compile(r"""(?:from|import)\s*\(?["'](\.{1,2}/[^"']+|/static/[^"']+)["']""")
# Fetched when something waits to be sent, and for a home screen: not on a visit like any other.
SELDOM = ("/js/waiting.js", "/app/apple-touch-icon.png")
DRAWN = re.compile(r"""url\(["']?([^"')#?]+)["']?\)""")


def figures() -> list[Figure]:
    """Return the CPU milliseconds of a view, once the day's check-in is there, and the kilobytes by kind."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        clock = Path(folder) / "clock"
        clock.write_text(MORNING.isoformat(), encoding="utf-8")
        os.environ |= {"SUREFOOT_DATA": folder, "SUREFOOT_CLOCK_FILE": str(clock)}
        client = _client_with_a_day()
        cpu_ms, html = _views(client)
        weights = _weights(html)
    figures = [Figure(name="Today page: server CPU for a view", value=cpu_ms, unit="ms", target=TARGET_MS)]
    figures += [Figure(name=f"Today page: {kind}", value=size / 1000, unit="kB") for kind, size in weights.items()]
    total = Figure(
        name="Today page: everything, no figures", value=sum(weights.values()) / 1000, unit="kB", target=TARGET_KB
    )
    return [*figures, total]


def _client_with_a_day() -> object:
    # Django can only be loaded once the data folder is chosen.
    from surefoot.web.boot.database import open_database  # noqa: PLC0415

    open_database()
    from django.test import Client  # noqa: PLC0415

    from surefoot.records.diary_store import append, the_person  # noqa: PLC0415

    entries = sample_diary(load_programme(), weeks=WEEKS, seed=1, start=START)
    append(the_person(), [*entries, _check_in()])
    return Client(headers={"host": "127.0.0.1"})


def _check_in() -> Entry:
    told = CheckIn(pain=3, foot_check=FootCheck(), red_flags=(), sleep="good", dizzy=False, fall_or_near_fall=False)
    return Entry(id=new_id(MORNING, bytes(10)), at=MORNING, day=MORNING.date(), body=told)


def _views(client: object) -> tuple[float, str]:
    times = []
    for _ in range(VIEWS):
        began = process_time()
        answer = client.get("/")
        times.append((process_time() - began) * 1000)
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(f"Today answered {answer.status_code}")
    return median(times), answer.content.decode()


def _weights(html: str) -> dict[str, int]:
    """Return bytes by kind for the page and everything it loads, followed through style sheets and scripts."""
    waiting, found = set(LINKED.findall(html)), {}
    while waiting:
        address = waiting.pop()
        if address in found or address.endswith(SELDOM):
            continue
        found[address] = _file(address).read_bytes()
        waiting |= _loads(address, found[address])
    weights = {"html": len(html.encode())}
    for address, content in sorted(found.items()):
        kind = Path(address).suffix.lstrip(".")
        weights[kind] = weights.get(kind, 0) + len(content)
    return weights


def _file(address: str) -> Path:
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.staticfiles import finders  # noqa: PLC0415

    return Path(finders.find(address.removeprefix(settings.STATIC_URL)))


def _loads(address: str, content: bytes) -> set[str]:
    pattern = {".css": DRAWN, ".js": IMPORTED}.get(Path(address).suffix)
    told = pattern.findall(content.decode()) if pattern else []
    return {one if one.startswith("/") else os.path.normpath(f"{Path(address).parent}/{one}") for one in told}
