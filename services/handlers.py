"""Services are part of the published pages, and organisations are kept by every process: the stamp moves when one changes."""

from common.handlers import watch
from common.quality.abbreviations import known_from
from common.theme import take_marks_from
from services.catalogue import marks, names
from services.models import LadderStep, Organisation, Programme, ProgrammePerson, WeekSlot


def connect() -> None:
    """Watch all that a service is made of, and those it works with; tell what they look like, and whose names may be in capitals."""
    take_marks_from(marks)
    watch(Programme, WeekSlot, LadderStep, ProgrammePerson, Organisation)
    known_from(names)
