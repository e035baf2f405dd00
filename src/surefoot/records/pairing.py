"""Pairing a phone: a short code shown on the computer, typed once on the phone, turned into a long token."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from surefoot.records.models import PairedDevice, PairingCode
from surefoot.records.storage import clear_refusals

CODE_LASTS = timedelta(minutes=10)
MOST_WRONG_TRIES = 5
# Over all codes: whoever guesses, and whoever keeps asking for new codes, gets at most this many guesses in a million.
MOST_WRONG_TRIES_IN_ALL = 20
COUNTED_FOR = timedelta(hours=1)
SEEN_AGAIN_AFTER = timedelta(hours=1)
DIGITS = 6
_SALT = "surefoot.pairing"
_NOT_TYPED = re.compile(r"[\s-]+")

type Refusal = Literal["unreadable", "wrong", "no-code", "closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCode:
    """A code that still pairs one phone, and until when."""

    code: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A code that did not pair: why, and how many tries this code has left."""

    why: Refusal
    tries_left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """A phone that may come in from now on, with the token it keeps."""

    token: str
    device: PairedDevice


def fresh_code(*, now: datetime) -> LiveCode:
    """Return a new code; the one before pairs no more."""
    with clear_refusals(), transaction.atomic():
        PairingCode.objects.filter(made_at__lte=now - COUNTED_FOR).delete()
        made = PairingCode.objects.create(seed=secrets.token_urlsafe(32), made_at=now)
    return LiveCode(code=_digits(made), until=made.made_at + CODE_LASTS)


def live_code(*, now: datetime) -> LiveCode | None:
    """Return the code that a phone could be paired with now, or None: then the computer must be asked for a new one."""
    newest = _newest(now)
    if newest is None or closed_until(now=now) is not None:
        return None
    return LiveCode(code=_digits(newest), until=newest.made_at + CODE_LASTS)


def closed_until(*, now: datetime) -> datetime | None:
    """Return until when no phone can be paired because too many wrong codes were typed, or None."""
    counted = list(PairingCode.objects.filter(made_at__gt=now - COUNTED_FOR, wrong_tries__gt=0).order_by("made_at"))
    wrong = sum(each.wrong_tries for each in counted)
    return counted[0].made_at + COUNTED_FOR if wrong >= MOST_WRONG_TRIES_IN_ALL else None


def pair(typed: str, *, name: str, now: datetime) -> Paired | Refused:
    """Return the newly paired phone if the code is right, else why not; a right code pairs once, a wrong one is counted."""
    digits = _NOT_TYPED.sub("", typed)
    if not re.fullmatch(rf"[0-9]{{{DIGITS}}}", digits):
        return Refused(why="unreadable")
    # One writer at a time: two guesses at once must count as two.
    with clear_refusals(), transaction.atomic():
        if closed_until(now=now) is not None:
            return Refused(why="closed")
        newest = _newest(now, alone=True)
        if newest is None:
            return Refused(why="no-code")
        if not constant_time_compare(digits, _digits(newest)):
            return _counted(newest)
        newest.used = True
        newest.save(update_fields=["used"])
        return _paired(name, now)


def device_with(token: str) -> PairedDevice | None:
    """Return the paired phone that holds this token, or None."""
    return PairedDevice.objects.filter(token_hash=_hash(token)).first() if token else None


def devices() -> list[PairedDevice]:
    """Return the paired phones, the newest first."""
    return list(PairedDevice.objects.order_by("-paired_at", "-pk"))


def note_seen(device: PairedDevice, *, now: datetime) -> bool:
    """Note that the phone came by, at most once in an hour; return whether it was noted."""
    if abs(now - device.last_seen) < SEEN_AGAIN_AFTER:
        return False
    with clear_refusals():
        PairedDevice.objects.filter(pk=device.pk).update(last_seen=now)
    return True


def unpair(device_id: int) -> bool:
    """Take a phone's right to come in away, from its next request on; return whether there was such a phone."""
    with clear_refusals():
        return PairedDevice.objects.filter(pk=device_id).delete()[0] > 0


def unpair_all() -> None:
    """Take away every phone's right to come in, and every code."""
    with clear_refusals(), transaction.atomic():
        PairedDevice.objects.all().delete()
        PairingCode.objects.all().delete()


def _newest(now: datetime, *, alone: bool = False) -> PairingCode | None:
    codes = PairingCode.objects.select_for_update() if alone else PairingCode.objects.all()
    newest = codes.order_by("-pk").first()
    # A clock that was set back must not make an old code last longer.
    fits = newest is not None and newest.made_at <= now < newest.made_at + CODE_LASTS
    return newest if fits and not newest.used and newest.wrong_tries < MOST_WRONG_TRIES else None


def _counted(newest: PairingCode) -> Refused:
    newest.wrong_tries += 1
    newest.save(update_fields=["wrong_tries"])
    left = MOST_WRONG_TRIES - newest.wrong_tries
    return Refused(why="wrong" if left else "no-code", tries_left=left)


def _paired(name: str, now: datetime) -> Paired:
    token = secrets.token_urlsafe(32)
    device = PairedDevice.objects.create(name=name, token_hash=_hash(token), paired_at=now, last_seen=now)
    return Paired(token=token, device=device)


def _digits(code: PairingCode) -> str:
    worked_out = salted_hmac(_SALT, code.seed, algorithm="sha256").digest()
    return f"{int.from_bytes(worked_out) % 10**DIGITS:0{DIGITS}d}"


def _hash(token: str) -> str:
    # The token is 256 bits of chance: nothing slower than one hash is needed to keep it from being guessed.
    return hashlib.sha256(token.encode()).hexdigest()
