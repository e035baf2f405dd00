"""Sessions a device may play without the network: each kept once, as it was frozen when it was first packed."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from surefoot.records import models
from surefoot.records.storage import clear_refusals

_SMALL = 6  # zlib: sessions are much alike, and a pack is made after each change


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A frozen session: its id, its day, the mark of what it asks for, and everything in it as JSON data."""

    id: str
    day: date
    content: str
    data: Mapping[str, Any]


def keep_once(person: models.Person, sessions: Sequence[Packed]) -> tuple[Packed, ...]:
    """Return the sessions as they are kept, in the same order: one packed earlier for the same plan stands.

    Raises StorageError when the disk refuses.
    """
    with clear_refusals(), transaction.atomic():
        known = _known(person, sessions)
        fresh = {(one.day, one.content): one for one in reversed(sessions) if (one.day, one.content) not in known}
        models.PackedSession.objects.bulk_create(_row(person, one) for one in fresh.values())
    return tuple(known.get((one.day, one.content)) or fresh[one.day, one.content] for one in sessions)


def find(person: models.Person, session: str) -> Packed | None:
    """Return a packed session by its id, or None."""
    with clear_refusals():
        row = models.PackedSession.objects.filter(person=person, id=UUID(session)).first()
    return _read(row) if row else None


def forget_before(person: models.Person, day: date) -> None:
    """Let go of the packed sessions of earlier days."""
    with clear_refusals():
        models.PackedSession.objects.filter(person=person, day__lt=day).delete()


def _known(person: models.Person, sessions: Sequence[Packed]) -> dict[tuple[date, str], Packed]:
    rows = models.PackedSession.objects.filter(
        person=person, day__in={one.day for one in sessions}, content__in={one.content for one in sessions}
    )
    return {(row.day, row.content): _read(row) for row in rows}


def _row(person: models.Person, one: Packed) -> models.PackedSession:
    told = json.dumps(one.data, ensure_ascii=False, separators=(",", ":")).encode()
    return models.PackedSession(
        id=UUID(one.id), person=person, day=one.day, content=one.content, data=zlib.compress(told, _SMALL)
    )


def _read(row: models.PackedSession) -> Packed:
    told = json.loads(zlib.decompress(bytes(row.data)))
    return Packed(id=str(row.id), day=row.day, content=row.content, data=told)
