"""Before the first questions are answered, every page that needs the answers leads to them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from surefoot.engine.screening import MissingProfileError
from surefoot.web import clock
from surefoot.web.errors import Trouble
from surefoot.web.start.profile import first_day, has_profile

type Respond = Callable[[HttpRequest], HttpResponse]

# Help and its pictures are for everyone, a helper may open the app to a phone first, and a device asks for its pack before
# there is one. Bringing in a diary is another way to begin; the look of the pages is anyone's to choose.
OPEN_ROOMS = frozenset({"start", "learn", "figures", "phone", "pack", "offline"})
OPEN_PAGES = frozenset({"healthz", "account:bring-in", "account:look", "account:erased", ""})


class FirstQuestionsMiddleware:
    """Leads a person without a profile to the first page, from every page but the open ones."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Return the way to the first page, or None to go on."""
        match = request.resolver_match
        if match is None or match.namespace in OPEN_ROOMS or match.view_name in OPEN_PAGES or has_profile():
            return None
        return redirect("start:welcome")

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Lead to the first page when the only profile was taken back; say so when the clock is behind the diary."""
        if not isinstance(exception, MissingProfileError):
            return None
        begins = first_day()
        if begins is None:
            return redirect("start:welcome")
        trouble = Trouble(
            title="The clock is behind your diary.",
            lead=f"On this device it is {_written(clock.today(request))}. Your diary begins on {_written(begins)}. "
            "Set the clock right, then load this page again. All you told us is still here.",
            action="Load again",
        )
        return render(request, "frame/trouble.html", {"trouble": trouble}, status=503)


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
