"""The pages of the demo. What has an address already is left as it is: editors' changes stay when the demo is made again."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page

from common.contact_cards import ContactCard
from common.pages import BasePage
from common.pictures import PortalImage
from home.models import ContactPage, HomePage, StandardPage
from news.models import NewsIndexPage, NewsPage
from portal.demo import streams
from portal.demo.content import contact, home, languages, statutory
from portal.demo.content.easy import EASY
from portal.demo.content.generated import generated
from portal.demo.content.news import ARTICLES
from portal.demo.content.parts import Article, Link, Section, Service, Statute
from portal.demo.content.services import SERVICES
from portal.demo.forms import add_form_texts
from services.models import Programme
from services.pages import ServicePage, ServicesIndexPage

BY = "Kommunikatör"
HOUR = time(9, 30)
BATCH = 500
# Service pages and the statutory ones were there before the oldest piece of news.
SITE_OPENED_DAYS_AGO = 120
SHORT = "/stod-for-unga/"


@dataclass
class Tree:
    """The pages by their path, and what to do with those that were made now, once all of them exist."""

    today: date
    programmes: dict[str, Programme]
    cards: dict[str, ContactCard]
    pictures: dict[str, PortalImage]
    pages: dict[str, Page] = field(default_factory=dict)
    new: list[tuple[BasePage, tuple[Link, ...], datetime, datetime]] = field(default_factory=list)

    def moment(self, days_ago: int) -> datetime:
        """Return half past nine on that day."""
        return timezone.make_aware(datetime.combine(self.today - timedelta(days=days_ago), HOUR))

    def add(self, path: str, page: BasePage, *, links: tuple[Link, ...] = (), days_ago: int, changed_days_ago: int | None = None) -> None:
        """Add a page at `path`, unless something is there."""
        if path in self.pages:
            return
        above = self.pages[path.removesuffix("/").rpartition("/")[0] + "/"]
        first = self.moment(days_ago)
        last = first if changed_days_ago is None else self.moment(changed_days_ago)
        page.slug = path.strip("/").rpartition("/")[2]
        page.first_published_at, page.last_published_at = first, last
        above.add_child(instance=page)
        self.pages[path] = page
        self.new.append((page, links, first, last))


def build_pages(tree: Tree, start: HomePage, *, generated_pages: int = 0) -> None:
    """Make every page that is missing below the start page, then their links to each other."""
    _know(tree, start)
    with transaction.atomic():
        _support(tree)
        _news(tree)
        _contact(tree)
        _short(tree)
        _about(tree)
        add_form_texts(tree, days_ago=SITE_OPENED_DAYS_AGO)
        finish(tree)
        _finish_start(tree, start)
    for first in range(1, generated_pages + 1, BATCH):
        with transaction.atomic():
            for number in range(first, min(first + BATCH, generated_pages + 1)):
                if f"/nyheter/exempel-{number}/" not in tree.pages:
                    _article(tree, generated(number))
            tree.new.clear()


def _know(tree: Tree, start: HomePage) -> None:
    below = start.get_descendants().only("pk", "path", "depth", "numchild", "url_path", "content_type_id", "locale_id")
    tree.pages = {"/": start, **{f"/{page.url_path.removeprefix(start.url_path)}": page for page in below}}


def build_start() -> HomePage:
    """Return the start page; made now, it takes the place of Wagtail's welcome page."""
    found = HomePage.objects.first()
    if found is not None:
        return found
    root = Page.get_first_root_node()
    for welcome in Page.objects.child_of(root).filter(content_type__app_label="wagtailcore"):
        welcome.delete()
    root.refresh_from_db()
    start = HomePage(
        title=home.TITLE,
        slug="start",
        lead=home.LEAD,
        headline=home.HEADLINE,
        reassurance=home.REASSURANCE,
        finder_title=home.CHOOSE_HEADING,
        finder_lead=home.CHOOSE_LEAD,
        steps_title=home.STEPS.heading,
        steps=streams.steps(home.STEPS.steps),
        contact_title=home.CONTACT_HEADING,
        search_description=home.SEARCH_DESCRIPTION,
    )
    root.add_child(instance=start)
    return start


def _support(tree: Tree) -> None:
    index = ServicesIndexPage(title=home.SUPPORT_TITLE, lead=home.SUPPORT_LEAD, show_in_menus=True)
    tree.add("/stod/", index, days_ago=SITE_OPENED_DAYS_AGO)
    for part in SERVICES:
        page = service_page(tree, part)
        page.easy_read = streams.story(EASY[part.slug])
        tree.add(f"/stod/{part.slug}/", page, links=part.links, days_ago=SITE_OPENED_DAYS_AGO)


