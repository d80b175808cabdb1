"""The site that `manage.py demo` builds: its facts, its pages, its pictures."""

import re

import pytest
from django.test import Client
from pytest_django import Settings
from wagtail.models import Page, get_page_models

from common.quality.findings import findings
from forms.pages import UnlistedPage
from home.models import GuidePage, HomePage
from news.models import EventPage, NewsPage
from portal.demo.build import Demo
from portal.demo.content.services import SERVICES
from services.models import Organisation, Programme
from services.organisations import organisation_of, organisations
from services.pages import ServicePage
from tests.demo.making import make

KEPT = (ServicePage, GuidePage, NewsPage, EventPage)

pytestmark = pytest.mark.django_db


def test_the_programmes_have_the_facts_of_the_municipality() -> None:
    make()
    ages = {programme.slug: (programme.min_age, programme.max_age) for programme in Programme.objects.all()}
    assert ages == {"kaa": (16, 19), "ung-resurs": (16, 19), "kaasam": (14, 20), "mojligheten": (16, 24)}
    assert Programme.objects.get(is_default=True).slug == "kaa"
    assert Programme.objects.get(slug="ung-resurs").contact_days == 3
    week = list(Programme.objects.get(slug="mojligheten").week.values_list("weekday", "part_of_day", "title"))
    assert week == [
        (0, "morning", "Arbetsliv"),
        (0, "afternoon", "Lugnt studierum"),
        (2, "day", "Friskvård"),
        (3, "morning", "Enskilda möten"),
        (3, "afternoon", "Lugnt studierum"),
        (4, "day", "Inspirationsdag"),
    ]


def test_the_programmes_take_what_their_pages_say() -> None:
    make()
    ways = {row[0]: row[1:] for row in Programme.objects.values_list("slug", "accepts_joint", "accepts_referral", "accepts_notification")}
    assert ways == {
        "kaa": (False, False, True),
        "ung-resurs": (False, True, False),
        "kaasam": (False, True, False),
        "mojligheten": (True, False, False),
    }
    assert set(Programme.objects.values_list("law", "own_residents_only", "officer_must_sign")) == {("school", True, True)}


def test_the_organisations_of_the_municipality_can_be_chosen_and_known_by_their_addresses() -> None:
    make()
    for organisation in Organisation.objects.all():
        organisation.full_clean()
        assert all(domain.endswith(".example") for domain in organisation.ascii_domains)
    known = {email: organisation_of(email) for email in ("kim@strandskolan.lindhamra.example", "kim@af.example", "kim@lindhamra.example")}
    assert {email: found and (found.name, found.kind, found.is_own) for email, found in known.items()} == {
        "kim@strandskolan.lindhamra.example": ("Strandskolan", "principal", True),
        "kim@af.example": ("Arbetsförmedlingen", "employment_service", False),
        "kim@lindhamra.example": None,
    }
    # Those with whom a joint application can be made, each of a kind that the form asks for.
    assert {"student_health", "principal", "employment_service", "social_services"} <= {each.kind for each in organisations()}


def test_every_page_answers_and_every_picture_has_words(client: Client) -> None:
    make(Demo(cases=0, pages=1))
    pages = [page.specific for page in Page.objects.filter(depth__gt=1).not_type(UnlistedPage)]
    assert len(pages) == 53
    for page in pages:
        page.full_clean()
        answer = client.get(page.get_url())
        html = answer.content.decode()
        assert answer.status_code == 200, page.url_path
        assert html.count("<h1") == 1, page.url_path
        assert all(" alt=" in picture for picture in re.findall(r"<img[^>]*>", html)), page.url_path
        assert not answer.cookies, page.url_path


def test_the_addresses_are_those_that_others_rely_on(client: Client) -> None:
    make(Demo(cases=0))
    for path in (
        "/",
        "/stod/",
        *(f"/stod/{part.slug}/" for part in SERVICES),
        "/nyheter/",
        "/nyheter/flode/",
        "/aktiviteter/",
        "/aktiviteter/kalender.ics",
        "/kontakt/",
        "/for-vuxna/",
        "/om-webbplatsen/tillganglighet/",
        "/om-webbplatsen/kakor/",
        "/om-webbplatsen/personuppgifter/",
    ):
        assert client.get(path).status_code == 200, path


def test_the_site_is_read_in_six_languages_and_the_services_in_easy_swedish(client: Client) -> None:
    make(Demo(cases=0))
    for path in (
        *(f"/{code}/{slug}" for code in ("ar", "so", "uk", "fi") for slug in ("", "stod-for-unga/")),
        *("/stod-for-unga/", "/en/", "/en/support-for-young-people/", "/en/support/", "/en/contact/"),
        *(f"/{folder}/{part.slug}/" for part in SERVICES for folder in ("en/support", "sv-x-ll/stod")),
    ):
        assert client.get(path).status_code == 200, path


