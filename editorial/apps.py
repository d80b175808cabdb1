"""The app of the editors' everyday: what is to be read through, what has broken, and what readers think."""

from importlib import import_module

from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """Redaktionens vardag."""

    name = "editorial"
    verbose_name = "Redaktionens vardag"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Follow what is published, write the messages to those who answer for pages, and register the night's work."""
        import_module("editorial.handlers").connect()
        import_module("editorial.messages")
        import_module("editorial.jobs")
