"""Synonyms and picks in the editor: who keeps them, what is refused in plain words, and that they count at once."""

import pytest
from django.urls import reverse

from common import stamp
from outbox.models import Message
from outbox.worker import deliver_once
from search.actions import learn_synonyms, rebuild
from search.messages import SYNONYMS
from search.models import Pick, Spelling, Synonym
from search.service import search
from search.synonyms import meanings
from search.word_lists import first_synonyms
from tests import personae
from tests.site import pages

SYNONYM, PICK = "/redaktion/search/synonym/", "/redaktion/search/pick/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(db: None) -> pages.Built:
    """A site whose words have been learnt, and nothing said of them."""
    built = pages.build()
    Synonym.objects.all().delete()
    rebuild()
    stamp.bump()
    return built


def _add(**fields):
    return personae.communicator().client.post(f"{SYNONYM}create/", {"typed": "", "means": "", **fields})


@pytest.mark.parametrize("address", [SYNONYM, PICK])
def test_they_are_the_communicators(client, address):
    assert client.get(address).headers["Location"].startswith("/redaktion/login/")
    assert personae.caseworker().client.get(address).status_code == 302
    writer = personae.writer().client
    assert [writer.get(each).status_code for each in (address, f"{address}create/")] == [302, 302]
    assert address not in writer.get("/redaktion/").content.decode()
    communicator = personae.communicator().client
    assert address in communicator.get("/redaktion/").content.decode()
    for each in (address, f"{address}create/"):
        page = communicator.get(each)
        assert page.status_code == 200
        # Pictures of Django's own admin are not among the static files.
        assert "admin/img/" not in page.content.decode()


def test_a_communicator_adds_changes_and_takes_away_a_synonym():
    client = personae.communicator().client
    assert client.post(f"{SYNONYM}create/", {"typed": " skolkare ,  pluggisar", "means": "elev", "is_mutual": "on"}).status_code == 302
    row = Synonym.objects.get(means="elev")
    assert (row.typed, row.is_mutual) == ("skolkare, pluggisar", True)
    found = client.get(SYNONYM, {"q": "pluggis"}).content.decode()
    assert "skolkare, pluggisar" in found
    assert "Ja" in found
    assert client.post(f"{SYNONYM}edit/{row.pk}/", {"typed": "pluggisar", "means": "elev"}).status_code == 302
    row.refresh_from_db()
    assert (row.typed, row.is_mutual) == ("pluggisar", False)
    assert client.post(f"{SYNONYM}delete/{row.pk}/").status_code == 302
    assert not Synonym.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize(
    ("typed", "means", "said"),
    [
        ("och", "kaa", "”och” är för vanligt och säger inget. Välj andra ord."),
        ("kaan", "vad är det", "”vad är det” är för vanligt och säger inget. Välj andra ord."),
        ("?!", "kaa", "”?!” är inget ord."),
        (" , ", "kaa", "Skriv minst ett ord."),
        ("KAA", "kaa, kaan", "”kaa” står på båda sidor."),
        ("socialen", "socialtjänst", "Det står redan i ”soc, socialen – socialtjänst, socialtjänsten”."),
        ("SOCIALEN, Soc", "Socialtjänst", "Det står redan i"),
    ],
)
def test_what_leads_nowhere_or_is_said_already_is_refused_in_plain_words(typed, means, said):
    Synonym.objects.create(typed="soc, socialen", means="socialtjänst, socialtjänsten")
    before = Synonym.objects.count()
    refused = _add(typed=typed, means=means)
    assert refused.status_code == 200
    assert said in refused.content.decode()
    assert Synonym.objects.count() == before


def test_a_synonym_that_adds_something_is_taken_and_a_row_does_not_repeat_itself():
    Synonym.objects.create(typed="soc, socialen", means="socialtjänst")
    assert _add(typed="socialen, socialkontoret", means="socialtjänst").status_code == 302
    row = Synonym.objects.get(typed="socialen, socialkontoret")
    assert personae.communicator().client.post(f"{SYNONYM}edit/{row.pk}/", {"typed": row.typed, "means": row.means}).status_code == 302


def test_both_ways_is_said_already_where_the_other_way_stands():
    Synonym.objects.create(typed="målsman", means="vårdnadshavare", is_mutual=True)
    assert "Det står redan i" in _add(typed="vårdnadshavare", means="målsman").content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_synonym_counts_at_once_where_everything_was_known_already(site):
    meanings()
    assert search("plugghörnan").total == 0
    row = Synonym.objects.create(typed="plugghörnan", means="studierummet")
    assert [str(hit.url) for hit in search("plugghörnan").hits] == [site.news.url]
    Synonym.objects.filter(pk=row.pk).update(means="finnsinte")
    assert search("plugghörnan").total == 1
    row.delete()
    assert search("plugghörnan").total == 0


