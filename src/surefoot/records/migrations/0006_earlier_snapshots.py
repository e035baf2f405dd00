"""The diary as it was known at the end of every second week is kept beside it, so that an earlier day is folded from there."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('records', '0005_days_in_brief'),
    ]

    operations = [
        migrations.CreateModel(
            name='EarlierMark',
            fields=[
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='earlier_mark', serialize=False, to='records.person')),
                ('version', models.CharField(max_length=80)),
                ('arrival', models.PositiveBigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='EarlierSnapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('payload', models.TextField()),
                ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='earlier', to='records.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('person', 'day'), name='earlier_snapshot_once')],
            },
        ),
    ]
