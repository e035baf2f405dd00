"""The diary as a whole: save a copy, bring one in, erase everything."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from surefoot.domain.diary import ConflictingEntryError, Entry
from surefoot.records import diary_store
from surefoot.records.diary_store import FutureEntryError
from surefoot.records.erasing import erase as erase_person
from surefoot.records.pairing import devices, unpair_all
from surefoot.records.storage import StorageError, clear_refusals
from surefoot.web import clock, diary
from surefoot.web.account import incoming
from surefoot.web.account.saving import diary_archive
from surefoot.web.account.signals import SIGNALS_COOKIE
from surefoot.web.frame import THEME_COOKIE

REFUSED = 507
STORAGE_COOKIE = "surefoot_kept"  # the mark by which a page notices an emptied storage (js/marker.js)
WORD = "erase"
DAYS_AHEAD = timedelta(days=1)  # a diary from further east may already hold tomorrow


@require_safe
def save(request: HttpRequest) -> HttpResponse:
    """Return the whole diary as one zip to keep."""
    at = clock.now(request)
    lines = diary_store.export_lines(diary_store.the_person())
    packed = diary_archive(lines, at=at, rules_version=diary.programme().rules_version)
    name = f"surefoot-diary-{at.date().isoformat()}.zip"
    return HttpResponse(
        packed,
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request: HttpRequest) -> HttpResponse:
    """Bring in a saved diary: first show what it would add, then add all of it or nothing."""
    if request.method != "POST":
        return _bring_in_page(request)
    try:
        if "leave" in request.POST:
            incoming.forget(settings.DATA_FOLDER)
            return redirect("account:bring-in")
        return _add(request) if "mark" in request.POST else _look_through(request)
    except incoming.UnusableFile as unusable:
        return _bring_in_page(request, trouble=str(unusable), problems=unusable.problems)


@require_safe
def erase(request: HttpRequest) -> HttpResponse:
    """Say exactly what would be erased."""
    return render(request, "account/erase.html", _held(request))


@require_http_methods(["GET", "HEAD", "POST"])
def erase_last(request: HttpRequest) -> HttpResponse:
    """Erase everything once the word was typed; afterwards Surefoot is as on the first day."""
    if request.method != "POST":
        return render(request, "account/erase_last.html", {"word": WORD})
    typed = request.POST.get("word", "").strip()
    if typed.lower().strip("“”\"'") != WORD:
        said = f"You typed “{typed[:40]}”." if typed else "Nothing is typed yet."
        page = {"word": WORD, "typed": typed, "trouble": f"{said} Type “{WORD}” to erase everything."}
        return render(request, "account/erase_last.html", page)
    try:
        incoming.forget(settings.DATA_FOLDER)
        with clear_refusals():
            request.session.flush()
            Session.objects.all().delete()
        unpair_all()
        erase_person(diary_store.the_person())
    except StorageError as refusal:
        return render(request, "account/erase_last.html", {"word": WORD, "trouble": str(refusal)}, status=REFUSED)
    messages.success(request, "Everything is erased.")
    response = redirect("start:welcome")
    for cookie in (THEME_COOKIE, SIGNALS_COOKIE, STORAGE_COOKIE):
        response.delete_cookie(cookie, samesite="Strict")
    # What a session left in the browser, such as sets that wait to be sent, goes too.
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _look_through(request: HttpRequest) -> HttpResponse:
    upload = request.FILES.get("file")
    if upload is None:
        raise incoming.UnusableFile("No file was chosen yet.")
    entries = incoming.received(upload, latest=clock.today(request) + DAYS_AHEAD)
    mark = incoming.set_aside(settings.DATA_FOLDER, entries)
    known = {entry.id: entry for entry in diary.entries(request)}
    return _bring_in_page(request, preview=incoming.preview(entries, known, mark=mark))


def _add(request: HttpRequest) -> HttpResponse:
    entries = incoming.taken_up(settings.DATA_FOLDER, request.POST["mark"], latest=clock.today(request) + DAYS_AHEAD)
    added = _appended(request, entries)
    incoming.forget(settings.DATA_FOLDER)
    messages.success(request, f"{added} {'entry was' if added == 1 else 'entries were'} added.")
    return redirect("/")


def _appended(request: HttpRequest, entries: tuple[Entry, ...]) -> int:
    try:
        return diary_store.append(diary_store.the_person(), entries, today=clock.today(request)).added
    except (ConflictingEntryError, FutureEntryError, StorageError) as refusal:
        raise incoming.UnusableFile(f"Nothing was added. {refusal}") from refusal


def _bring_in_page(request: HttpRequest, *, status: int = 200, **more: Any) -> HttpResponse:
    return render(request, "account/bring_in.html", more, status=status)


def _held(request: HttpRequest) -> dict[str, Any]:
    entries = diary.entries(request)
    return {
        "count": len(entries),
        "first": entries[0].day if entries else None,
        "last": entries[-1].day if entries else None,
        "folder": settings.DATA_FOLDER,
        "phones": len(devices()),
    }