def service_page(tree: Tree, part: Service) -> ServicePage:
    """Return the page of a service, not yet in the tree."""
    return ServicePage(
        title=part.name,
        lead=part.lead,
        programme=tree.programmes[part.slug],
        situation=part.poster,
        poster_text=part.poster_text,
        facts=streams.facts(part.facts),
        what=streams.body(part.what),
        why=streams.body(part.why),
        how=streams.body(part.how),
        when=streams.body(part.when),
        who=streams.body(part.who),
        steps_title=part.steps.heading,
        steps=streams.steps(part.steps.steps),
        questions=streams.questions(part.answers),
        contact=tree.cards[part.slug],
        unit=BY,
    )


def _news(tree: Tree) -> None:
    tree.add("/nyheter/", NewsIndexPage(title=home.NEWS_TITLE, lead=home.NEWS_LEAD, show_in_menus=True), days_ago=SITE_OPENED_DAYS_AGO)
    for part in ARTICLES:
        _article(tree, part)


def _article(tree: Tree, part: Article) -> None:
    page = NewsPage(
        title=part.title,
        lead=part.lead,
        date=tree.today - timedelta(days=part.days_ago),
        programme=tree.programmes.get(part.programme),
        picture=tree.pictures[part.picture.name],
        picture_alt=part.picture.alt,
        picture_caption=part.picture.caption,
        body=streams.story(part.body),
        facts_title=part.facts.heading,
        facts=streams.facts(part.facts),
        contact=tree.cards.get(part.programme),
        unit=BY,
    )
    tree.add(f"/nyheter/{part.slug}/", page, links=part.links, days_ago=part.days_ago, changed_days_ago=part.changed_days_ago)


def _contact(tree: Tree) -> None:
    door = "door-ajar"
    page = ContactPage(
        title=contact.TITLE,
        lead=contact.LEAD,
        people_title=contact.PEOPLE_TITLE,
        visit_title=contact.VISIT_TITLE,
        visit=streams.body(contact.VISIT),
        picture=tree.pictures[door],
        picture_alt=tree.pictures[door].description,
        ways_title=contact.WAYS_TITLE,
        ways=streams.story(contact.SECTIONS),
        show_in_menus=True,
    )
    tree.add("/kontakt/", page, days_ago=SITE_OPENED_DAYS_AGO)


def _short(tree: Tree) -> None:
    """All of it on one page: what other languages are translated from first."""
    part = languages.SHORT_IN_SWEDISH
    page = StandardPage(title=part.title, lead=part.lead, body=streams.story(part.sections), unit=BY)
    tree.add(SHORT, page, days_ago=SITE_OPENED_DAYS_AGO)


def _about(tree: Tree) -> None:
    tree.add("/om-webbplatsen/", StandardPage(title=home.ABOUT_TITLE, lead=home.ABOUT_LEAD), days_ago=SITE_OPENED_DAYS_AGO)
    for part in statutory.STATUTES:
        page = StandardPage(title=part.title, lead=part.lead, body=streams.story(_filled_in(part, tree)))
        tree.add(f"/om-webbplatsen/{part.slug}/", page, days_ago=SITE_OPENED_DAYS_AGO)


def _filled_in(part: Statute, tree: Tree) -> list[Section]:
    """Return the sections with the installation's own words in the places that are left for them."""
    day = date_format(tree.moment(SITE_OPENED_DAYS_AGO), "j F Y")
    weeks = settings.CSRF_COOKIE_AGE // timedelta(weeks=1).total_seconds()
    words = {
        "assessed": day,
        "updated": day,
        "session_cookie": settings.SESSION_COOKIE_NAME,
        "csrf_cookie": settings.CSRF_COOKIE_NAME,
        "csrf_life": f"{weeks:.0f} veckor",
    }
    return [
        Section(
            section.heading,
            tuple(text.format(**words) if isinstance(text, str) else text for text in section.paragraphs),
            tuple(item.format(**words) for item in section.items),
        )
        for section in part.sections
    ]


def finish(tree: Tree) -> None:
    """Give the new pages their links to each other and a first version in the editor's history, dated as the demo's story says."""
    for page, links, first, last in tree.new:
        if hasattr(page, "related"):
            page.related = streams.links(links, tree.pages)
        page.save_revision().publish()
        # Publishing writes the present moment; the days of the demo's story can only be set afterwards.
        Page.objects.filter(pk=page.pk).update(first_published_at=first, last_published_at=last)
    tree.new.clear()


def _finish_start(tree: Tree, start: HomePage) -> None:
    if not start.adults:
        start.adults = streams.panels((home.PARENTS, home.PROFESSIONALS), tree.pages)
        start.save_revision().publish()
        opened = tree.moment(SITE_OPENED_DAYS_AGO)
        Page.objects.filter(pk=start.pk).update(first_published_at=opened, last_published_at=opened)
