"""Contact cards of people and units: always a number, never a mailbox alone."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from common import stamp
from common.blocks import ContactBlock
from common.models import ContactCard
from home.models import ContactPage
from services.models import Programme, ProgrammePerson
from tests import personae
from tests.site import pages

NO_NUMBER = "Skriv ett telefonnummer. En brevlåda räcker inte: den som är orolig ska få tala med någon."
NEW = "/redaktion/common/contactcard/create/"


def test_a_card_with_nothing_but_a_mailbox_is_refused_everywhere(db: None) -> None:
    card = ContactCard(kind="unit", name="Registratorn", role="tar emot post", email="kommunen@lindhamra.example", phone="")
    with pytest.raises(ValidationError) as refused:
        card.full_clean()
    assert refused.value.message_dict["phone"] == [NO_NUMBER]
    with pytest.raises(IntegrityError), transaction.atomic():
        card.save()


@pytest.mark.django_db
def test_the_editor_says_why_a_number_is_needed() -> None:
    posted = {"kind": "unit", "name": "Registratorn", "role": "tar emot post", "email": "kommunen@lindhamra.example", "sort_order": "0"}
    editor = personae.communicator().client
    assert NO_NUMBER in editor.post(NEW, posted).content.decode()
    assert not ContactCard.objects.exists()
    assert editor.post(NEW, {**posted, "phone": "070-174 06 15"}).status_code == 302
    assert ContactCard.objects.get().is_unit


def test_a_card_is_a_person_or_a_unit_and_nothing_else(db: None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        pages.make_card(kind="brevlåda")


def _cards(client: Client) -> dict[str, list[Any]]:
    page = BeautifulSoup(client.get("/kontakt/").content.decode(), "html.parser").main
    return {unit.h2.get_text(strip=True): unit.select("li") for unit in page.select(".unit")}


def test_the_contact_page_groups_by_service_with_units_first_and_the_rest_for_all(site: pages.Built, client: Client) -> None:
    kaa = Programme.objects.get(slug="kaa")
    unit = pages.make_card(kind="unit", name="KAA-enheten", role="för dig som har slutat", phone="070-174 06 13", sort_order=9)
    for card in (site.card, unit):
        ProgrammePerson.objects.create(programme=kaa, card=card)
    pages.make_card(kind="unit", name="Dataskyddsombudet", role="hjälper dig", phone="070-174 06 15")
    stamp.bump()
    cards = _cards(client)
    assert list(cards) == ["KAA", "Ung Resurs", "KAASAM", "Möjligheten", "För alla"]
    assert [card.b.get_text(strip=True) for card in cards["KAA"]] == ["KAA-enheten", "Samira"]
    assert [card.b.get_text(strip=True) for card in cards["För alla"]] == ["Dataskyddsombudet"]
    assert cards["KAASAM"] == []
    assert "Vardagar 9–16" in cards["KAA"][0].get_text(" ", strip=True)


def test_without_cards_for_all_there_is_no_such_group(site: pages.Built, client: Client) -> None:
    ProgrammePerson.objects.create(programme=Programme.objects.get(slug="kaa"), card=site.card)
    stamp.bump()
    assert "För alla" not in _cards(client)


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({"is_written_by_form": True}, "/ansok/"),
        ({"is_written_by_form": True, "email": ""}, "/ansok/"),
        ({"is_written_by_form": False}, "mailto:kaa@lindhamra.example"),
        ({"is_written_by_form": False, "email": ""}, ""),
    ],
)
def test_write_to_us_leads_to_the_form_or_to_the_mailbox(site: pages.Built, client: Client, fields: dict[str, Any], address: str) -> None:
    ContactCard.objects.filter(pk=site.card.pk).update(**fields)
    stamp.bump()
    page = BeautifulSoup(client.get("/kontakt/").content.decode(), "html.parser").main
    links = [link["href"] for link in page.select(".people a") if link.get_text(strip=True).startswith("Skriv till oss")]
    assert links == ([address] if address else [])


@pytest.mark.parametrize(("is_written_by_form", "address"), [(True, "/ansok/"), (False, "mailto:kaa@lindhamra.example")])
def test_a_card_in_the_text_leads_to_the_form_or_to_the_mailbox(site: pages.Built, *, is_written_by_form: bool, address: str) -> None:
    site.card.is_written_by_form = is_written_by_form
    html = ContactBlock().render({"card": site.card}, context={"is_under_heading": True})
    links = [link["href"] for link in BeautifulSoup(html, "html.parser").select("a") if link.get_text().startswith("Skriv till oss")]
    assert links == [address]


def test_the_contact_page_says_when_people_answer(site: pages.Built, client: Client) -> None:
    (person,) = _cards(client)["För alla"]
    assert "Vardagar 9–16" in person.get_text()


def test_the_picture_on_the_contact_page_has_its_caption_and_its_credit(site: pages.Built, client: Client) -> None:
    ContactPage.objects.update(picture=site.picture, picture_caption="Dörren mot torget.")
    stamp.bump()
    page = BeautifulSoup(client.get("/kontakt/").content.decode(), "html.parser").main
    caption = page.select_one(".panel figure figcaption")
    assert caption.get_text(strip=True) == "Dörren mot torget. Illustration: Ida"
