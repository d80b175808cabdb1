"""Services are part of the published pages, and organisations are kept by every process: the stamp moves when one changes."""

from common.handlers import watch
from common.quality.abbreviations import known_from
from services.catalogue import names
from services.models import LadderStep, Organisation, Programme, ProgrammePerson, WeekSlot


def connect() -> None:
    """Watch everything that a service is made of, and those it works with; their names may be in capitals."""
    watch(Programme, WeekSlot, LadderStep, ProgrammePerson, Organisation)
    known_from(names)
