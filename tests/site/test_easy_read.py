"""The easy text of a page: its address, its frame, the ways to it and back, and what the editor shows of it."""

import re

import pytest
from django.test import Client
from wagtail.rich_text import RichText

from common import stamp
from common.easy_read import EasyReadPage
from home.models import StandardPage
from services.models import ServicePage
from tests import personae, queries
from tests.languages.filling import first_tag
from tests.site import pages
from tests.site.translated import translate

EASY = [("heading", "Vad är KAA?"), ("text", RichText("<p>Du får hjälp av en person. Hen heter Samira.</p>"))]


@pytest.fixture
def easy(site: pages.Built) -> ServicePage:
    page = ServicePage.objects.get(slug="kaa")
    page.easy_read = EASY
    page.save_revision().publish()
    stamp.bump()
    return page


def test_a_page_with_an_easy_text_is_read_below_the_prefix_of_easy_swedish(easy: ServicePage, client: Client) -> None:
    response = client.get("/sv-x-ll/stod/kaa/")
    html = response.content.decode()

    assert first_tag(response) == '<html lang="sv-x-ll" dir="ltr">'
    assert "Hen heter Samira." in html
    assert "Ett vykort" not in html
    # The page's own heading, colour and contact.
    assert re.search(r'<header class="field of-kaa horizon hero hero-service">\s*<h1>KAA</h1>', html)
    assert "Fråga Samira" in html
    assert '<link rel="canonical" href="http://testserver/sv-x-ll/stod/kaa/">' in html


def test_the_two_texts_lead_to_each_other(easy: ServicePage, client: Client) -> None:
    swedish, simple = client.get("/stod/kaa/").content.decode(), client.get("/sv-x-ll/stod/kaa/").content.decode()

    assert '<a class="tap" href="/sv-x-ll/stod/kaa/" hreflang="sv-x-ll">Läs på lätt svenska</a>' in swedish
    assert '<a class="tap" href="/stod/kaa/" hreflang="sv">Läs hela sidan på vanlig svenska</a>' in simple
    for html in (swedish, simple):
        assert re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html) == [
            ("sv", "http://testserver/stod/kaa/"),
            ("sv-x-ll", "http://testserver/sv-x-ll/stod/kaa/"),
            ("x-default", "http://testserver/stod/kaa/"),
        ]


def test_the_pages_around_an_easy_one_are_the_swedish_ones(easy: ServicePage, client: Client) -> None:
    html = client.get("/sv-x-ll/stod/kaa/").content.decode()

    assert '<a href="/stod/" aria-current="page">Hitta rätt stöd</a>' in html
    assert '<a href="/kontakt/">Kontakt</a>' in html
    # The forms are in easy Swedish as well.
    assert '<a href="/sv-x-ll/ansok/" class="go">Jag vill ha stöd</a>' in html
    assert "other-language" not in html


@pytest.mark.parametrize("path", ["/sv-x-ll/", "/sv-x-ll/stod/", "/sv-x-ll/stod/mojligheten/", "/sv-x-ll/kontakt/", "/sv-x-ll/finns-inte/"])
def test_without_an_easy_text_the_address_is_missing_and_nothing_leads_there(easy: ServicePage, client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert "Läs på lätt svenska" not in client.get("/stod/mojligheten/").content.decode()


def test_an_easy_text_goes_when_the_page_is_unpublished(easy: ServicePage, client: Client) -> None:
    easy.unpublish()
    stamp.bump()

    assert client.get("/sv-x-ll/stod/kaa/").status_code == 404


def test_easy_swedish_belongs_to_the_swedish_page_alone(easy: ServicePage, site: pages.Built, client: Client) -> None:
    translate(site.home, "en", title="Start")
    translate(site.services, "en", title="Find support", slug="support")
    translate(easy, "en", title="KAA")
    html = client.get("/en/support/kaa/").content.decode()

    assert "sv-x-ll/en" not in html and 'href="/sv-x-ll/stod' not in html
    assert client.get("/sv-x-ll/en/support/kaa/").status_code == 404


def test_the_map_lists_the_easy_text_beside_the_page(easy: ServicePage, client: Client) -> None:
    html = client.get("/sitemap.xml").content.decode()

    assert "<loc>http://testserver/sv-x-ll/stod/kaa/</loc>" in html
    assert 'hreflang="sv-x-ll" href="http://testserver/sv-x-ll/stod/kaa/"' in html
    assert "sv-x-ll/stod/mojligheten" not in html


def test_an_easy_page_keeps_within_the_budget_and_is_kept(easy: ServicePage, client: Client, query_budget: object) -> None:
    with query_budget(10):
        response = client.get("/sv-x-ll/stod/kaa/")
    assert response.headers["Cache-Control"] == "public, max-age=60"
    with query_budget(0):
        assert client.get("/sv-x-ll/stod/kaa/").content == response.content


def test_pictures_of_the_easy_text_cost_the_ordinary_page_nothing(easy: ServicePage, site: pages.Built, client: Client) -> None:
    def asked() -> int:
        stamp.bump()
        with queries.budget(99) as seen:
            client.get("/stod/kaa/")
        return len(seen.statements)

    before = asked()
    image = {"image": {"image": site.picture.pk, "decorative": True, "alt_text": ""}, "caption": ""}
    page = ServicePage.objects.get(pk=easy.pk)
    page.easy_read = page.easy_read.stream_block.to_python([{"type": "picture", "value": image}])
    page.save_revision().publish()
    assert asked() == before


def test_the_kinds_of_pages_that_explain_something_may_have_an_easy_text() -> None:
    assert {model.__name__ for model in (ServicePage, StandardPage) if issubclass(model, EasyReadPage)} == {"ServicePage", "StandardPage"}


def test_the_editor_shows_the_easy_text_in_a_frame_of_its_own(easy: ServicePage) -> None:
    assert [mode for mode, _name in easy.preview_modes] == ["", "latt"]
    pages_shown = {mode: easy.make_preview_request(preview_mode=mode).content.decode() for mode in ("", "latt")}

    assert "Hen heter Samira." in pages_shown["latt"] and '<html lang="sv-x-ll"' in pages_shown["latt"]
    assert "Hen heter Samira." not in pages_shown[""] and '<html lang="sv"' in pages_shown[""]


def test_the_field_is_offered_on_swedish_pages_and_on_no_other(easy: ServicePage, site: pages.Built) -> None:
    translate(site.home, "fi", title="Etusivu")
    page = translate(site.about, "fi", title="Tietoa")
    editor = personae.superuser().client

    assert "På lätt svenska" in editor.get(f"/redaktion/pages/{easy.pk}/edit/").content.decode()
    assert "På lätt svenska" not in editor.get(f"/redaktion/pages/{page.pk}/edit/").content.decode()
