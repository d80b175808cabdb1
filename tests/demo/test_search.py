"""The demo can be searched as soon as it is made, and shows the communicator what search gives her to do."""

import pytest
from django.contrib.auth.models import Group

from outbox.models import Message
from search.models import Entry, Pick, SearchWord
from search.reading import published
from search.service import search
from tests import personae
from tests.demo.making import make

pytestmark = pytest.mark.django_db


def test_the_demo_is_searched_without_a_worker_and_its_picks_lead_somewhere(client) -> None:
    make()
    assert set(Entry.objects.filter(language="sv").values_list("pk", flat=True)) == set(
        published().filter(locale__language_code="sv").values_list("pk", flat=True)
    )
    assert not Message.objects.exclude(state="sent").exists()
    assert str(search("hoppat av").hits[0].url) == "/stod/kaa/"
    assert Pick.objects.count() >= 4
    for pick in Pick.objects.select_related("page"):
        pick.full_clean()
        assert client.get(pick.page.url if pick.page else pick.address).status_code == 200, pick


def test_both_reports_have_rows_and_what_a_communicator_takes_away_stays_away() -> None:
    make()
    staff = personae.Staff.signed_in(Group.objects.get(name="Kommunikatörer").user_set.first())
    for name in ("sokningar", "sokord-utan-traff"):
        assert "körkort" in staff.client.get(f"/redaktion/rapporter/{name}/").content.decode()
    Pick.objects.first().delete()
    before = Pick.objects.count(), SearchWord.objects.count()
    make()
    assert (Pick.objects.count(), SearchWord.objects.count()) == before
