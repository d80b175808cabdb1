"""The style guide: there for whoever builds, gone in production, and made of the site's own templates."""

import re

import pytest
from django.conf import settings
from django.test import Client
from pytest_django import Settings

from common.theme.shapes import SHAPES
from tests.site import pages

FOLDERS = ("includes", "news", "common/blocks", "services", "services/blocks", "home", "home/blocks", "forms", "forms/fields", "search")
NOT_SHOWN = {
    "includes/machines.html": "what machines read in the head of a page",
    "includes/page_head.html": "a heading and a lead, as every page begins",
    "includes/page_end.html": "the card, the links and the foot, each of which is shown",
    "home/fresh.html": "a part of one page: news and events, which are shown",
}
TEMPLATES = (
    "services/posters.html",
    "includes/steps.html",
    "news/item.html",
    "services/week.html",
    "includes/picture.html",
    "includes/person.html",
    "includes/card.html",
    "includes/links.html",
    "includes/page_foot.html",
    "includes/field.html",
    "includes/error_summary.html",
    "forms/climb.html",
    "forms/signs.html",
    "forms/sign_signers.html",
)


def test_the_guide_shows_each_component_from_its_one_template(site: pages.Built, client: Client) -> None:
    response = client.get("/styleguide/")
    html = response.content.decode()
    used = {template.name for template in response.templates}
    for name in (*TEMPLATES, "includes/alerts.html", "includes/acute.html", "includes/crumbs.html", "includes/footer.html"):
        assert name in used, name
    for name in TEMPLATES:
        assert name in html
    assert len(re.findall(r'<li class="guide-drawing [^"]+">\s*<svg class="drawing"', html)) == len(SHAPES)
    for state in ('aria-invalid="true"', "has-error", "notice-important", 'aria-current="page"', "is-focused", 'aria-hidden="true"'):
        assert state in html


def test_every_component_is_shown_or_has_a_reason_not_to_be(site: pages.Built, client: Client) -> None:
    used = {template.name for template in client.get("/styleguide/").templates}
    components = {
        f"{folder}/{path.name}"
        for folder in FOLDERS
        for path in (settings.BASE_DIR / "templates" / folder).glob("*.html")
        if "{% extends" not in (text := path.read_text()) and "<html" not in text
    }
    assert components - used == set(NOT_SHOWN)


def test_no_block_is_shown_as_a_bare_list_of_its_fields(site: pages.Built, client: Client) -> None:
    html = client.get("/styleguide/").content.decode()
    assert "<dt>what</dt>" not in html
    assert "<dt>title</dt>" not in html


def test_the_guide_has_one_h1_and_no_id_twice(site: pages.Built, client: Client) -> None:
    html = client.get("/styleguide/").content.decode()
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert html.count("<h1") == 1
    assert sorted({each for each in ids if ids.count(each) > 1}) == []


def test_the_guide_is_kept_from_search_engines_and_caches(site: pages.Built, client: Client) -> None:
    response = client.get("/styleguide/")
    assert '<meta name="robots"' in response.content.decode()
    assert "noindex" in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"


def test_there_is_no_guide_in_production(site: pages.Built, client: Client, settings: Settings) -> None:
    settings.PORTAL_ENVIRONMENT = "production"
    assert client.get("/styleguide/").status_code == 404


def test_the_guide_says_how_well_text_is_read(site: pages.Built, client: Client) -> None:
    html = client.get("/styleguide/").content.decode()
    row = re.search(r'<th scope="row">KAA: text på fält</th>\s*<td>([\d,]+)</td>\s*<td>([\d,]+)</td>', html)
    assert row
    assert row.groups() == ("6,4", "5,6")


@pytest.mark.django_db
def test_the_guide_stands_in_an_empty_installation(client: Client) -> None:
    assert client.get("/styleguide/").status_code == 200
