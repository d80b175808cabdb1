"""A second municipality in the same code: not a word and not a colour of the first is left."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import Settings
from wagtail.models import Page

from common import stamp
from common.printing import look_of
from home.models import ContactPage
from news.models import NewsIndexPage
from portal.demo.content import second
from portal.demo.second_theme import NotEmpty, build_second_theme
from services.models import Programme, ServicesIndexPage
from tests.lindhamra import LOOKS, SITE
from tests.site import pages

ADDRESSES = (
    "/",
    "/vagar/",
    *(f"/vagar/{part.slug}/" for part in second.SERVICES),
    "/senaste-nytt/",
    "/senaste-nytt/ny-tid-i-verkstan/",
    "/hitta-oss/",
    "/om-webbplatsen/kakor/",
    "/finns-inte/",
    "/ansok/",
    "/ansok/stod/",
    "/en/ansok/",
    "/min-ansokan/",
    "/styleguide/",
    "/tema.css",
    "/tema.svg",
)
FIRST_WORDS = (
    "Lindhamra",
    "lindhamra",
    "KAASAM",
    "Ung Resurs",
    "Möjligheten",
    "Sammanhang",
    "sammanhang",
    "Gamla posten",
    "of-kaa",
    "of-ung-resurs",
)
FIRST_NUMBERS = ("070-174 06 10", "070-174 06 90")
FIRST_COLOURS = {colour for look in LOOKS.values() for name, colour in look.items() if name != "shape"} | {
    SITE["colour_day"],
    SITE["colour_night"],
}


@pytest.fixture
def alvsunda(db: None, settings: Settings) -> None:
    settings.WAGTAIL_SITE_NAME = "Stigen"
    pages.make_roots()
    for page in Page.objects.filter(depth=2):
        page.delete()
    build_second_theme(hostname="testserver")
    stamp.bump()


def test_no_page_has_a_word_a_number_or_a_colour_of_the_first_municipality(alvsunda: None, client: Client) -> None:
    for address in ADDRESSES:
        response = client.get(address)
        assert response.status_code == (404 if address == "/finns-inte/" else 200), address
        text = response.content.decode()
        found = [word for word in (*FIRST_WORDS, *FIRST_NUMBERS, *FIRST_COLOURS) if word in text]
        # The style guide calls with a number of its own.
        assert found == (["070-174 06 10"] if address == "/styleguide/" else []), address


def test_every_page_names_the_second_and_wears_its_mark(alvsunda: None, client: Client) -> None:
    for address in ADDRESSES[:-2]:
        html = client.get(address).content.decode()
        for word in ("Älvsunda kommun", "stigen", "/original_images/alvsunda", "070-174 06 79"):
            assert word in html, (address, word)


def test_five_services_have_five_colours_and_their_own_pictures(alvsunda: None, client: Client) -> None:
    css = client.get("/tema.css").content.decode()
    for part in second.SERVICES:
        assert f"--of-{part.slug}:{part.colours[0]}" in css
        html = client.get(f"/vagar/{part.slug}/").content.decode()
        drawing = (Path(settings.BASE_DIR) / "templates" / "drawings" / f"{part.shape}.svg").read_text().strip()
        assert drawing in html
        assert f"field of-{part.slug}" in html
    assert client.get("/").content.decode().count('<li class="poster of-') == 5


def test_the_article_has_a_picture_drawn_in_the_colours_of_the_second(alvsunda: None, client: Client) -> None:
    html = client.get("/senaste-nytt/ny-tid-i-verkstan/").content.decode()
    assert 'alt="En person och en verktygslåda vid en arbetsbänk."' in html
    file = re.search(r'src="(/media/[^"]+verkstan[^"]*\.svg)"', html)
    assert file
    drawn = b"".join(client.get(file[1])).decode()
    assert "#b5c722" in drawn
    assert not [colour for colour in FIRST_COLOURS if colour in drawn]


def test_papers_are_printed_in_the_colours_of_the_second(alvsunda: None) -> None:
    looks = str([look_of(slug) for slug in ("", *(part.slug for part in second.SERVICES))])
    assert not [colour for colour in FIRST_COLOURS if colour in looks]
    assert look_of("bron").field == "#f0913a"


def _links(html: str) -> set[str]:
    return {urlsplit(unescape(href)).path for href in re.findall(r'<a\b[^>]*?\bhref="(/[^"]*)"', html)}


def test_no_link_of_any_page_leads_to_an_address_of_the_first(alvsunda: None, client: Client) -> None:
    waiting, seen = ["/", "/finns-inte/", "/ansok/stod/"], set[str]()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        response = client.get(address)
        assert (response.status_code == 404) is (address == "/finns-inte/"), address
        if response.headers["Content-Type"].startswith("text/html"):
            waiting += sorted(_links(response.content.decode()) - {*seen, *waiting})
    assert {"/hitta-oss/", "/vagar/kompassen/", "/senaste-nytt/ny-tid-i-verkstan/"} <= seen


def test_a_page_that_is_not_there_is_linked_to_from_nowhere(alvsunda: None, client: Client) -> None:
    def linked() -> set[str]:
        return set[str]().union(*(_links(client.get(address).content.decode()) for address in ("/", "/finns-inte/", "/ansok/stod/")))

    assert {"/hitta-oss/", "/vagar/"} <= linked()
    for model in (ContactPage, ServicesIndexPage):
        model.objects.get().unpublish()
    stamp.bump()
    assert not {"/hitta-oss/", "/vagar/", ""} & linked()


def test_the_feed_leads_to_the_news_and_names_the_municipality_as_author(alvsunda: None, client: Client) -> None:
    feed = client.get("/nyheter/flode/").content.decode()
    assert '<link href="http://testserver/senaste-nytt/" rel="alternate"' in feed
    assert "<author><name>Älvsunda kommun</name></author>" in feed
    NewsIndexPage.objects.get().unpublish()
    stamp.bump()
    assert '<link href="http://testserver/" rel="alternate"' in client.get("/nyheter/flode/").content.decode()


def test_it_is_not_built_where_somebody_lives(site: pages.Built) -> None:
    with pytest.raises(NotEmpty):
        build_second_theme()
    assert set(Programme.objects.values_list("slug", flat=True)) == set(LOOKS)


def test_neither_style_nor_drawing_holds_a_colour_of_a_service() -> None:
    root = Path(settings.BASE_DIR)
    files = [root / "static" / name for name in ("site.css", "desk.css", "guide.css", "compose.css")]
    files += [*(root / "templates").rglob("*.svg"), *(root / "templates" / "print").glob("*.typ"), *(root / "templates").rglob("*.html")]
    assert not [(path.name, colour) for path in files for colour in FIRST_COLOURS if colour in path.read_text()]
