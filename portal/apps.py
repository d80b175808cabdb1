"""The app portal."""

from django.apps import AppConfig
from django.core.checks import register

from common.checks import CHECKS


class PortalConfig(AppConfig):
    """Portalen."""

    name = "portal"
    verbose_name = "Portalen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Look at the key files with every `manage.py check`."""
        for check in CHECKS:
            register(check)
