"""Days in brief are kept beside the diary; an amendment's row names the entry it is about, so that its day is found."""

import json
import uuid

import django.db.models.deletion
from django.db import migrations, models


def name_what_is_amended(apps, _editor):
    entries = apps.get_model("records", "Entry").objects
    for entry in entries.filter(kind__in=("correction", "retraction")).only("id", "body").iterator():
        entries.filter(pk=entry.pk).update(amends=uuid.UUID(json.loads(entry.body)["supersedes"]))


class Migration(migrations.Migration):
    dependencies = [("records", "0004_paired_devices")]

    operations = [
        migrations.AddField("entry", "amends", models.UUIDField(editable=False, null=True)),
        migrations.RunPython(name_what_is_amended, migrations.RunPython.noop),
        migrations.AddIndex(
            "entry",
            models.Index(fields=["person", "amends"], name="entry_amends", condition=models.Q(amends__isnull=False)),
        ),
        migrations.CreateModel(
            name="DaySummary",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("payload", models.TextField()),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="days",
                        to="records.person",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("person", "day"), name="day_summary_once")],
            },
        ),
        migrations.CreateModel(
            name="SummaryMark",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="summary_mark",
                        serialize=False,
                        to="records.person",
                    ),
                ),
                ("version", models.CharField(max_length=80)),
                ("arrival", models.PositiveBigIntegerField()),
            ],
        ),
    ]
