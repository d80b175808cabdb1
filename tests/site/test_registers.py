"""The open registers in the editor: services and contact cards, for those who write; nothing else stands there."""

import pytest

from common.models import ContactCard
from tests import factories, personae

pytestmark = pytest.mark.django_db

LISTS = ("/redaktion/services/programme/", "/redaktion/common/contactcard/")


@pytest.fixture
def _rows() -> None:
    factories.kaa()
    ContactCard.objects.create(name="Coachen", role="är med dig", phone="070-1740631")


@pytest.mark.usefixtures("_rows")
@pytest.mark.parametrize("address", LISTS)
def test_a_communicator_reads_the_lists_in_words(address):
    page = personae.communicator().client.get(address)
    assert page.status_code == 200
    assert "<td" in page.content.decode()
    # Pictures of Django's own admin are not among the static files: a list that asks for one answers 500 where files have codes.
    assert "admin/img/" not in page.content.decode()


@pytest.mark.parametrize("address", LISTS)
def test_a_stranger_is_led_to_sign_in(client, address):
    assert client.get(address).headers["Location"].startswith("/redaktion/login/")


@pytest.mark.parametrize("address", LISTS)
def test_a_caseworker_without_a_place_in_the_editor_is_not_let_in(address):
    assert personae.caseworker().client.get(address).status_code == 302


def test_a_communicator_may_not_change_what_the_law_hangs_on():
    kaa = factories.kaa()
    page = personae.communicator().client.get(f"/redaktion/services/programme/edit/{kaa.pk}/").content.decode()
    assert 'name="phone"' in page
    assert 'name="retention_years"' not in page
