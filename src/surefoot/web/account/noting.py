"""Noting what a form of this room told, once, however often it is sent."""

from django.contrib import messages
from django.http import HttpRequest

from surefoot.domain.entries import Body
from surefoot.web import diary


def noted(request: HttpRequest, body: Body, words: str) -> None:
    """Record what was told and say so; where another page was faster, that one stands."""
    try:
        diary.record(request, body, entry_id=request.POST.get("entry_id"))
    except diary.OtherAnswerRecordedError:
        messages.info(request, "Another page was faster. Please look at what stands here now.")
    else:
        messages.success(request, words)
