"""The app casework."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Handläggning."""

    name = "casework"
    verbose_name = "Handläggning"
    default_auto_field = "django.db.models.BigAutoField"
