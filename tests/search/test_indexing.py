"""What the search knows follows what is published: at once, in the same transaction, and nothing else."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import PageViewRestriction

from common import stamp
from common.scheduled import show_and_hide
from outbox.models import Message
from outbox.worker import deliver_once
from search.actions import indexing, learn_synonyms, rebuild, settle_some
from search.messages import settle_soon
from search.models import Entry, Kind, Spelling, Synonym
from search.service import search
from tests import factories
from tests.site import pages

pytestmark = pytest.mark.django_db


def _publish(site, title):
    news = pages.make_news(site.news_index, title)
    news.save_revision().publish()
    return news


def _found(typed):
    return [hit.url for hit in search(typed).hits]


def test_a_page_is_found_as_soon_as_it_is_published_and_gone_as_soon_as_it_is_hidden(site):
    news = _publish(site, "Kajaken är lagad")
    assert _found("kajaken") == ["/nyheter/kajaken-ar-lagad/"]
    news.unpublish()
    assert _found("kajaken") == []
    news.save_revision().publish()
    assert _found("kajaken") == ["/nyheter/kajaken-ar-lagad/"]
    news.delete()
    assert _found("kajaken") == []


def test_what_is_changed_is_found_in_its_new_words_alone(site):
    news = _publish(site, "Kajaken är lagad")
    news.title = "Kanoten är lagad"
    news.save_revision().publish()
    assert _found("kanoten") == ["/nyheter/kajaken-ar-lagad/"]
    assert Entry.objects.get(pk=news.pk).title == "Kanoten är lagad"


def test_a_link_to_another_page_is_no_word_of_this_one_but_a_link_away_is(site):
    news = pages.make_news(site.news_index, "Kajaken är lagad")
    links = [("page", {"page": site.contact, "text": "Segla med oss"}), ("away", {"url": "https://example.com/", "text": "Sjöräddningen"})]
    news.related = links
    news.save_revision().publish()
    assert (_found("segla"), _found("sjöräddningen")) == ([], ["/nyheter/kajaken-ar-lagad/"])


def test_a_draft_is_never_known(site):
    news = _publish(site, "Kajaken är lagad")
    news.title = "Kanoten är hemlig"
    news.save_revision()
    draft = pages.NewsPage(title="Utkast om kanoter", slug="utkast", lead="Hemligt.", live=False)
    site.news_index.add_child(instance=draft)
    draft.save_revision()
    rebuild()
    assert _found("kanoten") == _found("hemligt") == _found("utkast") == []
    assert not Entry.objects.filter(pk=draft.pk).exists()


def test_a_page_that_expires_is_gone_when_its_time_is_up(site):
    news = _publish(site, "Kajaken är lagad")
    type(news).objects.filter(pk=news.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    show_and_hide()
    assert _found("kajaken") == []


def test_a_page_below_one_that_is_hidden_for_some_is_not_known(site):
    PageViewRestriction.objects.create(page=site.news_index, restriction_type=PageViewRestriction.LOGIN)
    _publish(site, "Kajaken är lagad")
    rebuild()
    assert _found("kajaken") == []


def test_nothing_of_an_application_or_a_case_is_ever_searched(site):
    factories.case(name="Robin Kajakson")
    rebuild()
    assert {entry.page.specific.live for entry in Entry.objects.all()} == {True}
    with connection.cursor() as cursor:
        cursor.execute("SELECT title, lead, text, easy_text, title_words, text_words, more_words FROM search_entry")
        said = str(cursor.fetchall())
    assert "kajak" not in said.casefold()


def test_the_texts_of_the_forms_are_not_found(site):
    from portal.demo.forms import add_form_texts
    from portal.demo.pages.tree import Tree

    tree = Tree(date(2026, 11, 25), {}, {}, {})
    tree.know(site.home)
    add_form_texts(tree, days_ago=1)
    tree.finish()
    rebuild()
    assert not Entry.objects.filter(page__slug__contains="formular").exists()
    assert all(entry.page.specific.__class__.__name__ not in ("FormTexts", "FormTextsIndex") for entry in Entry.objects.all())


def test_an_entry_says_what_the_page_is(site):
    kinds = {entry.page_id: (entry.kind, entry.language, entry.programme and entry.programme.slug) for entry in Entry.objects.all()}
    assert kinds[site.service.pk] == (Kind.SERVICE, "sv", "kaa")
    assert kinds[site.news.pk][:2] == (Kind.NEWS, "sv")
    assert kinds[site.about.pk] == (Kind.PAGE, "sv", None)
    assert Entry.objects.get(pk=site.news.pk).year == site.news.date.year


def test_a_contact_card_is_found_on_its_page_and_in_its_new_words_when_it_changes(site):
    site.card.name = "Kajsakajak"
    site.card.save()
    assert _found("kajsakajak") == []
    # What is kept lasts until the commit, which this test never comes to.
    stamp.bump()
    deliver_once()
    assert "/kontakt/" in _found("kajsakajak")
    assert _found(site.card.phone)[0] == "/kontakt/"


def test_a_service_that_changes_has_its_own_pages_read_again(site):
    settle_some()
    programme = site.service.programme
    programme.name = "Kajaklaget"
    programme.save()
    waiting = set(Entry.objects.filter(is_settled=False).values_list("pk", flat=True))
    assert waiting == set(Entry.objects.filter(programme=programme).values_list("pk", flat=True)) != set()
    deliver_once()
    assert "/stod/kaa/" in _found("kajaklaget")


def test_the_worker_reads_some_pages_at_a_time_and_comes_back_for_the_rest(site, monkeypatch):
    monkeypatch.setattr(indexing, "SETTLED_AT_A_TIME", 3)
    number = Entry.objects.update(is_settled=False)
    settle_soon()
    assert deliver_once() == number // 3 + 1
    assert not Entry.objects.filter(is_settled=False).exists()


def test_what_is_no_longer_published_is_settled_by_being_forgotten(site):
    settle_some()
    type(site.news).objects.filter(pk=site.news.pk).update(live=False)
    Entry.objects.filter(pk=site.news.pk).update(is_settled=False)
    assert settle_some() is False
    assert not Entry.objects.filter(pk=site.news.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_nobody_waits_for_the_dictionary(site, monkeypatch):
    asked = []

    def lemmas(forms):
        asked.append(connection.in_atomic_block)
        return {form: form for listed in forms.values() for form in listed}

    monkeypatch.setattr("search.actions.learning.lemmas", lemmas)
    Synonym.objects.create(typed="kajakerna", means="skola")
    for write in (settle_some, learn_synonyms, rebuild):
        write()
    assert asked == [False, False, False]


def test_new_words_are_learnt_by_the_worker_and_found_in_every_form(site):
    _publish(site, "Kajakerna är lagade")
    assert Message.objects.filter(topic="search.pages").count() == 1
    assert Entry.objects.filter(is_settled=False).exists()
    deliver_once()
    assert not Entry.objects.filter(is_settled=False).exists()
    assert Spelling.objects.get(form="kajakerna", is_slip=False).word == "kajak"
    assert _found("kajaken") == _found("kajaks") == _found("kajak") == ["/nyheter/kajakerna-ar-lagade/"]
    assert search("kajakrna").mended == "kajakerna"


def test_a_page_of_known_words_asks_nothing_of_the_worker(site):
    site.news.save_revision().publish()
    settle_some()
    Message.objects.all().delete()
    site.news.save_revision().publish()
    assert not Message.objects.filter(topic="search.pages").exists()


def test_one_message_waits_however_much_is_published(site):
    for number in range(3):
        _publish(site, f"Kajak nummer {number} är blå")
    site.card.save()
    site.card.save()
    waiting = Message.objects.filter(topic__startswith="search.")
    assert list(waiting.values_list("topic", flat=True)) == ["search.pages"]


def test_reading_all_pages_again_changes_nothing_and_drops_what_should_not_be_there(site, capsys):
    rebuild()
    before = list(Entry.objects.order_by("pk").values_list("pk", "title_words", "text_words", "more_words"))
    words = set(Spelling.objects.values_list("form", "folded", "word", "is_slip", "pages"))
    type(site.news).objects.filter(pk=site.news.pk).update(live=False)
    call_command("rebuild_search")
    assert [row for row in before if row[0] != site.news.pk] == list(
        Entry.objects.order_by("pk").values_list("pk", "title_words", "text_words", "more_words")
    )
    type(site.news).objects.filter(pk=site.news.pk).update(live=True)
    call_command("rebuild_search")
    assert set(Spelling.objects.values_list("form", "folded", "word", "is_slip", "pages")) == words
    number = Entry.objects.count()
    assert f"sidor: {number} av {number}\nSidor i sökningen: {number}\n" in capsys.readouterr().out


def test_the_words_of_synonyms_are_learnt_though_no_page_says_them(site):
    Synonym.objects.create(typed="kajakerna", means="skola")
    rebuild()
    assert Spelling.objects.get(form="kajakerna", is_slip=False).word == "kajak"
    assert Spelling.objects.filter(form="kajakerna", is_slip=True).exists()
    assert not Spelling.objects.filter(form="kajakens", is_slip=True).exists()
