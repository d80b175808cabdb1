"""Services are part of the published pages, and organisations are kept by every process: the stamp moves when one changes."""

from common.handlers import watch
from common.theme import take_marks_from
from services.catalogue import marks
from services.models import LadderStep, Organisation, Programme, ProgrammePerson, WeekSlot


def connect() -> None:
    """Watch everything that a service is made of, and those it works with; tell the theme what they look like."""
    take_marks_from(marks)
    watch(Programme, WeekSlot, LadderStep, ProgrammePerson, Organisation)
