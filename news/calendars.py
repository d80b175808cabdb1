"""Events as files for a calendar: one by itself, or all that one may follow."""

from collections.abc import Iterable

from common.icalendar import Entry, calendar
from common.site_settings import site_settings
from news.agenda import followed
from news.models import EventIndexPage, EventPage


def _entry(event: EventPage, root: str) -> Entry:
    told = (event.cancelled_text if event.is_cancelled else "", event.lead, event.sign_up)
    return Entry(
        # The page's own name in every language and on every server.
        uid=str(event.translation_key),
        title=event.title,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        changed_at=event.last_published_at or event.starts_at,
        url=f"{root}{event.href}",
        description="\n".join(part for part in told if part),
        place=", ".join(part for part in (event.place, event.address) if part),
        version=event.live_revision_id or 0,
        is_cancelled=event.is_cancelled,
    )


def calendar_of(page: EventPage | EventIndexPage, root: str) -> bytes:
    """Return the file of one event, or of all events for their index; `root` is the site's address without a path."""
    events: Iterable[EventPage] = followed(page) if isinstance(page, EventIndexPage) else (page,)
    name = page.title if isinstance(page, EventPage) else f"{page.title}, {site_settings().site_name}"
    return calendar(name, [_entry(event, root) for event in events])
