"""The app audit."""

from importlib import import_module

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Händelselogg."""

    name = "audit"
    verbose_name = "Händelselogg"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to changes of keys, and let the end of the chain be written down every night."""
        import_module("audit.handlers")
        import_module("audit.jobs")
