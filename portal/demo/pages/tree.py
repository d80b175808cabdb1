"""The tree as it grows: what is there, what was made now, and when the demo's story says that it happened."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from common.contact_cards import ContactCard
from common.pages import BasePage
from common.pictures import PortalImage
from forms.pages import UnlistedPage
from portal.demo import streams
from portal.demo.content.parts import Link
from services.models import Programme

BY = "Kommunikatör"
# The card for whatever belongs to no service.
ANYBODY = "reception"
HOUR = time(9, 30)
# Service pages and the statutory ones were there before the oldest piece of news.
SITE_OPENED_DAYS_AGO = 120


@dataclass
class Tree:
    """The pages by their path, and what to do with those that were made now, once all of them exist."""

    today: date
    programmes: dict[str, Programme]
    cards: dict[str, ContactCard]
    pictures: dict[str, PortalImage]
    # Who answers for the pages of a type.
    keepers: dict[type[Page], User] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    new: list[tuple[BasePage, tuple[Link, ...], datetime, datetime]] = field(default_factory=list)

    def know(self, start: Page) -> None:
        """Learn which pages lie below the start page already."""
        below = start.get_descendants().only("pk", "path", "depth", "numchild", "url_path", "content_type_id", "locale_id")
        self.pages = {"/": start, **{f"/{page.url_path.removeprefix(start.url_path)}": page for page in below}}

    def moment(self, days_ago: int) -> datetime:
        """Return half past nine on that day."""
        return timezone.make_aware(datetime.combine(self.today - timedelta(days=days_ago), HOUR))

    def add(
        self,
        path: str,
        page: BasePage,
        *,
        links: tuple[Link, ...] = (),
        days_ago: int = SITE_OPENED_DAYS_AGO,
        changed_days_ago: int | None = None,
    ) -> None:
        """Add a page at `path`, unless something is there."""
        if path in self.pages:
            return
        above = self.pages[path.removesuffix("/").rpartition("/")[0] + "/"]
        first = self.moment(days_ago)
        last = first if changed_days_ago is None else self.moment(changed_days_ago)
        page.slug = path.strip("/").rpartition("/")[2]
        page.first_published_at, page.last_published_at = first, last
        page.keeper = self.keepers.get(type(page))
        if not isinstance(page, UnlistedPage):
            page.unit = page.unit or BY
        above.add_child(instance=page)
        self.pages[path] = page
        self.new.append((page, links, first, last))

    def finish(self) -> None:
        """Give the new pages their links to each other and a first version in the editor's history, dated as the demo's story says."""
        for page, links, first, last in self.new:
            if hasattr(page, "related"):
                page.related = streams.links(links, self.pages)
            page.save_revision().publish()
            # Publishing writes the present moment; the days of the demo's story can only be set afterwards.
            Page.objects.filter(pk=page.pk).update(first_published_at=first, last_published_at=last)
        self.new.clear()
