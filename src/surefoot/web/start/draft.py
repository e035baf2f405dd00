"""The draft: answers given so far, kept on this machine until they are saved as one profile."""

from collections.abc import Mapping

from django.http import HttpRequest

from surefoot.web.diary import fresh_id
from surefoot.web.start.answers import answers_of
from surefoot.web.start.profile import current_profile

_KEY = "start_draft"


def has_draft(request: HttpRequest) -> bool:
    """Tell whether answers wait to be saved."""
    return _KEY in request.session


def draft_answers(request: HttpRequest) -> dict[str, tuple[str, ...]]:
    """Return the answers so far: those of the draft, else those of the profile, else none."""
    kept = request.session.get(_KEY)
    if kept is not None:
        return {question: tuple(values) for question, values in kept["answers"].items()}
    profile = current_profile()
    return answers_of(profile) if profile else {}


def keep_answers(request: HttpRequest, answers: Mapping[str, tuple[str, ...]]) -> None:
    """Keep the answers for the next page, a reload or another day."""
    kept = request.session.get(_KEY) or {"entry_id": fresh_id(request)}
    kept["answers"] = {question: list(values) for question, values in answers.items()}
    request.session[_KEY] = kept


def draft_id(request: HttpRequest) -> str:
    """Return the id the profile entry will have, so that saving twice saves once."""
    kept = request.session.get(_KEY)
    return kept["entry_id"] if kept else fresh_id(request)


def drop_draft(request: HttpRequest) -> None:
    """Forget the draft: it was saved, or the person left it."""
    request.session.pop(_KEY, None)
