"""The app forms."""

from django.apps import AppConfig


class FormsConfig(AppConfig):
    """Ansökningar."""

    name = "forms"
    verbose_name = "Ansökningar"
    default_auto_field = "django.db.models.BigAutoField"
