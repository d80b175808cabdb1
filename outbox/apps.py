"""The app outbox."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Utgående meddelanden."""

    name = "outbox"
    verbose_name = "Utgående meddelanden"
    default_auto_field = "django.db.models.BigAutoField"
