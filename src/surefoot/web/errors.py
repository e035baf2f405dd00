"""Calm pages for when something does not work. Each says what happened and what to do."""

import errno
import sys
from dataclasses import dataclass

from django.contrib.sessions.exceptions import SessionInterrupted
from django.db import DatabaseError, IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from surefoot.records.storage import meaning_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What went wrong and what to do, in the person's words."""

    title: str
    lead: str
    action: str
    to: str = "/"


UNREADABLE = Trouble(
    title="We could not read that.",
    lead="Something in the address or the form was not as it should be. Nothing you saved is lost.",
    action="Go to Today",
)
REFUSED = Trouble(
    title="This came from somewhere else.",
    lead="Surefoot only answers pages on this device. This keeps your diary yours.",
    action="Open Surefoot",
)
EXPIRED = Trouble(
    title="Please send that once more.",
    lead="The page was open for long, so we could not be sure it was you. Go back, load the page again, and send it.",
    action="Go to Today",
)
MISSING = Trouble(
    title="There is no page here.",
    lead="The link may be old. Your diary is safe.",
    action="Go to Today",
)
BROKEN = Trouble(
    title="Something went wrong on our side.",
    lead="What you saved before is safe. Try once more. If it stays, close Surefoot and start it again.",
    action="Go to Today",
)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for a request that makes no sense (400), or for a draft that the disk refused to keep (503)."""
    if isinstance(exception, SessionInterrupted) and (refusal := _disk_words(_first_cause(exception))):
        return _page(request, not_saved(refusal), status=503)
    return _page(request, UNREADABLE, status=400)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for a request that is not allowed (403)."""
    return _page(request, REFUSED, status=403)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return the page for a form whose proof of origin is missing or old (403)."""
    return _page(request, EXPIRED, status=403)


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for an address that leads nowhere (404)."""
    return _page(request, MISSING, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault of ours (500), or for a disk that refuses (503). It needs no database and no session."""
    # Drafts and notices are written after the view, where no middleware can catch a refusal: it is known here alone.
    refusal = _disk_words(sys.exception())
    if refusal:
        return _page(request, not_saved(refusal), status=503)
    return _page(request, BROKEN, status=500)


def not_saved(refusal: str) -> Trouble:
    """Return the trouble of something that could not be saved, for a reason in words."""
    return Trouble(
        title="This could not be saved.",
        lead=f"{refusal[0].upper()}{refusal[1:].rstrip('.')}. Then go back and send it once more.",
        action="Go to Today",
    )


def _first_cause(fault: BaseException) -> BaseException:
    # Django calls a draft it could not write "interrupted", whatever refused it.
    while fault.__context__ is not None and not isinstance(fault, DatabaseError):
        fault = fault.__context__
    return fault


def _disk_words(fault: BaseException | None) -> str:
    match fault:
        case IntegrityError():
            return ""
        case DatabaseError():
            return meaning_of(fault)
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return "The disk is full. Free some space, then try again."
        case OSError(errno=errno.EROFS):
            return "The disk is read-only. Nothing can be written to it now."
    return ""


def _page(request: HttpRequest, trouble: Trouble, *, status: int) -> HttpResponse:
    return render(request, "frame/trouble.html", {"trouble": trouble}, status=status)