@pytest.mark.django_db(transaction=True)
def test_a_saved_row_moves_the_stamp_of_every_process():
    before = stamp.current()
    row = Synonym.objects.create(typed="plugghörnan", means="studierum")
    saved = stamp.current()
    row.delete()
    deleted = stamp.current()
    pick = Pick.objects.create(typed="söka", address="/ansok/", title="Ansök")
    assert before < saved < deleted < stamp.current()
    pick.delete()


@pytest.mark.usefixtures("site")
def test_the_worker_learns_the_words_of_a_synonym_with_their_inflections_and_reads_no_page():
    Message.objects.all().delete()
    Synonym.objects.create(typed="kompisar, ankdamm", means="träff")
    Synonym.objects.create(typed="dammen", means="fika")
    assert [message.topic for message in Message.objects.all()] == [SYNONYMS]
    assert not Spelling.objects.filter(form="ankdammar").exists()
    deliver_once()
    known = Spelling.objects.filter(form__in=["ankdammar", "kompis", "damm"]).order_by("form")
    assert list(known.values_list("form", "word", "pages", "is_slip")) == [
        ("ankdammar", "ankdamm", 0, False),
        ("damm", "damm", 0, False),
        ("kompis", "kompis", 0, False),
    ]
    assert learn_synonyms() == 0


@pytest.mark.usefixtures("site")
def test_the_night_keeps_what_the_synonyms_have_taught():
    Synonym.objects.create(typed="ankdamm", means="fika")
    learn_synonyms()
    rebuild()
    assert Spelling.objects.filter(form="ankdammar", word="ankdamm", pages=0).exists()
    Synonym.objects.all().delete()
    rebuild()
    assert not Spelling.objects.filter(form="ankdammar").exists()


def test_a_page_that_uses_the_word_makes_it_one_that_slips_are_mended_to(site):
    Synonym.objects.create(typed="ankdamm", means="studierum")
    learn_synonyms()
    pages.make_news(site.news_index, "Ankdamm till alla").save_revision().publish()
    deliver_once()
    assert Spelling.objects.filter(form="ankdamm", is_slip=False, pages=1).exists()
    assert Spelling.objects.filter(form="ankdamm", is_slip=True).exists()


def test_a_pick_leads_to_a_page_or_to_an_address_here(site):
    client = personae.communicator().client
    given = {"typed": "söka", "page": "", "address": "", "title": "", "text": "", "sort_order": "1"}
    for fields, said in (
        ({}, "Välj en sida eller skriv en adress, inte båda."),
        ({"page": site.service.pk, "address": "/ansok/", "title": "Ansök"}, "Välj en sida eller skriv en adress, inte båda."),
        ({"address": "/ansok/"}, "Skriv en rubrik till adressen."),
        ({"address": "https://evil.example/", "title": "Ansök"}, "Den börjar med /."),
        ({"address": "//evil.example/", "title": "Ansök"}, "Den börjar med /."),
        ({"address": "/\\evil.example/", "title": "Ansök"}, "Den börjar med /."),
    ):
        refused = client.post(f"{PICK}create/", given | fields)
        assert refused.status_code == 200, fields
        assert said in refused.content.decode(), fields
    assert client.post(f"{PICK}create/", given | {"page": site.service.pk}).status_code == 302
    assert client.post(f"{PICK}create/", given | {"address": "/ansok/", "title": "Ansök"}).status_code == 302
    site.service.unpublish()
    listing = client.get(PICK).content.decode()
    assert "visas inte: sidan är inte publicerad" in listing
    assert "Ansök (/ansok/)" in listing


@pytest.mark.parametrize("register", ["synonym", "pick"])
def test_an_empty_form_takes_no_more_than_the_field_holds(register):
    page = personae.communicator().client.get(reverse(f"search_{register}_modeladmin_create"), {"typed": "å" * 5000 + '"><script>'})
    assert page.status_code == 200
    assert 'value="' + "å" * 200 + '"' in page.content.decode()


def test_a_new_installation_has_its_first_synonyms_and_each_of_them_would_be_taken():
    rows = first_synonyms()
    assert len(rows) >= 60
    assert sorted(Synonym.objects.values_list("typed", "means", "is_mutual")) == sorted(rows)
    for row in Synonym.objects.all():
        row.full_clean()


MEANT = {
    "KIA": "kaa",
    "soc": "socialtjanst",
    "socialen": "socialtjanst",
    "målsman": "vardnadshavare",
    "pengar": "csn",
    "SYV": "yrkesvagledare",
}


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("typed", MEANT)
def test_the_first_synonyms_say_what_people_mean(typed):
    Synonym.objects.bulk_create(Synonym(typed=typed, means=means, is_mutual=both) for typed, means, both in first_synonyms())
    learn_synonyms()
    stamp.bump()
    assert MEANT[typed] in search(typed).question.marked
