"""Every public page: it works, it is whole, and what is missing is 404."""

import gzip
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from wagtail.models import Page

from common import stamp
from home.models import StandardPage
from news.models import NewsPage
from services.models import Programme, ProgrammePerson, WeekSlot
from tests.site import pages

ADDRESSES = (
    "/",
    "/stod/",
    "/stod/kaa/",
    "/stod/mojligheten/",
    "/nyheter/",
    "/nyheter/studierummet-ar-oppet/",
    "/kontakt/",
    "/om-webbplatsen/",
    "/om-webbplatsen/tillganglighet/",
)
MOST_BYTES = 30_000


def _text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_every_page_has_one_heading_landmarks_and_the_way_to_help(site: pages.Built, client: Client) -> None:
    for address in ADDRESSES:
        html = _text(client, address)
        assert html.count("<h1") == 1, address
        assert html.count("<main") == 1, address
        for words in ('href="#innehall"', "Är det akut?", 'href="tel:112"', "/om-webbplatsen/tillganglighet/", '<html lang="sv"'):
            assert words in html, address


def test_every_page_is_strict_about_scripts_styles_and_cookies(site: pages.Built, client: Client) -> None:
    for address in ADDRESSES:
        response = client.get(address)
        html = response.content.decode()
        assert not response.cookies, address
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\bsrc=|application/ld\+json))", html), address
        assert not re.search(r'<(?:script|img|source|iframe)[^>]+(?:src|srcset)="https?:', html), address
        assert not re.search(r'<link rel="(?:icon|stylesheet)" href="https?:', html), address


def test_first_load_is_light(site: pages.Built, client: Client) -> None:
    css = len(gzip.compress((Path(settings.BASE_DIR) / "static" / "site.css").read_bytes()))
    for address in ADDRESSES:
        assert css + len(gzip.compress(client.get(address).content)) <= MOST_BYTES, address


def test_an_address_without_a_page_is_missing(site: pages.Built, client: Client) -> None:
    for address in ("/finns-inte/", "/stod/finns-inte/", "/nyheter/finns-inte/", "/a/b/c/d/", "/stod/kaa/mer/"):
        assert client.get(address).status_code == 404, address


def test_a_draft_and_an_unpublished_page_are_missing(site: pages.Built, client: Client) -> None:
    draft = NewsPage(title="Utkast", slug="utkast", lead="Inte klar.", live=False)
    site.news_index.add_child(instance=draft)
    site.news.unpublish()
    stamp.bump()
    assert client.get("/nyheter/utkast/").status_code == 404
    assert client.get("/nyheter/studierummet-ar-oppet/").status_code == 404
    assert "Studierummet" not in _text(client, "/")


def test_a_page_only_answers_to_reading(site: pages.Built, client: Client) -> None:
    assert {client.post(address).status_code for address in ("/", "/nyheter/")} == {405}


def test_the_home_page_leads_to_every_open_service_and_to_the_forms(site: pages.Built, client: Client) -> None:
    html = _text(client, "/")
    assert "Jag har slutat skolan." in html
    assert 'href="/stod/kaa/"' in html
    assert 'href="/ansok/"' in html
    assert "16–24 år" in html
    assert "Samira" in html


def test_a_closed_service_is_not_offered_on_the_home_page(site: pages.Built, client: Client) -> None:
    Programme.objects.filter(slug="mojligheten").update(is_open=False)
    stamp.bump()
    assert "Jag vill träffa folk." not in _text(client, "/")


def test_a_service_page_tells_ages_steps_questions_contact_and_the_way_in(site: pages.Built, client: Client) -> None:
    html = _text(client, "/stod/kaa/")
    for words in (
        "16–19 år",
        "Vad?",
        "Vem?",
        "Ett vykort",
        "Måste jag?",
        "Fråga Samira",
        "070-174 06 11",
        'href="/ansok/"',
        "Samira, KAA",
    ):
        assert words in html
    assert "Varför?" not in html


def test_the_week_is_a_table_with_whole_days_and_days_without_anything(site: pages.Built, client: Client) -> None:
    html = _text(client, "/stod/mojligheten/")
    assert html.count('scope="row"') == 5
    assert re.search(r'<td class="" colspan="2">Friskvård <span>Promenad</span></td>', html)
    assert html.count('colspan="2">Ingen träff') == 3
    assert "<table" not in _text(client, "/stod/kaa/")


@pytest.mark.parametrize(
    ("slot", "cell"),
    [({}, ["På annan plats"]), ({"note": "Om du vill"}, ["Om du vill", "På annan plats"]), ({"place": "Komvux"}, ["Komvux"])],
)
def test_what_is_elsewhere_is_told_in_words(site: pages.Built, client: Client, slot: dict[str, str], cell: list[str]) -> None:
    programme = Programme.objects.get(slug="mojligheten")
    WeekSlot.objects.create(programme=programme, weekday=1, part_of_day="day", title="Skola", is_elsewhere=True, **slot)
    stamp.bump()
    (found,) = BeautifulSoup(_text(client, "/stod/mojligheten/"), "html.parser").select(".week .of-site")
    assert [span.get_text() for span in found.select("span")] == cell


