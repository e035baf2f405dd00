"""Sessions become the sum of what was reported of them; one that runs meanwhile goes on from where it is."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


def start_where_it_is(apps, _editor):
    apps.get_model("records", "RunningSession").objects.update(start=models.F("position"))


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        migrations.AddField("runningsession", "start", models.JSONField(default=dict)),
        migrations.RunPython(start_where_it_is, migrations.RunPython.noop),
        migrations.CreateModel(
            name="SessionReport",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("at", models.CharField(max_length=40)),
                ("body", models.JSONField()),
                ("received_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reports",
                        to="records.runningsession",
                    ),
                ),
            ],
        ),
    ]
