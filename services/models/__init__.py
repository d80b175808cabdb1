"""The municipality's services: what each offers, to whom, when, and how it reaches out; and the organisations it works with."""

from services.models.ladder import Channel, LadderStep, Visibility
from services.models.organisations import Organisation, OrganisationKind
from services.models.people import ProgrammePerson
from services.models.programmes import Law, Programme, Shape
from services.models.week import PartOfDay, Weekday, WeekSlot
from services.pages import ServicePage, ServicesIndexPage

__all__ = [
    "Channel",
    "LadderStep",
    "Law",
    "Organisation",
    "OrganisationKind",
    "PartOfDay",
    "Programme",
    "ProgrammePerson",
    "ServicePage",
    "ServicesIndexPage",
    "Shape",
    "Visibility",
    "WeekSlot",
    "Weekday",
]
