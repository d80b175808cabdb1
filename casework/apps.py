"""The app of the staff desk."""

from importlib import import_module

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Handläggning."""

    name = "casework"
    verbose_name = "Handläggning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to applications, write notices, register the night's work, and guard the accounts that have a role at the desk."""
        import_module("casework.handlers")
        import_module("casework.messages")
        import_module("casework.jobs")
        protection = import_module("accounts.protection")
        protection.register(import_module("casework.roles").holds_a_role)
