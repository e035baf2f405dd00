"""Part of a diary: the entries of some kinds, without reading the rest."""

from surefoot.domain.diary import Entry, effective, ordered
from surefoot.domain.entries import Correction, Retraction
from surefoot.records import models
from surefoot.records.rows import COLUMNS, entries_of
from surefoot.records.storage import clear_refusals

_AMENDING = (Correction.KIND, Retraction.KIND)


def standing(person: models.Person, *kinds: str) -> tuple[Entry, ...]:
    """Return the person's entries of these kinds in diary order, as they stand after corrections and retractions."""
    with clear_refusals():
        rows = models.Entry.objects.filter(person=person, kind__in=(*kinds, *_AMENDING)).values_list(*COLUMNS)
        return effective(ordered(entries_of(rows)))


def has_any(person: models.Person, kind: str) -> bool:
    """Tell whether the diary holds an entry of this kind, taken back or not."""
    with clear_refusals():
        return models.Entry.objects.filter(person=person, kind=kind).exists()
