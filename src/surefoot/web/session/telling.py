"""Telling the diary something from a form of this room, once however often it is sent."""

from datetime import date, datetime

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest

from surefoot.domain.entries import Body
from surefoot.web import diary

OTHER_STANDS = "That was noted before with another answer. The first one stands. You can change it in History."


def tell(
    request: HttpRequest, *bodies: Body, noted: str = "", day: date | None = None, at: datetime | None = None
) -> None:
    """Record what a form said under the id it carries; say so, or say that another answer stands already."""
    try:
        diary.record(request, *bodies, entry_id=request.POST.get("entry_id", ""), day=day, at=at)
    except diary.OtherAnswerRecordedError:
        messages.warning(request, OTHER_STANDS)
    except diary.UnreadableEntryIdError as error:
        raise BadRequest(str(error)) from error
    else:
        if noted:
            messages.success(request, noted)
