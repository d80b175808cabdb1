"""The app of the forms that a person outside fills in."""

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """Ansökningar."""

    name = "forms"
    verbose_name = "Ansökningar"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the messages."""
        from forms import messages  # noqa: F401
