"""Two tabs at the very same moment: one session, recorded once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from surefoot.domain.entries import Performance, SessionEnd
from surefoot.records.models import RunningSession
from tests.web.session.sessions import addressed, begun, bodies, everything, planned, ready_for_today, stamped

pytestmark = pytest.mark.django_db(transaction=True)
TABS = 4


def in_every_tab(url: str, **sent: object) -> list[int]:
    """Post the same thing from every tab at once, and return the answers' codes."""

    def post(_: int) -> int:
        try:
            return Client(HTTP_HOST="127.0.0.1:8765", raise_request_exception=False).post(url, **sent).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(TABS) as tabs:
        return list(tabs.map(post, range(TABS)))


def test_session_begun_in_two_tabs_at_once_is_one_session() -> None:
    ready_for_today()
    assert in_every_tab("/session/begin/") == [302] * TABS
    assert RunningSession.objects.count() == 1


def test_session_finished_in_two_tabs_at_once_is_recorded_once(client: Client) -> None:
    running = begun(client)
    reports = stamped(*everything(running))
    sent = {"data": addressed(running, reports), "content_type": "application/json"}
    assert in_every_tab("/outbox/", **sent) == [200] * TABS
    assert (len(bodies(SessionEnd)), len(bodies(Performance))) == (1, len(planned(running)))
