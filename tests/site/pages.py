"""A small site for tests: every kind of page, built by code."""

import io
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from wagtail.models import Collection, Locale, Page, Site
from wagtail.rich_text import RichText

from common.models import ContactCard, PortalImage, SiteSettings
from home.models import AccessibilityPage, ContactPage, HomePage, StandardPage
from news.models import NewsIndexPage, NewsPage
from services.models import PartOfDay, Programme, ServicePage, ServicesIndexPage, Weekday, WeekSlot
from tests.lindhamra import LOOKS, SITE

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600"><circle cx="480" cy="300" r="200"/></svg>'
PROGRAMMES = (
    ("kaa", "KAA", 16, 19),
    ("ung-resurs", "Ung Resurs", 16, 19),
    ("kaasam", "KAASAM", 14, 20),
    ("mojligheten", "Möjligheten", 16, 24),
)


@dataclass
class Built:
    """The pages of the small site."""

    home: HomePage
    services: ServicesIndexPage
    service: ServicePage
    news_index: NewsIndexPage
    news: NewsPage
    contact: ContactPage
    about: StandardPage
    accessibility: AccessibilityPage
    card: ContactCard
    picture: PortalImage


def make_programme(slug: str = "kaa", **fields: Any) -> Programme:
    """Make one of the four services, or one like them."""
    known = {each[0]: each for each in PROGRAMMES}
    _, name, low, high = known.get(slug, (slug, slug, 16, 19))
    given = {
        "name": name,
        "short_name": name,
        "min_age": low,
        "max_age": high,
        **LOOKS.get(slug, LOOKS["kaa"]),
        "phone": "070-174 06 11",
        "board": "Utbildningsnämnden",
        "legal_basis": "skollagen 29 kap. 9 §",
        "secrecy_provision": "offentlighets- och sekretesslagen 23 kap.",
        "is_default": slug == "kaa",
        "sort_order": list(known).index(slug) if slug in known else 9,
    }
    return Programme.objects.create(slug=slug, **(given | fields))


def make_card(**fields: Any) -> ContactCard:
    """Make somebody to call."""
    given = {"name": "Samira", "role": "ungdomskoordinator", "phone": "070-174 06 11", "sms_number": "070-174 06 11", "is_on_home": True}
    return ContactCard.objects.create(**(given | {"email": "kaa@lindhamra.example", "hours": "Vardagar 9–16"} | fields))


def make_picture(**fields: Any) -> PortalImage:
    """Make a drawing."""
    file = ContentFile(SVG, name="bild.svg")
    return PortalImage.objects.create(title="Bild", file=file, width=960, height=600, **({"photographer": "Ida"} | fields))


def make_photograph() -> PortalImage:
    """Make a photograph of nothing, in every size and kind."""
    file = io.BytesIO()
    Image.new("RGB", (1600, 1000), "white").save(file, "PNG")
    return PortalImage.objects.create(title="Foto", file=ContentFile(file.getvalue(), name="foto.png"), photographer="Ida")


def make_service_page(parent: Page, programme: Programme, card: ContactCard, **fields: Any) -> ServicePage:
    """Make a published page of a service."""
    given = {
        "title": programme.name,
        "slug": programme.slug,
        "lead": "Har du slutat skolan, eller aldrig börjat?",
        "unit": "Samira, KAA",
        "situation": "Jag har slutat skolan.",
        "poster_text": "Vi hjälper dig att hitta nästa steg.",
        "facts": [("fact", "Kostar inget")],
        "what": [("lead", "Plugg, praktik eller jobb."), ("text", RichText("<p>Du väljer väg.</p>"))],
        "who": [("text", RichText("<p>Du som är 16–20 år.</p>"))],
        "steps": [("step", {"title": "Ett vykort", "text": "På kortet står inget om dig."})],
        "questions": [("question", {"question": "Måste jag?", "answer": RichText("<p>Nej.</p>")})],
    }
    page = ServicePage(programme=programme, contact=card, **(given | fields))
    return publish(parent, page)


def make_news(parent: Page, title: str = "Studierummet är öppet", **fields: Any) -> NewsPage:
    """Make a published article."""
    given = {
        "lead": "Måndag och torsdag kan du plugga i lugn och ro.",
        "date": date(2026, 11, 18),
        "body": [("heading", "Ingen frågar varför"), ("text", RichText("<p>Det är helt okej.</p>"))],
    }
    return publish(parent, NewsPage(title=title, **(given | fields)))


def make_many_news(parent: Page, count: int, **fields: Any) -> None:
    """Make articles one day apart, the newest first made."""
    for number in range(count):
        make_news(parent, f"Nyhet {number}", date=date(2026, 10, 1) - timedelta(days=number), **fields)


def publish(parent: Page, page: Any) -> Any:
    """Put a published page in the tree."""
    page.first_published_at = page.last_published_at = timezone.now()
    parent.add_child(instance=page)
    return type(page).objects.get(pk=page.pk)


