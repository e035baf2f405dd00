"""Telling the diary something from a form, once however often it is sent."""

from datetime import date, datetime

from django.contrib import messages
from django.http import HttpRequest

from surefoot.domain.entries import Body
from surefoot.web import diary


def tell(
    request: HttpRequest, *bodies: Body, noted: str = "", day: date | None = None, at: datetime | None = None
) -> None:
    """Record what a form said under the id it carries, and say so; refusals are those of diary.record."""
    diary.record(request, *bodies, entry_id=request.POST.get("entry_id", ""), day=day, at=at)
    if noted:
        messages.success(request, noted)
