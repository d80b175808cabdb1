"""News as an Atom feed (RFC 4287)."""

from datetime import date, datetime, time

from django.contrib.syndication.views import Feed
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext_lazy as _

from common.menu import page_for, start_url
from common.site_settings import site_settings
from common.tree import Role
from news.choosing import PER_PAGE
from news.listing import latest
from news.models import NewsPage


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


class NewsFeed(Feed):
    """The twenty latest news, in Swedish: no other language has so many that somebody would follow them."""

    feed_type = Atom1Feed
    language = "sv"

    def title(self) -> str:
        """Return the feed's name."""
        return _("Nyheter – %s") % site_settings().site_name

    def subtitle(self) -> str:
        """Return what the feed is about."""
        return _("Nytt om stöd för unga i %s.") % site_settings().home_area

    def link(self) -> str:
        """Return the address of the page that shows the same; that of the start page where there is none."""
        return place.url if (place := page_for(Role.NEWS)) else start_url()

    def author_name(self) -> str:
        """Return who answers for all of it (RFC 4287, section 4.1.1)."""
        return site_settings().municipality_name

    def author_link(self) -> str | None:
        """Return the address of the municipality's own site."""
        return site_settings().municipality_url or None

    def items(self) -> tuple[NewsPage, ...]:
        """Return the news."""
        return latest(PER_PAGE)

    def item_title(self, item: NewsPage) -> str:
        """Return the headline."""
        return item.title

    def item_description(self, item: NewsPage) -> str:
        """Return the lead."""
        return item.lead

    def item_link(self, item: NewsPage) -> str:
        """Return the address."""
        return item.href

    def item_pubdate(self, item: NewsPage) -> datetime:
        """Return the day of the news."""
        return _midnight(item.date)

    def item_updateddate(self, item: NewsPage) -> datetime:
        """Return when the news was last published."""
        return item.last_published_at or _midnight(item.date)
