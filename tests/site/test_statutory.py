"""The pages that the law asks for: nothing is missing, and nothing that is decided elsewhere is typed twice."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from common import stamp
from home.models import AccessibilityPage
from services.models import Programme
from tests import personae
from tests.site import kinds as further
from tests.site import pages

STATEMENT = "/om-webbplatsen/tillganglighet/"
# Lag (2018:1937); the eleven things as Digg lists them, and words of the page that say each.
ELEVEN = {
    "aktör": "Lindhamra kommun står bakom Sammanhang.",
    "tjänst": "Sammanhang är delvis förenlig med lagen.",
    "följsamhet": "Delvis förenlig",
    "brister och skäl": "En film saknar text. Varför Vi har inte hunnit.",
    "bedömd": "Senast prövad 1 september 2026",
    "uppdaterad": "Redogörelsen ändrad 2 oktober 2026",
    "metod": "Metod Självskattning",
    "meddelandefunktion": "Något går inte att använda",
    "anmälan": "Anmäl till Digg",
    "oskäligt betungande": "Vi har inte undantagit något för att det vore oskäligt svårt eller dyrt att ordna (12 §).",
    "utanför lagen": "Här finns inget som lagen gör undantag för (9 §)",
}
ORDER = (
    "Hur tillgänglig",
    "Om du inte kan",
    "Säg till om",
    "Tillsyn",
    "Det här fungerar inte",
    "Oskäligt betungande",
    "Det som lagen inte",
    "Så har vi prövat",
)


def _main(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content.decode(), "html.parser").main


@pytest.mark.parametrize("item", ELEVEN)
def test_the_statement_says(site: pages.Built, client: Client, item: str) -> None:
    assert ELEVEN[item] in _main(client, STATEMENT).get_text(" ", strip=True)


def test_the_statement_keeps_the_order_of_the_authority_and_leads_to_form_and_complaint(site: pages.Built, client: Client) -> None:
    page = _main(client, STATEMENT)
    headings = [heading.get_text(strip=True) for heading in page.select(".question h2")]
    assert [heading.startswith(start) for heading, start in zip(headings, ORDER, strict=True)] == [True] * len(ORDER)
    links = {link["href"] for link in page.select("a[href]")}
    assert {"/ansok/tillganglighet/", "https://www.digg.se/tdosanmalan", "tel:+46701740611"} <= links
    assert page.select_one("[aria-current]").get_text(strip=True) == "Delvis förenlig"


def test_what_is_left_out_is_listed_with_its_reason(site: pages.Built, client: Client) -> None:
    about = {"what": "Filmer från 2019.", "why": "Att texta dem kostar mer än en tjänst."}
    AccessibilityPage.objects.filter(pk=site.accessibility.pk).update(has_burdens=True, has_outside=True)
    page = AccessibilityPage.objects.get(pk=site.accessibility.pk)
    page.burdens, page.outside = [("exception", about)], [("exception", {"what": "En karta.", "why": "Den är för att hitta hit."})]
    page.save_revision().publish()
    text = _main(client, STATEMENT).get_text(" ", strip=True)
    assert "Filmer från 2019. Att texta dem kostar mer än en tjänst." in text
    assert "En karta. Den är för att hitta hit." in text
    assert "Vi har inte undantagit något" not in text


def test_a_site_that_follows_the_law_wholly_lists_no_faults(site: pages.Built, client: Client) -> None:
    page = AccessibilityPage.objects.get(pk=site.accessibility.pk)
    page.compliance, page.faults = "fully", []
    page.save_revision().publish()
    text = _main(client, STATEMENT).get_text(" ", strip=True)
    assert "Sammanhang är helt förenlig med lagen." in text
    assert "Det här fungerar inte" not in text
    assert "Det beror på bristerna" not in text


def test_a_statement_half_written_shows_no_empty_sentence_in_the_preview(site: pages.Built) -> None:
    draft = AccessibilityPage.objects.get(pk=site.accessibility.pk)
    for name in ("compliance", "method", "method_text", "feedback_text", "supervisor_url"):
        setattr(draft, name, "")
    draft.assessed_on = draft.updated_on = draft.contact = None
    html = draft.make_preview_request().render().content.decode()
    assert "<p></p>" not in html
    assert "med lagen." not in html
    assert 'aria-current="true"' not in html
    for label in ("Metod", "Senast prövad", "Redogörelsen ändrad", "Anmäl till Digg"):
        assert label not in html, label


def test_a_statement_cannot_be_older_than_what_it_tells_of(site: pages.Built) -> None:
    page = site.accessibility
    page.updated_on = date(2026, 8, 31)
    with pytest.raises(ValidationError, match="Redogörelsen kan inte vara äldre"):
        page.full_clean()
    for wrong in ({"updated_on": date(2026, 8, 31)}, {"compliance": "nästan"}, {"method": "gissning"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            AccessibilityPage.objects.filter(pk=page.pk).update(**wrong)


def test_a_new_statement_suggests_the_names_that_the_site_knows(site: pages.Built) -> None:
    assert (AccessibilityPage().actor, AccessibilityPage().service_name) == ("Lindhamra kommun", "Sammanhang")


def _cookies(client: Client) -> dict[str, str]:
    rows = _main(client, "/om-webbplatsen/kakor/").select("table.ledger tbody tr")
    return {row.th.get_text(strip=True): row.get_text(" ", strip=True) for row in rows}


def test_the_table_of_cookies_is_read_from_the_settings(kinds: further.Kinds, client: Client, settings: Settings) -> None:
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "sammanhang-besok", "sammanhang-skydd"
    settings.CSRF_COOKIE_AGE, settings.SESSION_COOKIE_AGE = 14 * 24 * 3600, 45 * 60
    told = _cookies(client)
    assert list(told) == ["sammanhang-besok", "sammanhang-skydd", "wagtail_sidebar_collapsed"]
    assert (
        "60 minuter efter att du senast gjorde något. 20 minuter om du delar dator. För personalen 45 minuter." in told["sammanhang-besok"]
    )
    assert "2 veckor" in told["sammanhang-skydd"]


@pytest.mark.django_db
def test_no_cookie_is_set_that_the_table_does_not_name(kinds: further.Kinds, client: Client) -> None:
    named = set(_cookies(client))
    visitor = Client()
    visitor.post("/ansok/stod/", headers={"Sec-Fetch-Site": "same-origin"})
    assert visitor.cookies, "a started form sets cookies"
    staff = personae.communicator().client
    staff.get("/redaktion/")
    assert {*visitor.cookies, *staff.cookies} <= named


def test_the_words_around_the_table_are_the_editors(kinds: further.Kinds, client: Client) -> None:
    page = kinds.cookies
    page.before, page.after = [("heading", "Vad är en kaka?")], [("heading", "Ta bort dem")]
    page.save_revision().publish()
    stamp.bump()
    text = _main(client, "/om-webbplatsen/kakor/").get_text(" ", strip=True)
    assert text.index("Vad är en kaka?") < text.index("Hur länge den finns") < text.index("Ta bort dem")


def _service(client: Client, slug: str) -> str:
    page = _main(client, "/om-webbplatsen/personuppgifter/")
    return page.select_one(f"[aria-labelledby=uppgifter-{slug}]").get_text(" ", strip=True)


def test_each_service_says_itself_who_answers_by_which_law_and_for_how_long(kinds: further.Kinds, client: Client) -> None:
    Programme.objects.filter(slug="kaasam").update(
        board="Arbetsmarknadsnämnden", legal_basis="artikel 6.1 e", secrecy_provision="28 kap. 11 §", retention_years=5
    )
    stamp.bump()
    told = _service(client, "kaasam")
    for words in ("Arbetsmarknadsnämnden", "artikel 6.1 e", "28 kap. 11 §", "I 5 år efter att ditt ärende är klart."):
        assert words in told, words
    assert "Utbildningsnämnden" in _service(client, "kaa")
    assert "I 2 år" in _service(client, "kaa")


def test_whoever_stands_with_us_is_led_to_her_rights(kinds: further.Kinds, client: Client) -> None:
    page = _main(client, "/om-webbplatsen/personuppgifter/")
    links = {link["href"]: link.get_text(" ", strip=True) for link in page.select("a[href]")}
    assert links["/ansok/registerutdrag/"] == "Begär registerutdrag"
    assert links["/ansok/samtycke/"] == "Ändra eller ta tillbaka samtycke"
    assert links["https://www.imy.se/"].startswith("Klaga hos Integritetsskyddsmyndigheten, IMY")
    assert "Har du skyddade personuppgifter?" in page.get_text(" ", strip=True)
