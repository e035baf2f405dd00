"""When to get help: every sign by urgency, each with its one action, and a way to report one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from surefoot.domain.entries import CheckIn, Profile
from surefoot.domain.programme import Effect, RedFlag
from surefoot.domain.quantities import Urgency
from surefoot.records.storage import StorageError
from surefoot.web import diary
from surefoot.web.emergency import region_of
from surefoot.web.start.profile import current_profile, has_profile

NOTED = {
    Effect.SEATED: "Noted. At the next look at your feet, mark the spot.",
    Effect.NOTE: "Noted. It is on your list for your next visit.",
}


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Show every sign, most urgent first, with the emergency number of the person's region."""
    flags, texts = diary.programme().red_flags.values(), diary.texts()
    sections = [
        {
            "urgency": urgency.value,
            "title": texts.ui["urgencies"][urgency],
            "flags": [(flag, texts.red_flags[flag.code]) for flag in flags if flag.urgency is urgency],
        }
        for urgency in Urgency
    ]
    profile = profile_if_readable()
    page = {"sections": sections, "region": region_of(profile), "known": profile is not None}
    return render(request, "learn/help.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: HttpRequest, code: str) -> HttpResponse:
    """Show one sign and what to do; said to be there, it is recorded and today follows it."""
    flag = diary.programme().red_flags.get(code)
    if flag is None:
        raise Http404
    if request.method != "POST":
        return render(request, "learn/sign.html", _page(request, flag))
    if not has_profile():
        return redirect("learn:sign", code)
    try:
        diary.record(request, CheckIn(red_flags=(flag.code,)), entry_id=request.POST.get("entry_id"))
    except diary.OtherAnswerRecordedError:
        messages.info(request, "This was noted already.")
    if flag.effect is Effect.STOP:
        return redirect("today:stop")
    messages.success(request, NOTED[flag.effect])
    return redirect("checkin:begin" if diary.advice(request).check_in_due else "today:home")


def profile_if_readable() -> Profile | None:
    """Return the profile, or None when there is none or the disk refuses: the signs must be shown even then."""
    try:
        return current_profile()
    except StorageError:
        return None


def _page(request: HttpRequest, flag: RedFlag) -> dict[str, Any]:
    texts, profile = diary.texts(), profile_if_readable()
    return {
        "flag": flag,
        "text": texts.red_flags[flag.code],
        "tag": texts.ui["urgencies"][flag.urgency],
        "region": region_of(profile),
        "is_note": flag.effect is Effect.NOTE,
        "is_emergency": flag.urgency is Urgency.EMERGENCY,
        "is_soon": flag.urgency in (Urgency.EMERGENCY, Urgency.SAME_DAY),
        "known": profile is not None,
        "back": reverse("learn:help"),
        "entry_id": diary.fresh_id(request),
    }
