"""Services are part of the published pages, and organisations are kept by every process: the stamp moves when one changes."""

from common.handlers import watch
from services.models import LadderStep, Organisation, Programme, ProgrammePerson, WeekSlot


def connect() -> None:
    """Watch everything that a service is made of, and those it works with."""
    watch(Programme, WeekSlot, LadderStep, ProgrammePerson, Organisation)
