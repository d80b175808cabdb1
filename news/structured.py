"""An article and an event in the words of schema.org."""

from common.structured import Thing, publisher
from news.models import EventPage, NewsPage

CANCELLED, SCHEDULED = "https://schema.org/EventCancelled", "https://schema.org/EventScheduled"
ON_SITE = "https://schema.org/OfflineEventAttendanceMode"


def article(page: NewsPage, address: str) -> Thing:
    """Return an article; `address` is its whole address."""
    told = publisher()
    return {
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.description,
        "datePublished": page.date.isoformat(),
        "dateModified": (page.last_published_at.date() if page.last_published_at else page.date).isoformat(),
        "inLanguage": page.written_in,
        "mainEntityOfPage": address,
        "author": told,
        "publisher": told,
    }


def event(page: EventPage, address: str) -> Thing:
    """Return an event; `address` is its whole address."""
    return {
        "@type": "Event",
        "name": page.title,
        "description": page.description,
        "startDate": page.starts_at.isoformat(),
        "endDate": page.ends_at.isoformat(),
        "eventStatus": CANCELLED if page.is_cancelled else SCHEDULED,
        "eventAttendanceMode": ON_SITE,
        "location": {"@type": "Place", "name": page.place, "address": page.address or page.place},
        "inLanguage": page.written_in,
        "url": address,
        "organizer": publisher(),
    }
