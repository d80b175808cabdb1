"""The app of the shared tables: boxes, wrapped keys, rate buckets and the models behind pictures and documents."""

from importlib import import_module

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """Shared foundation."""

    name = "common"
    verbose_name = "Gemensamt"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the stamp move when something is published, and pages with a time be shown and hidden."""
        import_module("common.scheduled")
        import_module("common.handlers").connect()
