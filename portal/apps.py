"""The app portal."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Portalen."""

    name = "portal"
    verbose_name = "Portalen"
    default_auto_field = "django.db.models.BigAutoField"
