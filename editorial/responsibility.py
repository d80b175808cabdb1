"""Who answers for which page, asked of all page types in one question.

Keeper, unit and review day stand in the table of each page type (common/pages.py), so a question about all pages joins them all: as many
joins as there are types, however many pages there are.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, reduce
from operator import or_
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page, get_page_models

from accounts.models import User
from common.pages import BasePage
from common.time import today
from forms.pages import UnlistedPage


@cache
def reviewed_types() -> tuple[type[BasePage], ...]:
    """Return the page types that somebody answers for: all that people read."""
    return tuple(model for model in get_page_models() if issubclass(model, BasePage) and not issubclass(model, UnlistedPage))


def is_reviewed(page: Page) -> bool:
    """Whether a page is of such a type."""
    return issubclass(page.specific_class or Page, reviewed_types())


def _paths(field: str) -> Iterator[str]:
    """Return where `field` of each type is, seen from the table of all pages."""
    return (f"{model._meta.model_name}__{field}" for model in reviewed_types())


def everywhere(**wanted: Any) -> Q:
    """Return the condition that a page of any type has these values: `everywhere(keeper=user)`."""
    types = (f"{model._meta.model_name}__" for model in reviewed_types())
    return reduce(or_, (Q(**{f"{path}{name}": value for name, value in wanted.items()}) for path in types))


def with_responsibility(pages: "QuerySet[Page]") -> "QuerySet[Page]":
    """Return the pages with `kept_by` (a user's key), `keeper_name`, `unit_name` and `review_day`."""
    named = User.objects.filter(pk=OuterRef("kept_by")).values("name")
    empty = Value("", output_field=CharField())
    return pages.annotate(
        kept_by=Coalesce(*_paths("keeper_id")),
        review_day=Coalesce(*_paths("review_on")),
        unit_name=Coalesce(*_paths("unit"), empty),
    ).annotate(keeper_name=Coalesce(Subquery(named), empty))


def kept_by(user: User) -> "QuerySet[Page]":
    """Return the pages that a person answers for."""
    return Page.objects.filter(everywhere(keeper=user))


def due(day: date | None = None) -> "QuerySet[Page]":
    """Return the published pages that are to be read through on `day` (today) at the latest, the longest overdue first."""
    pages = Page.objects.filter(everywhere(review_on__lte=day or today()), live=True)
    return with_responsibility(pages).order_by("review_day", "path")


def unkept() -> "QuerySet[Page]":
    """Return those that are due and that nobody answers for: without a keeper, or with one who has left."""
    return due().filter(~Exists(User.objects.filter(pk=OuterRef("kept_by"), is_active=True)))
