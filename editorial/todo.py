"""Att göra: what waits for the person who has opened the editor. What is empty is not shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component
from wagtail.models import Page, TaskState

from accounts.models import User
from common.time import today
from editorial.broken import broken_links
from editorial.consents import ending, missing, pictures_of
from editorial.models import PageFeedback
from editorial.presenters import day_words
from editorial.reports.review import review_url
from editorial.responsibility import due, unkept
from editorial.visibility import pages_of
from home.editors import communicators

MOST = 5
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Line:
    """One thing to do."""

    text: str
    url: str


@dataclass(frozen=True)
class Group:
    """Things of one sort; `more` leads to all of them."""

    heading: str
    lines: tuple[Line, ...]
    more: str = ""


def _first(rows: "QuerySet[Any]") -> tuple[list[Any], bool]:
    """Return the first rows, and whether there are more."""
    found = list(rows[: MOST + 1])
    return found[:MOST], len(found) > MOST


def _to_read(user: User) -> Group:
    return _waiting(_("Läs igenom dina sidor"), due().filter(kept_by=user.pk))


def _unkept(user: User) -> Group:
    pages = unkept() if communicators().filter(pk=user.pk).exists() else Page.objects.none()
    return _waiting(_("Läs igenom sidor utan sidansvarig"), pages)


def _waiting(heading: str, due_pages: "QuerySet[Page]") -> Group:
    pages, is_more = _first(due_pages)
    text = _("%(title)s, senast %(day)s")
    lines = tuple(Line(text % {"title": page.title, "day": day_words(page.review_day)}, review_url(page)) for page in pages)
    return Group(heading, lines, reverse("editorial_reviews") if is_more else "")


def _to_approve(user: User) -> Group:
    states = TaskState.objects.reviewable_by(user).select_related("revision").order_by("-started_at", "pk")
    found, is_more = _first(states.prefetch_related("revision__content_object"))
    pages = [state.revision.content_object for state in found if isinstance(state.revision.content_object, Page)]
    lines = tuple(Line(page.draft_title, reverse("wagtailadmin_pages:edit", args=[page.pk])) for page in pages)
    return Group(_("Väntar på att du godkänner"), lines, reverse("wagtailadmin_reports:workflow_tasks") if is_more else "")


def _answers(user: User) -> Group:
    answers = PageFeedback.objects.filter(given_on__gt=today() - WEEK, page__in=pages_of(user).values("pk"))
    counts = answers.aggregate(yes=Count("pk", Q(is_helpful=True)), no=Count("pk", Q(is_helpful=False)))
    lines = (Line(_("%(yes)s ja, %(no)s nej") % counts, reverse("editorial_feedback")),) if any(counts.values()) else ()
    return Group(_("Var sidorna till hjälp? Veckans svar"), lines)


def _consents(user: User) -> Group:
    pictures, is_more = _first(pictures_of(user).filter(missing() | ending()).order_by("has_consent", "consent_until", "title", "pk"))
    report = reverse("editorial_pictures")
    lines = tuple(Line(_words(picture), reverse("wagtailimages:edit", args=[picture.pk])) for picture in pictures)
    return Group(_("Bilder vars samtycke saknas eller går ut"), lines, report if is_more else "")


def _words(picture: Any) -> str:
    return f"{picture.title}, {day_words(picture.consent_until)}" if picture.has_consent else picture.title


def _broken(user: User) -> Group:
    count = broken_links().filter(page__in=pages_of(user).values("pk")).count()
    text = ngettext("%(count)s länk leder inte rätt", "%(count)s länkar leder inte rätt", count) % {"count": count}
    return Group(_("Trasiga länkar"), (Line(text, reverse("editorial_links")),) if count else ())


PARTS = (_to_read, _unkept, _to_approve, _answers, _consents, _broken)


def groups(user: User) -> list[Group]:
    """Return what waits for a person."""
    return [group for part in PARTS if (group := part(user)).lines]


class TodoPanel(Component):
    """The panel at the top of the editor's first page."""

    name = "todo"
    order = 100
    template_name = "editorial/staff/todo.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the groups of whoever has signed in."""
        request = (parent_context or {})["request"]
        return {"groups": groups(request.user)}
