"""What came when: the number of the newest entry, and the days of what came after one."""

from datetime import date
from uuid import UUID

from django.db.models import Max

from surefoot.records import models
from surefoot.records.storage import clear_refusals


def last_arrival(person: models.Person) -> int:
    """Return the number of the entry that came last; 0 where there is none. Raises StorageError when it cannot be read."""
    with clear_refusals():
        return models.Entry.objects.filter(person=person).aggregate(last=Max("arrival"))["last"] or 0


def later_than(person: models.Person, *, arrival: int) -> list[tuple[int, date, UUID | None]]:
    """Return what came after that number as (number, day, what it amends), in order."""
    rows = models.Entry.objects.filter(person=person, arrival__gt=arrival).order_by("arrival")
    return list(rows.values_list("arrival", "day", "amends"))
