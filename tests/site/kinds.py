"""The kinds of page that the small site does not have by itself, one of each."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page
from wagtail.rich_text import RichText

from common.models import ContactCard
from home.models import AccessibilityPage, CookiesPage, GuidePage, InformationPage, PersonalDataPage, ResultsPage, StandardPage
from news.models import EventIndexPage, EventPage
from tests.site import pages

HOURS = timedelta(hours=2)
TEXT = RichText("<p>Det är helt okej.</p>")
FIGURE = {
    "measure": "share",
    "number": 62,
    "unit": "",
    "text": "hade en ny väg.",
    "source": "Kommunens egen uppföljning",
    "year": "2026",
    "earlier": 54,
    "earlier_year": "2025",
}


@dataclass
class Kinds:
    """One page of each further kind."""

    events: EventIndexPage
    event: EventPage
    information: InformationPage
    guide: GuidePage
    results: ResultsPage
    accessibility: AccessibilityPage
    cookies: CookiesPage
    personal_data: PersonalDataPage
    adults: StandardPage

    def all(self) -> list[Any]:
        """Return the pages."""
        return list(vars(self).values())


def in_days(days: int) -> datetime:
    """Return six in the evening, so many days from today; tests of the night must not cross midnight."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=days), datetime.min.time())) + timedelta(hours=18)


def make_event(parent: Page, card: ContactCard, title: str = "Öppet hus", **fields: Any) -> EventPage:
    """Make a published event in a week, two hours long unless it is said otherwise."""
    starts_at = fields.pop("starts_at", in_days(7))
    given = {"lead": "Kom och se.", "starts_at": starts_at, "ends_at": starts_at + HOURS, "place": "Gamla posten", "contact": card}
    return pages.publish(parent, EventPage(title=title, **(given | fields)))


def make_information(parent: Page, card: ContactCard, **fields: Any) -> InformationPage:
    """Make a page that answers two of the five questions."""
    given = {"title": "Så fungerar det", "slug": "sa-fungerar-det", "lead": "Kort om det.", "contact": card}
    return pages.publish(parent, InformationPage(**(given | {"what": [("text", TEXT)], "who": [("text", TEXT)]} | fields)))


def make_guide(parent: Page, card: ContactCard, **fields: Any) -> GuidePage:
    """Make a guide for those at home."""
    given = {"title": "Till dig hemma", "slug": "hemma", "lead": "Du kan göra mycket.", "audience": "guardians", "contact": card}
    return pages.publish(parent, GuidePage(**(given | {"today": [("deed", {"title": "Fråga hur det är", "text": ""})]} | fields)))


def make_results(parent: Page, *figures: dict[str, Any], **fields: Any) -> ResultsPage:
    """Make a page of results; a figure is the usual one with something changed."""
    shown = [{**FIGURE, **figure} for figure in figures or ({},)]
    group = {"heading": "Alla", "text": "", "service": "", "figures": shown}
    given = {"title": "Så går det", "slug": "resultat", "lead": "Siffrorna.", "figures": [("group", group)]}
    return pages.publish(parent, ResultsPage(**(given | fields)))


def build(site: pages.Built) -> Kinds:
    """Make one of each below the small site."""
    home, about, card = site.home, site.about, site.card
    events = pages.publish(home, EventIndexPage(title="Aktiviteter", slug="aktiviteter", lead="Kom förbi.", show_in_menus=True))
    adults = pages.publish(home, StandardPage(title="För vuxna", slug="for-vuxna", lead="Här får du råd.", contact=card))
    rights = [("heading", "Rätt att få veta"), ("text", TEXT)]
    personal = PersonalDataPage(title="Uppgifter", slug="personuppgifter", lead="Det vi sparar.", rights=rights, contact=card)
    return Kinds(
        events=events,
        event=make_event(events, card),
        information=make_information(home, card),
        guide=make_guide(adults, card),
        results=make_results(home),
        accessibility=site.accessibility,
        cookies=pages.publish(about, CookiesPage(title="Om kakor", slug="kakor", lead="Två kakor.")),
        personal_data=pages.publish(about, personal),
        adults=adults,
    )
