"""The app services."""

from django.apps import AppConfig


class ServicesConfig(AppConfig):
    """Insatser."""

    name = "services"
    verbose_name = "Insatser"
    default_auto_field = "django.db.models.BigAutoField"
