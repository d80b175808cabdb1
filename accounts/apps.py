"""The app accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Konton."""

    name = "accounts"
    verbose_name = "Konton"
    default_auto_field = "django.db.models.BigAutoField"
