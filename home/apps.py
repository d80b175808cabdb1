"""The app home."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Startsida."""

    name = "home"
    verbose_name = "Startsida"
    default_auto_field = "django.db.models.BigAutoField"
