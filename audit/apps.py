"""The app audit."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    """Händelselogg."""

    name = "audit"
    verbose_name = "Händelselogg"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to changes of keys, and let the end of the chain be written down every night."""
        import_module("audit.handlers")
        import_module("audit.jobs")
        post_migrate.connect(_make_head, sender=self)


def _make_head(sender: AppConfig, **_kwargs: Any) -> None:
    """Make the end of the empty chain."""
    sender.get_model("Head")._default_manager.get_or_create(pk=1)
