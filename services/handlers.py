"""Services are part of the published pages: the stamp moves when one changes."""

from common.handlers import watch
from services.models import LadderStep, Programme, ProgrammePerson, WeekSlot


def connect() -> None:
    """Watch everything that a service is made of."""
    watch(Programme, WeekSlot, LadderStep, ProgrammePerson)