def test_an_article_shows_picture_quote_links_dates_and_sharing(site: pages.Built, client: Client) -> None:
    html = _text(client, "/nyheter/studierummet-ar-oppet/")
    assert 'alt="Två personer vid ett bord."' in html
    assert ".svg" in html
    assert "Illustration: Ida" in html
    assert "<blockquote>" in html
    assert '<a href="/stod/kaa/">KAA</a>' in html
    assert 'href="https://www.csn.se/">CSN<span class="unseen"> (länk till annan webbplats)</span></a>' in html
    assert '<time datetime="2026-11-18">18 november 2026</time>' in html
    assert "mailto:?subject=" in html
    assert "Källa: Lindhamra kommun, 2026." in html


def test_empty_labels_are_never_shown(site: pages.Built, client: Client) -> None:
    bare = pages.make_news(site.news_index, "Kort nytt", slug="kort")
    html = _text(client, f"/nyheter/{bare.slug}/")
    for label in ("Ändrad", "Läs mer", "Har du frågor?", "figcaption", "<picture", "factbox"):
        assert label not in html


def test_the_day_of_change_is_shown_when_it_is_another_day(site: pages.Built, client: Client) -> None:
    first, last = datetime(2026, 11, 18, 12, tzinfo=UTC), datetime(2026, 11, 20, 12, tzinfo=UTC)
    NewsPage.objects.filter(pk=site.news.pk).update(first_published_at=first, last_published_at=last, unit="Ida, kommunikatör")
    assert '<time datetime="2026-11-20">20 november 2026</time>' in _text(client, "/nyheter/studierummet-ar-oppet/")


def test_a_breadcrumb_names_the_pages_above(site: pages.Built, client: Client) -> None:
    html = _text(client, "/om-webbplatsen/tillganglighet/")
    trail = re.search(r'aria-label="Du är här">(.*?)</nav>', html, re.DOTALL)
    assert trail
    assert re.findall(r'href="([^"]+)"', trail[1]) == ["/", "/om-webbplatsen/"]
    assert 'aria-current="page">Tillgänglighetsredogörelse' in trail[1]


def test_a_deep_page_is_found_and_has_its_whole_trail(site: pages.Built, client: Client) -> None:
    above = pages.publish(site.about, StandardPage(title="Teknik", slug="teknik", lead="Så är den byggd."))
    deep = pages.publish(above, StandardPage(title="Brister", slug="brister", lead="Det vi inte har hunnit."))
    stamp.bump()
    assert client.get("/om-webbplatsen/teknik/brister/").status_code == 200
    assert [crumb.url for crumb in deep.crumbs] == ["/", "/om-webbplatsen/", "/om-webbplatsen/teknik/"]


def test_the_menu_marks_where_the_reader_is(site: pages.Built, client: Client) -> None:
    assert '<a href="/nyheter/" aria-current="page">Nyheter</a>' in _text(client, "/nyheter/studierummet-ar-oppet/")
    assert "om-webbplatsen/" not in re.search(r'aria-label="Huvudmeny">(.*?)</nav>', _text(client, "/"), re.DOTALL)[1]


def test_the_contact_page_lists_the_people_of_every_service(site: pages.Built, client: Client) -> None:
    ProgrammePerson.objects.create(programme=Programme.objects.get(slug="kaa"), card=site.card)
    html = _text(client, "/kontakt/")
    assert "Sms<span" in html
    assert "Läs om KAA" in html
    assert "Gamla posten" in html


def test_the_sitemap_lists_published_pages_and_robots_are_kept_from_forms(site: pages.Built, client: Client) -> None:
    sitemap, robots = client.get("/sitemap.xml"), client.get("/robots.txt")
    assert "<loc>http://testserver/stod/kaa/</loc>" in sitemap.content.decode()
    assert "<lastmod>" in sitemap.content.decode()
    assert "Disallow: /ansok/" in robots.content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in robots.content.decode()


def test_the_feed_is_atom_with_the_latest_news(site: pages.Built, client: Client) -> None:
    response = client.get("/nyheter/flode/")
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    assert "http://testserver/nyheter/studierummet-ar-oppet/" in response.content.decode()


def test_a_site_without_pages_answers_missing_and_not_with_an_error(db: None, client: Client) -> None:
    Page.objects.filter(depth__gt=1).delete()
    stamp.bump()
    for address in ("/", "/stod/"):
        assert client.get(address).status_code == 404
    assert client.get("/sitemap.xml").status_code == 200
    assert client.get("/nyheter/flode/").status_code == 200


def test_a_long_page_begins_with_its_contents_and_a_short_one_does_not(site: pages.Built, client: Client) -> None:
    def listed(address: str) -> list[str]:
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        links = soup.select("nav.contents a")
        assert all(soup.find(id=str(link["href"]).removeprefix("#")) for link in links)
        return [link.text for link in links]

    assert listed("/stod/kaa/") == ["Vad?", "Vem?", "Så här går det till", "Frågor vi ofta får"]
    assert listed(site.news.href) == []
    headings = [("heading", {"title": f"Rubrik {number}", "level": 2}) for number in range(4)]
    pages.make_news(site.news_index, "Lång", slug="lang", body=[*headings, ("heading", {"title": "Under", "level": 3})])
    assert listed("/nyheter/lang/") == ["Rubrik 0", "Rubrik 1", "Rubrik 2", "Rubrik 3"]
