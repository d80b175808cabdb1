"""The open registers in the editor: services and contact cards, for those who write; organisations, for administrators."""

import pytest

from common.models import ContactCard
from services.models import Organisation
from tests import factories, personae

pytestmark = pytest.mark.django_db

LISTS = ("/redaktion/services/programme/", "/redaktion/common/contactcard/")
ORGANISATIONS = "/redaktion/services/organisation/"
# What decides who may apply, and how, beside what the law asks for.
FOR_ADMINISTRATORS = (
    *("retention_years", "law", "min_age", "own_residents_only", "accepts_joint", "accepts_referral", "accepts_notification"),
    *("officer_must_sign", "guardian_refusal_stops"),
)


@pytest.fixture
def _rows() -> None:
    factories.kaa()
    ContactCard.objects.create(kind="unit", name="Coacherna", role="är med dig", phone="070-1740631")


@pytest.mark.usefixtures("_rows")
@pytest.mark.parametrize("address", LISTS)
def test_a_communicator_reads_the_lists_in_words(address):
    page = personae.communicator().client.get(address)
    assert page.status_code == 200
    assert "<td" in page.content.decode()
    assert ("enhet" in page.content.decode()) is ("contactcard" in address)
    # Pictures of Django's own admin are not among the static files: a list that asks for one answers 500 where files have codes.
    assert "admin/img/" not in page.content.decode()


@pytest.mark.parametrize("address", [*LISTS, ORGANISATIONS])
def test_a_stranger_is_led_to_sign_in(client, address):
    assert client.get(address).headers["Location"].startswith("/redaktion/login/")


@pytest.mark.parametrize("address", [*LISTS, ORGANISATIONS])
def test_a_caseworker_without_a_place_in_the_editor_is_not_let_in(address):
    assert personae.caseworker().client.get(address).status_code == 302


def test_a_communicator_may_not_change_what_the_law_hangs_on():
    kaa = factories.kaa()
    page = personae.communicator().client.get(f"/redaktion/services/programme/edit/{kaa.pk}/").content.decode()
    assert 'name="phone"' in page
    assert [name for name in FOR_ADMINISTRATORS if f'name="{name}"' in page] == []


def test_an_administrator_may_change_what_the_law_hangs_on():
    kaa = factories.kaa()
    page = personae.superuser().client.get(f"/redaktion/services/programme/edit/{kaa.pk}/").content.decode()
    assert [name for name in FOR_ADMINISTRATORS if f'name="{name}"' not in page] == []


def test_a_communicator_is_not_let_in_to_the_organisations():
    strand = factories.organisation()
    client = personae.communicator().client
    for address in (ORGANISATIONS, f"{ORGANISATIONS}create/", f"{ORGANISATIONS}edit/{strand.pk}/", f"{ORGANISATIONS}delete/{strand.pk}/"):
        assert client.get(address).status_code == 302, address


def test_an_administrator_reads_the_organisations_in_words_and_finds_one_by_its_domain():
    factories.organisation("Strandskolan", domains="strandskolan.example\nstrand.example")
    factories.organisation("Ungdomshälsan", kind="health", domains="halsan.example", is_active=False)
    client = personae.superuser().client
    page = client.get(ORGANISATIONS).content.decode()
    for words in ("Rektor eller skola", "strandskolan.example, strand.example", "Ungdomshälsan eller vården", "Nej"):
        assert words in page
    assert "admin/img/" not in page
    found = client.get(ORGANISATIONS, {"q": "halsan.ex"}).content.decode()
    assert "halsan.example" in found
    assert "strandskolan.example" not in found


def test_an_administrator_adds_an_organisation_and_is_told_which_domain_proves_nothing():
    client = personae.superuser().client
    posted = {
        "name": "Norrgymnasiet",
        "kind": "principal",
        "domains": "norrgymnasiet.example\r\ngmail.com",
        "is_active": "on",
        "sort_order": "1",
    }
    refused = client.post(f"{ORGANISATIONS}create/", posted)
    assert "Vem som helst kan ha en adress på gmail.com." in refused.content.decode()
    assert not Organisation.objects.exists()
    assert client.post(f"{ORGANISATIONS}create/", {**posted, "domains": "norrgymnasiet.example"}).status_code == 302
    assert Organisation.objects.get().domains == "norrgymnasiet.example"