@pytest.mark.parametrize(
    ("page", "form", "leads_to"),
    [
        ("/om-webbplatsen/tillganglighet/", "/ansok/tillganglighet/", ""),
        ("/om-webbplatsen/personuppgifter/", "/ansok/samtycke/", "/ansok/visa/samtycke/"),
        ("/om-webbplatsen/personuppgifter/", "/ansok/registerutdrag/", "/ansok/visa/registerutdrag/"),
        ("/kontakt/", "/utvardering/", ""),
    ],
)
def test_the_forms_that_nobody_is_asked_to_choose_have_a_way_in(client: Client, page: str, form: str, leads_to: str) -> None:
    make(Demo(cases=0))
    assert f'href="{form}"' in client.get(page).content.decode().split("<main")[1].split("</main")[0]
    answer = client.get(form)
    assert (answer.status_code, answer.headers.get("Location", "")) == ((303, leads_to) if leads_to else (200, ""))


def test_a_piece_of_news_shows_its_picture_in_words_a_quote_and_when_it_was_changed(client: Client) -> None:
    make(Demo(cases=0))
    changed = NewsPage.objects.get(slug="vykortet-i-brevladan")
    assert changed.changed_at is not None
    html = client.get(changed.get_url()).content.decode()
    assert changed.picture_alt in html
    assert "<blockquote" in html
    assert "Ändrad" in html


def test_what_is_assembled_from_blocks_would_pass_the_editors_own_checks() -> None:
    make(Demo(cases=0, pages=1))
    for page in Page.objects.filter(depth__gt=1).specific():
        for stream in page.streams():
            stream.stream_block.clean(getattr(page, stream.name))


def test_there_is_a_page_of_every_kind() -> None:
    make(Demo(cases=0))
    made = {page.specific_class for page in Page.objects.filter(depth__gt=1)}
    assert {model.__name__ for model in get_page_models() if model is not Page} == {model.__name__ for model in made}


def test_every_page_of_the_demo_could_be_published_by_an_editor() -> None:
    make(Demo(cases=0))
    for page in Page.objects.filter(depth__gt=1).specific():
        fields = {field.name: getattr(page, field.name) for field in page._meta.fields}
        assert list(page.missing_to_publish(fields)) == [], page.url_path


def test_no_page_of_the_demo_has_a_word_to_mend() -> None:
    make(Demo(cases=0))
    pages = Page.objects.filter(depth__gt=1).specific()
    found = {page.url_path: [each for each in findings(page) if each.where] for page in pages}
    assert {path: what for path, what in found.items() if what} == {}


def test_somebody_answers_for_the_pages_of_the_demo() -> None:
    make(Demo(cases=0))
    pages = [page for page in Page.objects.filter(depth__gt=1).not_type(UnlistedPage).specific() if page.locale.language_code == "sv"]
    kept = {model: {page.keeper and page.keeper.name for page in pages if isinstance(page, model)} for model in KEPT}
    assert kept == {ServicePage: {"Kommunikatör"}, GuidePage: {"Kommunikatör"}, NewsPage: {"Skribent"}, EventPage: {"Skribent"}}
    assert {page.url_path for page in pages if not page.unit and not isinstance(page, HomePage)} == set()


def test_the_statutory_pages_are_filled_in_from_what_the_installation_knows(client: Client, settings: Settings) -> None:
    make(Demo(cases=0))
    cookies = client.get("/om-webbplatsen/kakor/").content.decode()
    assert settings.SESSION_COOKIE_NAME in cookies
    assert settings.CSRF_COOKIE_NAME in cookies
    personal = client.get("/om-webbplatsen/personuppgifter/").content.decode()
    for programme in Programme.objects.all():
        assert programme.secrecy_provision in personal
    for address in ("tillganglighet", "kakor", "personuppgifter"):
        html = client.get(f"/om-webbplatsen/{address}/").content.decode()
        assert "{" not in html.split("<main")[1].split("</main")[0]


def test_people_and_units_can_be_called_at_every_service(client: Client) -> None:
    make(Demo(cases=0))
    html = client.get("/kontakt/").content.decode()
    for words in (
        "KAA-enheten",
        "Ung Resurs-teamet",
        "KAASAM-teamet",
        "Möjlighetens hus",
        "Ungdomskoordinatorn",
        "För alla",
        "Dataskyddsombudet",
    ):
        assert words in html, words
