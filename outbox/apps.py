"""The app outbox."""

from importlib import import_module

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Utgående meddelanden."""

    name = "outbox"
    verbose_name = "Utgående meddelanden"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the handler of library mail, and how its sealed rows follow a new key."""
        import_module("outbox.messages")
        import_module("outbox.resealing")
