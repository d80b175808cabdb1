"""The queue: what has come, what is mine, what is open and what is closed.

What is urgent has a filter with a count instead of the first places: an order by two things has no index that a page could begin in.
"""

from dataclasses import dataclass
from http import HTTPStatus
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework import agenda, words
from casework.counting import capped_counts, spoken
from casework.filters import MARKS, QueueFilter
from casework.models import Case
from casework.paging import PAGE, Page, page_of, read_cursor
from casework.presenters import rows_of
from casework.states import State
from casework.views.base import DeskView
from casework.visibility import CaseQuerySet, programme_parts
from common.errors import Missing

NEW, MINE, ALL_OPEN, CLOSED = "nya", "mina", "oppna", "avslutade"
_TITLES = {NEW: _("Nya"), MINE: _("Mina"), ALL_OPEN: _("Alla öppna"), CLOSED: _("Avslutade")}
_EMPTY = {
    NEW: _("Inget nytt."),
    MINE: _("Du har inga ärenden."),
    ALL_OPEN: _("Inga öppna ärenden."),
    CLOSED: _("Inga avslutade ärenden."),
}


@dataclass(frozen=True)
class Tab:
    """One view of the queue."""

    url: str
    title: str
    count: str
    is_current: bool


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the address without it."""

    url: str
    text: str


class QueueView(DeskView):
    """The list that staff begin with; it opens on what is new."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show one page of one tab, narrowed by the filters of the address."""
        tab = request.GET.get("urval", NEW)
        if tab not in _TITLES:
            raise Missing()
        filters = QueueFilter(request.GET, grants=self.grants)
        is_valid = filters.is_valid()
        today = timezone.localdate()
        page = self._page(tab, filters.condition())
        rows = rows_of(page.rows, today)
        tabs, marked = self._tabs(tab)
        return self.page_of(
            "desk/queue.html",
            status=HTTPStatus.OK if is_valid else HTTPStatus.UNPROCESSABLE_ENTITY,
            tabs=tabs,
            marked=marked,
            tab=tab,
            tab_title=_TITLES[tab],
            form=filters,
            chips=self._chips(tab, filters),
            clear_url=_address(tab, {}),
            groups=[(name, list(group)) for name, group in groupby(rows, key=lambda row: row.group)],
            is_closed=tab == CLOSED,
            show_new=tab != NEW,
            is_filtered=bool(filters.chosen()),
            empty_text=_EMPTY[tab],
            page_size=PAGE,
            earlier_url=_address(tab, self._kept() | {"fore": page.before}) if page.before else "",
            later_url=_address(tab, self._kept() | {"efter": page.after}) if page.after else "",
            today=words.weekday(today),
            next_meeting=words.weekday(agenda.next_meeting_on(today)),
        )

    def _page(self, tab: str, condition: Q) -> Page:
        cases = _of_tab(tab, Case.objects.visible_to(self.user), self.user.pk).filter(condition).select_related("contact_person")
        after, before = (read_cursor(self.request.GET.get(name, "")) for name in ("efter", "fore"))
        return page_of(cases, after=after, before=before, newest_first=tab == CLOSED, parts=programme_parts(self.grants))

    def _tabs(self, current: str) -> tuple[list[Tab], list[Tab]]:
        """Return the tabs, and a way to all open cases that bear each mark; everything is counted in one query."""
        visible = Case.objects.visible_to(self.user)
        by_tab = [_of_tab(name, visible, self.user.pk) for name in _TITLES]
        by_mark = [visible.open().filter(condition) for _word, condition in MARKS.values()]
        counts = capped_counts([*by_tab, *by_mark])
        tabs = [
            Tab(_address(name, {}), str(title), spoken(count), name == current)
            for (name, title), count in zip(_TITLES.items(), counts[: len(by_tab)], strict=True)
        ]
        marked = [
            Tab(_address(ALL_OPEN, {"marke": mark}), str(word), spoken(count), mark == self.request.GET.get("marke"))
            for (mark, (word, _condition)), count in zip(MARKS.items(), counts[len(by_tab) :], strict=True)
            if count
        ]
        return tabs, marked

    def _chips(self, tab: str, filters: QueueFilter) -> list[Chip]:
        kept = self._kept()
        return [
            Chip(_address(tab, {key: value for key, value in kept.items() if key != name}), f"{label}: {word}")
            for name, label, word in filters.chosen()
        ]

    def _kept(self) -> dict[str, str]:
        return {name: self.request.GET[name] for name in QueueFilter.base_fields if self.request.GET.get(name)}


def _of_tab(tab: str, cases: CaseQuerySet, user_id: Any) -> CaseQuerySet:
    if tab == CLOSED:
        return cases.closed()
    if tab == MINE:
        return cases.open().filter(contact_person_id=user_id)
    return cases.open().filter(state=State.RECEIVED) if tab == NEW else cases.open()


def _address(tab: str, parameters: dict[str, str]) -> str:
    return f"{reverse('desk:queue')}?{urlencode({'urval': tab} | parameters)}"
