"""The stop page, and the note of what a clinician said: the only way past it."""

from dataclasses import dataclass, field

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from surefoot.domain.advice import Advice, Verdict
from surefoot.domain.entries import CheckIn, Clearance, Note
from surefoot.domain.quantities import Urgency
from surefoot.web import diary
from surefoot.web.emergency import region_of
from surefoot.web.start.profile import current_profile
from surefoot.web.today import care

LONGEST_NAME, LONGEST_NOTE = 80, 4000
WHO = "Write who looked at it, such as “Dr Osei” or “foot clinic”."
TOO_LONG = "That is too long. Keep it under {most} letters."
MAY = "Choose one. If you are not sure, ask them."
WHICH = "Choose what they looked at."


@require_GET
def stop(request: HttpRequest) -> HttpResponse:
    """Show what to do about the most urgent open red flag."""
    advice = diary.advice(request)
    if advice.verdict is not Verdict.STOP:
        return redirect("today:home")
    first = min(flag.since for flag in advice.flags)
    signs = care.signs(advice.flags, diary.told(request, CheckIn, since=first))
    context = {
        "sign": signs[0],
        "others": signs[1:],
        "emergency": signs[0].urgency is Urgency.EMERGENCY,
        "region": region_of(current_profile()),
        "also": care.emergency_names([sign.code for sign in signs]),
        "on_a_foot": care.on_a_foot(advice.flags),
    }
    return render(request, "today/stop.html", context)


@dataclass(slots=True)
class Told:
    """What was typed about the visit, and what must be put right."""

    flags: tuple[str, ...] = ()
    by: str = ""
    note: str = ""
    may: str = ""
    errors: dict[str, str] = field(default_factory=dict)


@require_http_methods(["GET", "POST"])
def reviewed(request: HttpRequest) -> HttpResponse:
    """Note what a clinician said; only their yes opens the programme again."""
    advice = diary.advice(request)
    entry_id = request.POST.get("entry_id") or diary.fresh_id(request)
    told = _told(request, advice) if request.method == "POST" else Told()
    if request.method == "POST" and not told.errors:
        return _noted(request, told, entry_id)
    if advice.verdict is not Verdict.STOP:
        return redirect("today:home")
    context = {
        "signs": care.signs(advice.flags, ()),
        "on_a_foot": care.on_a_foot(advice.flags),
        "told": told,
        "entry_id": entry_id,
    }
    return render(request, "today/reviewed.html", context, status=422 if told.errors else 200)


def _noted(request: HttpRequest, told: Told, entry_id: str) -> HttpResponse:
    if told.may == "no":
        diary.record(request, Note(text=f"{told.by}: {told.note}".strip(": ")), entry_id=entry_id)
        messages.success(request, "Noted. Surefoot waits until they say yes.")
        return redirect("today:stop")
    clearances = [Clearance(flag=code, by=told.by, note=told.note or None) for code in told.flags]
    diary.record(request, *clearances, entry_id=entry_id)
    messages.success(request, "Noted. Thank you. Your programme is open again.")
    return redirect("today:home")


def _told(request: HttpRequest, advice: Advice) -> Told:
    sent = request.POST
    # What is no longer open may have been cleared by this very form, sent twice.
    codes = tuple(dict.fromkeys(code for code in sent.getlist("flag") if code))
    told = Told(flags=codes, by=sent.get("by", "").strip(), note=sent.get("note", "").strip(), may=sent.get("may", ""))
    if not codes or not set(codes) <= {*diary.programme().red_flags, *(flag.code for flag in advice.flags)}:
        told.errors["flag"] = WHICH
    if not told.by:
        told.errors["by"] = WHO
    for name, typed, most in (("by", told.by, LONGEST_NAME), ("note", told.note, LONGEST_NOTE)):
        if len(typed) > most:
            told.errors[name] = TOO_LONG.format(most=most)
    if told.may not in ("yes", "no"):
        told.errors["may"] = MAY
    return told
