"""From the draft to the diary: all at once at the end, or at once when something needs care."""

from uuid import UUID, uuid5

from django.http import HttpRequest

from surefoot.domain.entries import Body, CheckIn, Correction
from surefoot.exchange.codec import body_fields
from surefoot.exchange.identifiers import canonical_id
from surefoot.web import diary
from surefoot.web.checkin.draft import Draft, let_go


def record_draft(request: HttpRequest, draft: Draft) -> None:
    """Write the draft into the diary, the answer to the last session first, and forget the draft."""
    told: Body = draft.check_in
    if draft.corrects:
        told = Correction(supersedes=draft.corrects, entry=draft.check_in)
    bodies = [body for body in (draft.response, told, draft.fall) if body is not None]
    diary.record(request, *bodies, entry_id=draft.id)
    let_go(request)


def record_late(request: HttpRequest, entry_id: str, check_in: CheckIn) -> None:
    """Write down a sign that needs care from a page whose check-in was already sent, once however often it comes."""
    known = canonical_id(entry_id)
    if known is None:
        raise diary.UnreadableEntryIdError("the form came without a readable entry id; load the page again")
    diary.record(request, check_in, entry_id=str(uuid5(UUID(known), repr(sorted(body_fields(check_in).items())))))
