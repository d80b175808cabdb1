"""Keyset paging: a page begins after a row, not after a number of rows, so that page 20,000 costs as much as page 1."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from common.codes import is_reference
from common.errors import Missing

PAGE = 25


@dataclass(frozen=True)
class Cursor:
    """The place of a row in a list that is ordered by day and reference."""

    day: datetime.date
    reference: str

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.reference}"


@dataclass(frozen=True)
class Page:
    """Rows in order, and the places to go on from; empty where there is nowhere to go."""

    rows: list[Any]
    before: str
    after: str


def read_cursor(text: str) -> Cursor | None:
    """Return the place that an address names, None for an empty text; raises `Missing` for what is none."""
    if not text:
        return None
    day, _dot, reference = text.partition(".")
    try:
        found = Cursor(datetime.date.fromisoformat(day), reference)
    except ValueError as error:
        raise Missing() from error
    if not is_reference(found.reference):
        raise Missing()
    return found


def page_of(
    rows: QuerySet[Any], *, after: Cursor | None, before: Cursor | None, newest_first: bool = False, parts: Sequence[Q] = ()
) -> Page:
    """Return one page of cases ordered by `queue_on` and `reference`, read forwards from `after` or backwards from `before`.

    `parts` divide the rows, one for each programme: no index orders several together, so the first rows of each are read along its own.
    """
    backwards = before is not None
    place = before or after
    descending = newest_first != backwards
    if place is not None:
        rows = rows.filter(_beyond(place, descending=descending))
    sign = "-" if descending else ""
    rows = rows.order_by(f"{sign}queue_on", f"{sign}reference")
    if len(parts) > 1:
        firsts = [Q(pk__in=rows.filter(part).values("pk")[: PAGE + 1]) for part in parts]
        rows = rows.filter(reduce(or_, firsts))
    found = list(rows[: PAGE + 1])
    has_more = len(found) > PAGE
    found = found[:PAGE]
    if backwards:
        found.reverse()
    has_earlier = has_more if backwards else after is not None
    has_later = True if backwards else has_more
    return Page(found, _place(found[0]) if found and has_earlier else "", _place(found[-1]) if found and has_later else "")


def _beyond(place: Cursor, *, descending: bool) -> Q:
    # The first condition alone bounds the walk along the index.
    if descending:
        return Q(queue_on__lte=place.day) & (Q(queue_on__lt=place.day) | Q(reference__lt=place.reference))
    return Q(queue_on__gte=place.day) & (Q(queue_on__gt=place.day) | Q(reference__gt=place.reference))


def _place(row: Any) -> str:
    return str(Cursor(row.queue_on, row.reference))
