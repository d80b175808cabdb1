"""The app outbox."""

from importlib import import_module

from django.apps import AppConfig
from django.core.checks import register


class OutboxConfig(AppConfig):
    """Utgående meddelanden."""

    name = "outbox"
    verbose_name = "Utgående meddelanden"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the handler of library mail, how its sealed rows follow a new key, what the night does and what a start looks at."""
        import_module("outbox.messages")
        import_module("outbox.resealing")
        import_module("outbox.jobs")
        register(import_module("outbox.checks").check_gateway)
