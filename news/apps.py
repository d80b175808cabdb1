"""The app news."""

from django.apps import AppConfig


class NewsConfig(AppConfig):
    """Nyheter."""

    name = "news"
    verbose_name = "Nyheter"
    default_auto_field = "django.db.models.BigAutoField"
