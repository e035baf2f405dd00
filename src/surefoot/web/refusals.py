"""Refusals that can meet any page: a form sent again with another answer, an odd value, a disk that refuses."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from surefoot.exchange.unfit import Unfit
from surefoot.records.diary_store import FutureEntryError
from surefoot.records.storage import StorageError
from surefoot.web.diary import OtherAnswerRecordedError, UnreadableEntryIdError
from surefoot.web.errors import Trouble, not_saved, unreadable

type Respond = Callable[[HttpRequest], HttpResponse]

OTHER_ANSWER = Trouble(
    title="This was already saved.",
    lead="Your first answer stands. To change it, go to History and choose the day.",
    action="Go to Today",
)


class RefusalsMiddleware:
    """Answers a refusal with a calm page that says what stands and what to do."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.respond(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the page for a refusal we know; None for a fault of ours."""
        match exception:
            case OtherAnswerRecordedError():
                return _page(request, OTHER_ANSWER, status=409)
            case UnreadableEntryIdError():
                return unreadable(request)
            case Unfit():
                return _page(request, _unfit(exception), status=422)
            case StorageError() | FutureEntryError():
                return _page(request, not_saved(str(exception)), status=503)
            case _:
                return None


def _unfit(unfit: Unfit) -> Trouble:
    return Trouble(
        title="One answer does not fit.",
        lead=f"Surefoot says: {unfit}. Go back, change it, and send it once more. All else you saved is safe.",
        action="Go to Today",
    )


def _page(request: HttpRequest, trouble: Trouble, *, status: int) -> HttpResponse:
    return render(request, "frame/trouble.html", {"trouble": trouble}, status=status)
