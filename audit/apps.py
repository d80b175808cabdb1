"""The app audit."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Händelselogg."""

    name = "audit"
    verbose_name = "Händelselogg"
    default_auto_field = "django.db.models.BigAutoField"
