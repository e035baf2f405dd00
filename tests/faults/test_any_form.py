"""Every address of the app, met with forms nobody wrote: an answer each time, and never a fault of ours."""

import gc
import random
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from surefoot.domain.entries import CheckIn, FootCheck, Note, Walk
from surefoot.domain.quantities import Block
from surefoot.web import diary
from surefoot.web.session import shelf
from surefoot.web.start.questions import questions
from tests.faults.forms import ODD, ODD_JSON, fields_in, filled
from tests.web.session.sessions import ready_for_today

pytestmark = pytest.mark.django_db
MOST_GROWTH = 3000  # objects; one round makes millions
SORE = CheckIn(pain=4, foot_check=FootCheck(left=("open-sore",)), red_flags=())


def routes(resolver: URLResolver, before: str = "/") -> Iterator[str]:
    """Yield every address of the app, its parts still open."""
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield before + str(one.pattern)
        else:
            yield from routes(one, before + str(one.pattern))


ROUTES = sorted(routes(get_resolver()))


def known_parts() -> dict[str, list[str]]:
    """Return what makes sense in an address, by the open part it fills."""
    entries, running = [entry.id for entry in diary.entries()], shelf.open_session(None)
    days = [diary.entries()[0].day.isoformat(), diary.entries()[-1].day.isoformat(), "2026-05-13", *ODD_DAYS]
    return {
        "<slug:question_id>": [one.id for one in questions()],
        "<slug:measure>": list(diary.programme().measures),
        "<slug:block>": list(Block),
        "<slug:exercise_id>": list(diary.programme().by_id),
        "<slug:code>": list(diary.programme().red_flags),
        "<slug:kind>": ["walk", "response", "fall", "note", "check_in"],
        "<uuid:entry>": entries,
        "<uuid:entry_id>": entries,
        "<uuid:session>": [running.id if running else entries[0]],
        "<str:day>": days,
        "<int:item>": ["0", "1", "2", "9" * 30],
    }


ODD_DAYS = ("0001-01-01", "1900-01-01", "9999-12-31", "2026-02-30")


def lived(chance: random.Random) -> None:
    """Write what a person may have told before they come: a first day, a calm day, an open sore, a walk."""
    ready_for_today(chance.choice((None, CheckIn(pain=2, foot_check=FootCheck(), red_flags=()), SORE)))
    diary.record(None, Walk(minutes=12), Note(text="<b>&amp;'\""))


def visit(client: Client, route: str, chance: random.Random) -> str:
    """Look at a page, send its form back with something odd in it, and return what went wrong, if anything."""
    for part, known in known_parts().items():
        route = route.replace(part, chance.choice(known))
    if "outbox" in route:
        status = client.post(route, chance.choice(ODD_JSON), content_type="application/json").status_code
        return f"POST {route} {status}" if status >= 500 else ""
    page = client.get(route, filled({"before": list(ODD_DAYS), "day": list(ODD_DAYS)}, chance))
    fields = fields_in(page.content.decode(errors="replace"))
    form = filled(fields or {"entry_id": [diary.fresh_id()]}, chance)
    if "file" in fields:
        form["file"] = SimpleUploadedFile("diary", chance.choice(ODD).encode())  # type: ignore[assignment]
    sent = client.post(route, form)
    bad = [f"{way} {route} {one.status_code}" for way, one in (("GET", page), ("POST", sent)) if one.status_code >= 500]
    return ", ".join(bad)


def round_of_visits(seed: int) -> list[str]:
    """Visit every address once, as one person on one day, in any order, and forget that day again."""
    chance = random.Random(seed)
    client = Client(HTTP_HOST="127.0.0.1:8765", raise_request_exception=False)
    with transaction.atomic():
        lived(chance)
        if chance.random() < 0.5:
            client.post("/session/begin/")
        faults = [visit(client, route, chance) for route in chance.sample(ROUTES, len(ROUTES))]
        transaction.set_rollback(True)
    return [fault for fault in faults if fault]


# A smaller seed is no simpler, so nothing is shrunk.
@settings(max_examples=5, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(seed=st.integers(0, 2**64))
def test_any_form_to_any_address_is_answered(seed: int) -> None:
    assert round_of_visits(seed) == []


def test_many_odd_forms_leave_nothing_behind_in_memory() -> None:
    round_of_visits(1)
    before = _things()
    for _ in range(2):
        round_of_visits(1)
    assert _things() - before < MOST_GROWTH


def _things() -> int:
    gc.collect()
    return len(gc.get_objects())


def test_value_the_diary_cannot_hold_is_named(client: Client) -> None:
    lived(random.Random(0))
    diary.record(None, SORE)
    form = {"flag": "open-sore", "by": "Dr\x00Osei", "may": "yes", "entry_id": diary.fresh_id()}
    page = client.post("/stop/reviewed/", form)
    assert page.status_code == 422
    assert "by must not hold the control character U+0000. Go back, change it" in page.content.decode()
