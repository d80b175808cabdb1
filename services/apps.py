"""The app services."""

from importlib import import_module

from django.apps import AppConfig


class ServicesConfig(AppConfig):
    """Insatser."""

    name = "services"
    verbose_name = "Insatser"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the stamp move when a service changes."""
        import_module("services.handlers").connect()
