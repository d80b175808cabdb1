"""What is new, and what is going to happen: each an index and its pages."""

from news.models.articles import NewsIndexPage, NewsPage
from news.models.events import EventIndexPage, EventPage

__all__ = ["EventIndexPage", "EventPage", "NewsIndexPage", "NewsPage"]
