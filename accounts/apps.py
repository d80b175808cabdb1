"""The app of staff accounts."""

from importlib import import_module

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    """Konton."""

    name = "accounts"
    verbose_name = "Konton"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to sign-ins."""
        import_module("accounts.handlers")


class EditorUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user pages, with our forms."""

    user_viewset = "accounts.editor_users.UserViewSet"
