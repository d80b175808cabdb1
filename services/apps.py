"""The app services."""

from django.apps import AppConfig


class ServicesConfig(AppConfig):
    """Insatser."""

    name = "services"
    verbose_name = "Insatser"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the stamp move when a service changes."""
        from common.handlers import watch
        from services.models import LadderStep, Programme, ProgrammePerson, WeekSlot

        watch(Programme, WeekSlot, LadderStep, ProgrammePerson)
