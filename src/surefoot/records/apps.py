"""The Django app of the records."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Names the app and its kind of automatic key."""

    name = "surefoot.records"
    default_auto_field = "django.db.models.BigAutoField"
