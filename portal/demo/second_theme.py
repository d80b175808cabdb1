"""A second look, to prove that nothing of the first is built in: Älvsunda, in an empty installation of its own."""

from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Page, Site
from wagtail.rich_text import RichText

from common import stamp
from common.compose.picture import BLACK_INK, WHITE_INK, Picture, Placed, draw, words_of
from common.contact_cards import ContactCard
from common.pictures import PortalImage
from common.site_settings import SiteSettings
from common.site_settings.emergency import national_numbers
from common.theme import theme
from common.time import today
from home.models import ContactPage, HomePage, StandardPage
from news.models import NewsIndexPage, NewsPage
from portal.demo.content import second
from services.models import Programme, ServicePage, ServicesIndexPage

MARKS = Path(__file__).parent / "marks"


class NotEmpty(Exception):
    """Somebody lives in this installation already."""


@transaction.atomic
def build_second_theme(*, hostname: str = "127.0.0.1", port: int = 80) -> HomePage:
    """Make the whole of Älvsunda; raises `NotEmpty` where there are services already."""
    if Programme.objects.exists():
        raise NotEmpty
    start = _start()
    site = Site.objects.create(hostname=hostname, port=port, root_page=start, is_default_site=True, site_name=second.SITE_NAME)
    _settings(site)
    programmes = [_programme(part, number) for number, part in enumerate(second.SERVICES)]
    stamp.bump()
    stamp.bump_on_commit()
    _pages(start, programmes)
    return start


def _start() -> HomePage:
    root = Page.get_first_root_node()
    Site.objects.all().delete()
    for welcome in Page.objects.child_of(root):
        welcome.delete()
    root.refresh_from_db()
    start: HomePage = _published(root, HomePage(title="Start", slug="start", headline=second.HEADLINE, lead=second.LEAD, reassurance=""))
    return start


def _published(above: Page, page: Any) -> Any:
    above.add_child(instance=page)
    page.save_revision().publish()
    return page


def _settings(site: Site) -> None:
    SiteSettings.objects.create(
        site=site,
        municipality_name=second.MUNICIPALITY,
        site_name=second.SITE_NAME,
        home_area=second.AREA,
        logo=_mark("alvsunda"),
        logo_night=_mark("alvsunda-night"),
        colour_day=second.COLOUR,
        phone=second.PHONE,
        sms_number=second.PHONE,
        email=second.EMAIL,
        visit_address=second.VISIT_ADDRESS,
        opening_hours=second.OPENING_HOURS,
        emergency=[*national_numbers(), ("social", {"number": second.SOCIAL_EMERGENCY_PHONE})],
        channels=[("channel", {"name": name, "url": url}) for name, url in second.CHANNELS],
    )


def _mark(name: str) -> PortalImage:
    with (MARKS / f"{name}.svg").open("rb") as file:
        return PortalImage.objects.create(title=f"Märke: {name}", file=File(file, name=f"{name}.svg"))


def _programme(part: second.Service, number: int) -> Programme:
    programme = Programme(
        slug=part.slug,
        name=part.name,
        short_name=part.name,
        shape=part.shape,
        colour_day=part.colours[0],
        colour_night=part.colours[1],
        min_age=part.ages[0],
        max_age=part.ages[1],
        is_default=number == 0,
        phone=part.phone,
        email=f"{part.slug}@alvsunda.example",
        board="Ungdomsnämnden",
        legal_basis="29 kap. 9 § skollagen (2010:800)",
        secrecy_provision="23 kap. 2 § offentlighets- och sekretesslagen (2009:400)",
        sort_order=number,
    )
    # An editor could not have saved less: colours that cannot be read, or that are alike, are refused here too.
    programme.full_clean()
    programme.save()
    return programme


def _pages(start: HomePage, programmes: list[Programme]) -> None:
    card = ContactCard.objects.create(name="Receptionen", role="svarar först", phone=second.PHONE, is_on_home=True)
    services = _published(start, ServicesIndexPage(title="Hitta din väg", slug="vagar", lead="Fem sätt att börja.", show_in_menus=True))
    for part, programme in zip(second.SERVICES, programmes, strict=True):
        _published(services, _service(part, programme, card))
    news = _published(start, NewsIndexPage(title="Nyheter", slug="senaste-nytt", lead="Det senaste från oss.", show_in_menus=True))
    _published(news, _article(programmes[3]))
    _published(start, ContactPage(title="Kontakt", slug="hitta-oss", lead="Du behöver inte boka.", show_in_menus=True))
    about = _published(start, StandardPage(title="Om webbplatsen", slug="om-webbplatsen", lead="Hur den fungerar."))
    _published(about, StandardPage(title="Om kakor", slug="kakor", lead="Vi sparar ingenting om dig när du läser."))


def _service(part: second.Service, programme: Programme, card: ContactCard) -> ServicePage:
    return ServicePage(
        title=part.name,
        slug=part.slug,
        lead=part.text,
        programme=programme,
        situation=part.situation,
        poster_text=part.text,
        what=[("lead", part.what)],
        who=[("text", RichText(f"<p>{part.who}</p>"))],
        contact=card,
    )


def _article(programme: Programme) -> NewsPage:
    drawn = Picture(f"insats-{programme.slug}", "bank", (Placed("person", 0, BLACK_INK), Placed("lada", 2, WHITE_INK)))
    file = ContentFile(draw(drawn, theme()).encode(), name="verkstan.svg")
    picture = PortalImage.objects.create(title="Verkstan", description=words_of(drawn), file=file)
    return NewsPage(
        title=second.NEWS_TITLE,
        slug="ny-tid-i-verkstan",
        lead=second.NEWS_LEAD,
        date=today(),
        programme=programme,
        picture=picture,
        picture_alt=words_of(drawn),
        body=[("text", RichText("<p>Kom förbi och prova. Det kostar ingenting.</p>"))],
    )
