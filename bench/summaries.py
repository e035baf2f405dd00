"""Days in brief from the records: half a year and ten years of them, and what one entry more costs."""

import os
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from time import process_time

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Walk
from surefoot.exchange.identifiers import new_id
from surefoot.sample import sample_diary

WEEKS = 520  # ten years
HALF_YEAR = timedelta(weeks=26)
START = date(2016, 1, 4)
UNTIL = START + timedelta(weeks=WEEKS)
EARLIER = date(2023, 5, 12)  # the last but one of its two weeks: all but one of the days are folded
REPEATS = 20
HALF_YEAR_MS, ALL_MS, ENTRY_MS = 8.0, 60.0, 3.0
REVIEW_MS = 50.0  # a page of ten years may take no more


def figures() -> list[Figure]:
    """Return the median CPU milliseconds of each reading, from a diary of ten years."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= {"SUREFOOT_DATA": folder}
        return _measured(_with_ten_years())


def _with_ten_years() -> object:
    # Django can only be loaded once the data folder is chosen.
    from surefoot.web.boot.database import open_database  # noqa: PLC0415

    open_database()
    from surefoot.records.diary_store import append, the_person  # noqa: PLC0415

    person = the_person()
    append(person, sample_diary(load_programme(), weeks=WEEKS, seed=1, start=START))
    return person


def _measured(person: object) -> list[Figure]:
    from surefoot.records.diary_store import append  # noqa: PLC0415
    from surefoot.records.reviews import review_for  # noqa: PLC0415
    from surefoot.records.summaries import catch_up, summaries_for  # noqa: PLC0415

    def read(since: date | None) -> Callable[[], object]:
        return lambda: summaries_for(person, since=since, until=UNTIL)

    anew = _ms(lambda: catch_up(person))
    half = median(_ms(read(UNTIL - HALF_YEAR)) for _ in range(REPEATS))
    ten = median(_ms(read(None)) for _ in range(REPEATS))
    review_for(person, on=UNTIL)
    review = median(_ms(lambda: review_for(person, on=UNTIL)) for _ in range(REPEATS))
    earlier_anew = _ms(lambda: review_for(person, on=EARLIER))
    earlier = median(_ms(lambda: review_for(person, on=EARLIER)) for _ in range(REPEATS))
    told, caught_up = [], []
    for number in range(REPEATS):
        walk = _walk(number)
        told.append(_ms(lambda walk=walk: append(person, [walk])))
        # Beside the same look with nothing new, which every reading takes.
        caught_up.append(_ms(lambda: catch_up(person)) - _ms(lambda: catch_up(person)))
    return [
        Figure(name="days in brief: half a year, CPU", value=half, unit="ms", target=HALF_YEAR_MS),
        Figure(name="days in brief: ten years, CPU", value=ten, unit="ms", target=ALL_MS),
        Figure(name="days in brief: one entry more, CPU", value=median(caught_up), unit="ms", target=ENTRY_MS),
        Figure(name="review from what is kept, CPU", value=review, unit="ms", target=REVIEW_MS),
        Figure(name="review of an earlier day, CPU", value=earlier, unit="ms", target=REVIEW_MS),
        Figure(name="review of an earlier day, the first, CPU", value=earlier_anew, unit="ms"),
        Figure(name="days in brief: telling that entry, CPU", value=median(told), unit="ms"),
        Figure(name="days in brief: ten years made anew, CPU", value=anew, unit="ms"),
    ]


def _walk(number: int) -> Entry:
    at = datetime.combine(UNTIL, time(9), UTC) + timedelta(minutes=number)
    return Entry(id=new_id(at, bytes(10)), at=at, day=UNTIL, body=Walk(minutes=12.0))


def _ms(ask: Callable[[], object]) -> float:
    began = process_time()
    ask()
    return (process_time() - began) * 1000
