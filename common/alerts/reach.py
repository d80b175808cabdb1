"""What is announced to the reader of an address now, kept by the process until an alert changes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone
from wagtail.models import Page

from common.alerts.model import Alert
from common.alerts.notices import Announced, Notice, notice_of
from common.kept import kept
from common.languages import EASY_SWEDISH, SWEDISH, language_of, path_in
from common.links import address

WHOLE_SITE = ("/",)


@dataclass(frozen=True)
class _Waiting:
    """An alert whose time has come or will come: from when to when, where, and what it says."""

    starts_at: datetime
    ends_at: datetime
    below: tuple[str, ...]
    notice: Notice


def _addresses(page: Page) -> tuple[str, ...]:
    """Return where a page is read: at its address, and in easy Swedish where it is Swedish."""
    here = address(page)
    return tuple(path for path in (here, path_in(EASY_SWEDISH, here) if language_of(here) == SWEDISH else "") if here and path)


def _in_every_language(pages: Iterable[Page]) -> dict[UUID, tuple[str, ...]]:
    """Return translation key -> where the page and its translations are read, in one query for all.

    A page that is not published counts too: those below it may be.
    """
    keys, found = {page.translation_key for page in pages}, defaultdict[UUID, tuple[str, ...]](tuple)
    if keys:
        for page in Page.objects.filter(translation_key__in=keys).only("url_path", "translation_key").order_by("path"):
            found[page.translation_key] += _addresses(page)
    return found


@kept
def _waiting() -> tuple[_Waiting, ...]:
    alerts = list(Alert.objects.filter(ends_at__gt=timezone.now()).select_related("section", "link_page").order_by("-starts_at", "pk"))
    reach = _in_every_language(alert.section for alert in alerts if alert.section)
    below = [reach[alert.section.translation_key] if alert.section else WHOLE_SITE for alert in alerts]
    rows = [_Waiting(a.starts_at, a.ends_at, paths, notice_of(a)) for a, paths in zip(alerts, below, strict=True)]
    return tuple(sorted((row for row in rows if row.below), key=lambda row: not row.notice.is_important))


def alerts_at(path: str) -> Announced:
    """Return what is announced to the reader of `path` now, what matters most first."""
    now = timezone.now()
    shown = [row for row in _waiting() if row.starts_at <= now < row.ends_at]
    here = tuple(row.notice for row in shown if path.startswith(row.below))
    everywhere = tuple(row.notice for row in shown if WHOLE_SITE[0] in row.below and row.notice.is_important)
    return Announced(here, everywhere)


def seconds_to_next_change() -> float | None:
    """Return how long it is until an alert begins or ends; None where none will."""
    now = timezone.now()
    ahead = [moment for row in _waiting() for moment in (row.starts_at, row.ends_at) if moment > now]
    return (min(ahead) - now).total_seconds() if ahead else None
