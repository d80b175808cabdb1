"""The app of the forms that a person outside fills in."""

from importlib import import_module

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """Ansökningar."""

    name = "forms"
    verbose_name = "Ansökningar"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the messages, how what is sealed follows a new key, and the work of the night."""
        import_module("forms.messages")
        import_module("forms.resealing")
        import_module("forms.jobs")