def make_roots() -> Page:
    """Return the root of the tree; made anew, like those of languages and collections, where a test has emptied every table."""
    Locale.objects.get_or_create(language_code="sv")
    if not Collection.get_first_root_node():
        Collection.add_root(name="Root")
    root: Page = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    return root


def make_site() -> HomePage:
    """Make the start page of an empty installation."""
    Site.objects.all().delete()
    Page.objects.filter(depth__gt=1).delete()
    root = make_roots()
    home = publish(root, HomePage(title="Start", slug="start", lead="Har du slutat skolan? Vi lyssnar först."))
    site = Site.objects.create(hostname="testserver", root_page=home, is_default_site=True)
    SiteSettings.objects.create(site=site, **{**SITE, "municipality_url": "https://lindhamra.example/"})
    return home


def make_accessibility(parent: Page, card: ContactCard, **fields: Any) -> AccessibilityPage:
    """Make a whole accessibility statement."""
    given = {
        "title": "Tillgänglighetsredogörelse",
        "slug": "tillganglighet",
        "lead": "Så tillgänglig är webbplatsen.",
        "actor": "Lindhamra kommun",
        "service_name": "Sammanhang",
        "compliance": "partly",
        "faults": [("fault", {"what": "En film saknar text.", "who": "", "why": "Vi har inte hunnit.", "plan": ""})],
        "assessed_on": date(2026, 9, 1),
        "updated_on": date(2026, 10, 2),
        "method": "self",
        "method_text": "Vi har prövat med tangentbord.",
        "has_burdens": False,
        "has_outside": False,
        "contact": card,
    }
    return publish(parent, AccessibilityPage(**(given | fields)))


def build() -> Built:
    """Make the whole small site."""
    home = make_site()
    card, picture = make_card(), make_picture()
    programmes = {slug: make_programme(slug) for slug, *_ in PROGRAMMES}
    services = publish(
        home, ServicesIndexPage(title="Hitta rätt stöd", slug="stod", lead="Välj det som ligger närmast.", show_in_menus=True)
    )
    service = make_service_page(services, programmes["kaa"], card)
    _mojligheten(services, programmes["mojligheten"], card)
    index = publish(home, NewsIndexPage(title="Nyheter", slug="nyheter", lead="Nytt hos oss.", show_in_menus=True))
    news = _article(index, programmes["mojligheten"], service, card, picture)
    contact = publish(home, ContactPage(title="Kontakt", slug="kontakt", lead="Ring, så hjälper vi dig rätt.", show_in_menus=True))
    about = publish(home, StandardPage(title="Om webbplatsen", slug="om-webbplatsen", lead="Om den här webbplatsen.", contact=card))
    return Built(home, services, service, index, news, contact, about, make_accessibility(about, card), card, picture)


def _mojligheten(parent: Page, programme: Programme, card: ContactCard) -> None:
    WeekSlot.objects.create(programme=programme, weekday=Weekday.MONDAY, part_of_day=PartOfDay.MORNING, title="Arbetsliv")
    WeekSlot.objects.create(programme=programme, weekday=Weekday.MONDAY, part_of_day=PartOfDay.AFTERNOON, title="Lugnt studierum")
    WeekSlot.objects.create(programme=programme, weekday=Weekday.WEDNESDAY, part_of_day=PartOfDay.DAY, title="Friskvård", note="Promenad")
    make_service_page(parent, programme, card, situation="Jag vill träffa folk.", when=[("text", RichText("<p>Ditt schema är ditt.</p>"))])


def _article(parent: Page, programme: Programme, linked: Page, card: ContactCard, picture: PortalImage) -> NewsPage:
    image = {"image": {"image": picture.pk, "decorative": False, "alt_text": "En bok på ett bord."}, "caption": "Boken"}
    quote = {"quote": "Första gången satt jag bara och ritade.", "person": "Elin, 18 år", "about": "är med i Möjligheten"}
    body = [
        {"type": "text", "value": f'<p>Läs om <a linktype="page" id="{linked.pk}">KAA</a> och <a href="https://www.csn.se/">CSN</a>.</p>'},
        {"type": "heading", "value": "Ingen frågar varför"},
        {"type": "quote", "value": quote},
        {"type": "picture", "value": image},
        {"type": "figure", "value": {"figure": "6 av 10", "text": "hade börjat plugga.", "source": "Lindhamra kommun", "year": "2026"}},
    ]
    page = NewsPage(
        title="Studierummet är öppet",
        slug="studierummet-ar-oppet",
        lead="Måndag och torsdag kan du plugga.",
        date=date(2026, 11, 18),
        programme=programme,
        picture=picture,
        picture_alt="Två personer vid ett bord.",
        picture_caption="Studierummet.",
        facts_title="Studierummet",
        facts=[("fact", "Kostar inget")],
        related=[("page", {"page": linked, "text": ""}), ("away", {"url": "https://www.csn.se/", "text": "Pengar när du pluggar, CSN"})],
        contact=card,
    )
    page.body = page.body.stream_block.to_python(body)
    return publish(parent, page)
