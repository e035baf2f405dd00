"""The beginning of a session on the page: today's advice, frozen."""

from django.http import HttpRequest

from surefoot.domain.advice import Advice
from surefoot.session.beginning import frozen, ids_needed
from surefoot.session.running import Running
from surefoot.web import clock, diary


def begun(request: HttpRequest, advice: Advice) -> Running:
    """Return today's session, ready to be played; raise NoSessionTodayError when today holds none, or before the check-in."""
    alternates = diary.alternates(request)
    # In order, so that entries written within one second keep the order of the session.
    ids = sorted(diary.fresh_id(request) for _ in range(ids_needed(advice, alternates)))
    return frozen(advice, alternates, diary.programme(), ids=ids, day=clock.today(request), at=clock.now(request))
