"""What the pages of services show, as strings and small rows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.contact_cards import ContactCard
from common.links import Place
from common.related import related_links
from services.catalogue import by_id, presentations, programmes
from services.five_questions import answered, entries
from services.heroes import hero_of
from services.models import PartOfDay, Programme, ProgrammePerson, ServicePage, ServicesIndexPage, Weekday, WeekSlot
from services.signpost import signpost_of
from services.structured import questions, service

# The ids of the headings that come after the five questions.
STEPS, ASKED = "gang", "fragor"
SHORT_DAYS = {0: _("Mån"), 1: _("Tis"), 2: _("Ons"), 3: _("Tors"), 4: _("Fre")}


@dataclass(frozen=True)
class Poster:
    """A service as it is chosen on the start page."""

    programme: Programme
    place: Place
    situation: str
    text: str


@dataclass(frozen=True)
class Cell:
    """A part of a day in the table of the week."""

    title: str
    note: str = ""
    is_whole_day: bool = False
    is_closed: bool = False
    is_elsewhere: bool = False
    # Whether it has to be said that it is elsewhere: no place is named.
    tells_elsewhere: bool = False


@dataclass(frozen=True)
class Day:
    """A row in the table of the week."""

    name: str
    cells: tuple[Cell, ...]


def posters() -> tuple[Poster, ...]:
    """Return the open services that have a published page, in their order."""
    known = presentations()
    chosen = [(programme, known[programme.pk]) for programme in programmes() if programme.is_open and programme.pk in known]
    return tuple(Poster(programme, there.place, there.situation, there.text) for programme, there in chosen)


def _cell(slot: WeekSlot | None) -> Cell:
    if slot is None:
        return Cell(str(_("Ingen träff")), is_closed=True)
    note = ", ".join(part for part in (slot.note, slot.place) if part)
    return Cell(
        slot.title,
        note,
        slot.part_of_day == PartOfDay.DAY,
        is_elsewhere=slot.is_elsewhere,
        tells_elsewhere=slot.is_elsewhere and not slot.place,
    )


def week(programme: Programme) -> tuple[Day, ...]:
    """Return the five days of a service's week; empty where it has no fixed week."""
    slots = {(slot.weekday, slot.part_of_day): slot for slot in programme.week.all()}
    if not slots:
        return ()
    return tuple(Day(str(SHORT_DAYS[day]), _cells(slots, day)) for day in Weekday.values)


def _cells(slots: dict[tuple[int, str], WeekSlot], day: int) -> tuple[Cell, ...]:
    parts = [slots.get((day, part)) for part in (PartOfDay.MORNING, PartOfDay.AFTERNOON)]
    if whole := slots.get((day, PartOfDay.DAY)):
        return (_cell(whole),)
    if not any(parts):
        return (Cell(str(_("Ingen träff")), is_whole_day=True, is_closed=True),)
    return tuple(_cell(part) for part in parts)


def people() -> dict[int, list[ContactCard]]:
    """Return programme key -> the contact cards of those who work there, in their order; one query."""
    found: dict[int, list[ContactCard]] = {}
    for person in ProgrammePerson.objects.select_related("card"):
        found.setdefault(person.programme_id, []).append(person.card)
    return found


def present_index(page: ServicesIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of all services reads."""
    return {"posters": posters()}


def present(page: ServicePage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a service reads."""
    programme = by_id(page.programme_id) or page.programme
    sections = answered(page, week(programme))
    further = (
        *([(STEPS, page.steps_title)] if page.steps else []),
        *([(ASKED, str(_("Frågor vi ofta får")))] if page.questions else []),
    )
    return {
        "programme": programme,
        "shape_class": programme.shape_class,
        "is_under_heading": True,
        "hero": hero_of(programme),
        "action": signpost_of(programme),
        "sections": sections,
        "contents": entries(sections, *further),
        "related": related_links(page.related),
        "things": (
            service(page, programme, request.build_absolute_uri(page.href), request.build_absolute_uri(reverse("forms:router"))),
            *(() if page.is_easy else questions(page.questions)),
        ),
    }
