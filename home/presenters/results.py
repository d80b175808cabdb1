"""What a page of results shows: figures in words, drawn large, and once more as rows of a table."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from common.blocks.headings import FIRST_LEVEL
from common.contents import Entry, contents, long_enough
from common.related import related_links
from common.small_numbers import FEWEST, people_in_words
from home.blocks import Measure
from home.models import ResultsPage
from services.catalogue import programmes

CROWD = 10


@dataclass(frozen=True)
class Figure:
    """A figure as it is read; `crowd` are ten people, those that a share is about marked."""

    number: str
    unit: str
    text: str
    source: str
    year: str
    comparison: str
    earlier: str
    crowd: tuple[bool, ...]

    @property
    def words(self) -> str:
        """Return the number with its unit."""
        return f"{self.number} {self.unit}".strip()

    @property
    def is_long(self) -> bool:
        """Whether the number is words."""
        return len(self.number) > len("99 999")


@dataclass(frozen=True)
class Group:
    """Figures under a heading."""

    heading: str
    text: str
    shape: str
    shape_class: str
    figures: tuple[Figure, ...]


def parts(measure: str, number: int, unit: str) -> tuple[str, str]:
    """Return a number and its unit as people read them; a handful of people is never told exactly."""
    if measure == Measure.PEOPLE:
        return people_in_words(number), ""
    told = number_format(number, use_l10n=True, force_grouping=True)
    return told, _("procent") if measure == Measure.SHARE else unit


def written(measure: str, number: int, unit: str) -> str:
    """Return a figure on one line."""
    return " ".join(part for part in parts(measure, number, unit) if part)


def compared(value: Any) -> str:
    """Return how a figure has changed, in words; empty where there is nothing to compare with."""
    number, earlier, year = value["number"], value["earlier"], value["earlier_year"]
    if earlier is None or number is None or not year:
        return ""
    is_people = value["measure"] == Measure.PEOPLE
    told = {"year": year, "earlier": written(value["measure"], earlier, value["unit"])}
    if is_people and max(number, earlier) < FEWEST:
        return _("Färre än %(few)s även %(year)s.") % {"few": FEWEST, "year": year}
    if number == earlier:
        return (_("Lika många som %(year)s.") if is_people else _("Samma som %(year)s.")) % told
    if is_people:
        return (
            _("Fler än %(year)s, då det var %(earlier)s.") if number > earlier else _("Färre än %(year)s, då det var %(earlier)s.")
        ) % told
    return (_("Upp från %(earlier)s %(year)s.") if number > earlier else _("Ner från %(earlier)s %(year)s.")) % told


def _crowd(value: Any) -> tuple[bool, ...]:
    if value["measure"] != Measure.SHARE:
        return ()
    marked = round((value["number"] or 0) / CROWD)
    return tuple(place < marked for place in range(CROWD))


def _figure(value: Any) -> Figure:
    earlier = "" if value["earlier"] is None else written(value["measure"], value["earlier"], value["unit"])
    number, unit = parts(value["measure"], value["number"] or 0, value["unit"])
    return Figure(
        number=number,
        unit=unit,
        text=value["text"],
        source=value["source"],
        year=value["year"],
        comparison=compared(value),
        earlier=f"{earlier} ({value['earlier_year']})" if earlier and value["earlier_year"] else "",
        crowd=_crowd(value),
    )


def group(value: Any) -> Group:
    """Return a group of figures as it is read."""
    programme = next((programme for programme in programmes() if programme.slug == value["service"]), None)
    return Group(
        heading=value["heading"],
        text=value["text"],
        shape=programme.shape if programme else "",
        shape_class=programme.shape_class if programme else "of-site",
        figures=tuple(map(_figure, value["figures"])),
    )


def present(page: ResultsPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a page of results reads."""
    groups = tuple(group(block.value) for block in page.figures)
    of_groups = (Entry(f"grupp-{number}", each.heading, FIRST_LEVEL) for number, each in enumerate(groups, start=1))
    return {
        "groups": groups,
        "contents": long_enough([*of_groups, *contents([page.body])]),
        "related": related_links(page.related),
    }
