"""Alerts as a page prints them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from common.links import address

if TYPE_CHECKING:
    from common.alerts.model import Alert


@dataclass(frozen=True)
class Notice:
    """An alert, ready to print."""

    id: str
    is_important: bool
    title: str
    text: str
    url: str
    link_text: str
    leads_away: bool


@dataclass(frozen=True)
class Announced:
    """What stands at the top of a page, and the part of it that a form shows too."""

    here: tuple[Notice, ...]
    on_forms: tuple[Notice, ...]


def notice_of(alert: "Alert") -> Notice:
    """Return an alert ready to print; a link to a page that is not published is left out."""
    page = alert.link_page
    url = (address(page) if page.live else "") if page else alert.link_url
    return Notice(f"besked-{alert.pk or 0}", alert.is_important, alert.title, alert.text, url, alert.link_text, bool(alert.link_url))


def announced(alert: "Alert") -> Announced:
    """Return an alert alone at the top of a page, whatever its time."""
    return Announced((notice_of(alert),), ())
