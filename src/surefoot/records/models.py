"""The tables. Entries are only ever added; everything else can be thrown away and made again."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone


class Person(models.Model):
    """Someone with a diary."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)


class Entry(models.Model):
    """One entry of a diary. `at` keeps the offset it was written with; `arrival` counts a person's entries as they come.

    `amends` is the id of the entry that a correction or retraction is about, as its body says.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="entries", db_index=False)
    arrival = models.PositiveBigIntegerField()
    day = models.DateField()
    at = models.CharField(max_length=40)
    kind = models.CharField(max_length=80)
    body = models.TextField()
    amends = models.UUIDField(null=True, editable=False)
    received_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Every reading is by person, so the table can be parted by person."""

        indexes: ClassVar = [
            models.Index(fields=["person", "day"], name="entry_person_day"),
            models.Index(fields=["person", "amends"], name="entry_amends", condition=models.Q(amends__isnull=False)),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "arrival"], name="entry_arrival_once"),
            models.CheckConstraint(condition=~models.Q(kind="") & ~models.Q(at=""), name="entry_told"),
        ]


class Snapshot(models.Model):
    """A folded diary, up to and including the entry that came as number `arrival`: a cache."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="snapshot")
    version = models.CharField(max_length=80)
    arrival = models.PositiveBigIntegerField()
    payload = models.TextField()


class EarlierSnapshot(models.Model):
    """A diary folded up to a day, as it was known on that day: a cache."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="earlier", db_index=False)
    day = models.DateField()
    payload = models.TextField()

    class Meta:
        """Looked for by person, the newest up to a day."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "day"], name="earlier_snapshot_once")]


class EarlierMark(models.Model):
    """How much of a person's diary the earlier snapshots know: up to and including the entry that came as number `arrival`."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="earlier_mark")
    version = models.CharField(max_length=80)
    arrival = models.PositiveBigIntegerField()


class DaySummary(models.Model):
    """One day of a diary in brief: a cache. A day whose entries were all taken back has none."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="days", db_index=False)
    day = models.DateField()
    payload = models.TextField()

    class Meta:
        """Read by person, over a span of days."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["person", "day"], name="day_summary_once")]


class SummaryMark(models.Model):
    """How far a person's days in brief go: up to and including the entry that came as number `arrival`."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="summary_mark")
    version = models.CharField(max_length=80)
    arrival = models.PositiveBigIntegerField()


class RunningSession(models.Model):
    """A session in progress: what was planned, the steps played, and where the person is.

    `position` is the sum of `start` and all reports: a cache.
    """

    class State(models.TextChoices):
        """Whether it still runs."""

        OPEN = "open"
        ENDED = "ended"

    id = models.UUIDField(primary_key=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sessions", db_index=False)
    day = models.DateField()
    plan = models.JSONField()
    script = models.JSONField()
    start = models.JSONField(default=dict)
    position = models.JSONField(default=dict)
    state = models.CharField(max_length=5, choices=State, default=State.OPEN)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        """Looked for by person and day."""

        indexes: ClassVar = [models.Index(fields=["person", "day"], name="session_person_day")]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=["open", "ended"]), name="session_state_known")
        ]


class SessionReport(models.Model):
    """One thing reported of a session, as the device told it: only ever added. `at` keeps the offset it was written with."""

    id = models.UUIDField(primary_key=True, editable=False)
    session = models.ForeignKey(RunningSession, on_delete=models.CASCADE, related_name="reports")
    at = models.CharField(max_length=40)
    body = models.JSONField()
    received_at = models.DateTimeField(default=timezone.now)


class PackedSession(models.Model):
    """A session that a device may play without the network: planned, frozen with all its ids, and not begun.

    `content` marks what it asks for, so that the same plan of the same day is the same session; `data` holds it, packed small.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="packed", db_index=False)
    day = models.DateField()
    content = models.CharField(max_length=64)
    data = models.BinaryField()

    class Meta:
        """Looked for by person and day; of two packs made at once, one names the session."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "day", "content"], name="packed_session_once")
        ]


class PairedDevice(models.Model):
    """A phone that may open the app over the home network. Its token is known to the phone alone; here is only its hash."""

    name = models.CharField(max_length=40)
    token_hash = models.CharField(max_length=64, unique=True)
    paired_at = models.DateTimeField()
    last_seen = models.DateTimeField()


class PairingCode(models.Model):
    """One pairing code, as the seed it is worked out from: only who holds the secret in the data folder can tell the code."""

    seed = models.CharField(max_length=43)
    made_at = models.DateTimeField()
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    used = models.BooleanField(default=False)
