"""What stands in the index, and what never does."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageViewRestriction

from common.models import PortalImage
from news.models import NewsPage
from search.actions import write_entry
from search.elastic import indexing
from search.elastic.indexing import BeingRebuilt, bring_in_step, make_missing, rebuild_index, write_pages
from search.engines import away, choice
from search.models import Entry
from search.service import search
from tests.site import pages

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


def test_a_document_carries_what_the_page_says_and_what_it_is(elastic, site):
    elastic.rebuild()
    document = elastic.documents()[site.news.pk]
    entry = Entry.objects.get(pk=site.news.pk)
    assert document.pop("written_at") == entry.written_at.isoformat()
    assert document == {
        "pk": str(site.news.pk),
        "_django_content_type": ["wagtailcore.Page"],
        "language": "sv",
        "kind": "news",
        "programme": site.news.programme_id or 0,
        "year": 2026,
        "prior": entry.prior,
        "shown_on": "2026-11-18",
        "title": "Studierummet är öppet",
        "called": entry.title_words,
        "title_length": 3,
        "lead": "Måndag och torsdag kan du plugga.",
        "text": entry.text,
        "easy_text": "",
        "more": entry.more_words,
    }


def test_all_published_pages_stand_there_and_nothing_else(elastic, site):
    pages.make_picture()
    elastic.rebuild()
    assert elastic.documents().keys() == set(Entry.objects.values_list("pk", flat=True))
    assert len(elastic.documents()) >= 8
    assert PortalImage.objects.exists()


def test_what_is_written_in_a_draft_never_gets_there(elastic, site):
    elastic.rebuild()
    site.news.title = "Ett utkast om hemligheter"
    site.news.save_revision()
    draft = NewsPage(title="Ett helt nytt utkast", lead="Hemligt.", date=site.news.date, live=False)
    site.news_index.add_child(instance=draft)
    draft.save_revision()
    write_pages([site.news.pk, draft.pk])
    elastic.refresh()
    assert elastic.documents()[site.news.pk]["title"] == "Studierummet är öppet"
    assert draft.pk not in elastic.documents()
    assert "tkast" not in str(elastic.documents())


def test_a_page_behind_a_password_never_gets_there(elastic, site):
    elastic.rebuild()
    PageViewRestriction.objects.create(page=site.news, restriction_type="login")
    write_entry(page=site.news)
    write_pages([site.news.pk])
    assert site.news.pk not in elastic.documents()


def test_a_hidden_page_is_gone_at_once_and_from_the_index_soon(elastic, site):
    elastic.rebuild()
    assert [hit.url for hit in search("studierummet").hits] == [site.news.url]
    site.news.unpublish()
    assert search("studierummet").hits == ()
    assert site.news.pk in elastic.documents()
    elastic.catch_up()
    assert site.news.pk not in elastic.documents()


def test_a_deleted_page_and_those_below_it_leave_the_index(elastic, site):
    elastic.rebuild()
    gone = {site.news.pk, site.news_index.pk}
    site.news_index.delete()
    assert search("studierummet").hits == ()
    write_pages(gone)
    assert not gone & elastic.documents().keys()


def test_the_marks_of_an_older_text_are_not_shown(elastic, site):
    elastic.rebuild()
    NewsPage.objects.filter(pk=site.news.pk).update(title="Studierummet flyttar")
    write_entry(page=site.news)
    assert [str(hit.title) for hit in search("studierummet").hits] == ["<mark>Studierummet</mark> flyttar"]


def test_an_older_document_never_takes_the_place_of_a_newer_one(elastic, site, monkeypatch):
    elastic.rebuild()
    older = Entry.objects.get(pk=site.news.pk)
    NewsPage.objects.filter(pk=site.news.pk).update(title="Studierummet flyttar")
    write_entry(page=site.news)
    write_pages([site.news.pk])
    Entry.objects.filter(pk=older.pk).update(title=older.title, written_at=older.written_at)
    write_pages([site.news.pk])
    assert elastic.documents()[site.news.pk]["title"] == "Studierummet flyttar"


def test_what_differs_is_brought_in_step_and_nothing_else_is_written(elastic, site):
    elastic.rebuild()
    assert bring_in_step() == 0
    NewsPage.objects.filter(pk=site.news.pk).update(title="Studierummet flyttar")
    write_entry(page=site.news)
    site.contact.unpublish()
    assert bring_in_step() == 2
    elastic.refresh()
    assert bring_in_step() == 0


def test_a_new_index_takes_the_place_of_the_old_one_in_one_step(elastic, site, monkeypatch):
    elastic.rebuild()
    (old,) = elastic.indices()
    seen = []
    monkeypatch.setattr(indexing, "AT_A_TIME", 3)
    number = rebuild_index(
        progress=lambda what, done, total: seen.append((what, done, total, elastic.documents().keys(), search("studierummet").total))
    )
    (new,) = elastic.indices()
    assert new != old
    assert elastic.client.indices.get_alias(name=elastic.alias).keys() == {new}
    # While it was made the old one answered whole.
    everything = set(Entry.objects.values_list("pk", flat=True))
    assert [(done, total) for _, done, total, _, _ in seen] == [(min(done, number), number) for done in range(3, number + 3, 3)]
    assert all(known == everything and total == 1 for _, _, _, known, total in seen)


def test_what_is_published_and_hidden_while_a_new_index_is_made_is_not_lost(elastic, site):
    elastic.rebuild()

    def meanwhile(*_words: object) -> None:
        # As the worker does, to the index that answers.
        pages.make_news(site.news_index, "Nytt medan indexet gjordes")
        new = NewsPage.objects.get(title="Nytt medan indexet gjordes")
        write_entry(page=new)
        site.news.unpublish()
        write_pages([new.pk, site.news.pk])

    rebuild_index(progress=meanwhile)
    titles = {document["title"] for document in elastic.documents().values()}
    assert "Nytt medan indexet gjordes" in titles
    assert "Studierummet är öppet" not in titles


def test_what_a_killed_rebuilding_left_behind_is_taken_away(elastic, site, monkeypatch):
    elastic.rebuild()

    def killed(*_words: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild_index(progress=killed)
    assert len(elastic.indices()) == 2
    assert search("studierummet").total == 1
    rebuild_index()
    assert len(elastic.indices()) == 1


def test_two_do_not_make_a_new_index_at_once(elastic, site):
    with pytest.raises(BeingRebuilt):
        rebuild_index(progress=lambda *_words: rebuild_index())


def test_an_engine_without_an_index_is_away_until_the_worker_has_made_one(elastic, site):
    assert [hit.url for hit in search("studierummet").hits] == [site.news.url]
    assert away.is_noted()
    assert make_missing()
    assert choice.is_answering()
    assert not make_missing()
    elastic.refresh()
    assert elastic.documents()


def test_writing_never_makes_an_index_without_swedish(elastic, site):
    with pytest.raises(Exception, match="404"):
        write_pages([site.news.pk])
    assert elastic.indices() == set()


def test_the_command_reads_everything_anew_and_says_how_far_it_has_come(elastic, site, capsys):
    call_command("rebuild_search")
    written = capsys.readouterr().out.splitlines()
    number = Entry.objects.count()
    assert written[-3:] == [f"Sidor i sökningen: {number}", f"elasticsearch: {number} av {number}", f"Sidor i Elasticsearch: {number}"]
    assert elastic.documents().keys() == set(Entry.objects.values_list("pk", flat=True))


def test_the_command_says_that_the_engine_is_away_after_the_embedded_one_is_done(elastic, site, settings, capsys):
    settings.WAGTAILSEARCH_BACKENDS["elasticsearch"]["URLS"] = ["http://127.0.0.1:1"]
    with pytest.raises(CommandError, match="fick inget nytt index"):
        call_command("rebuild_search")
    assert f"Sidor i sökningen: {Entry.objects.count()}" in capsys.readouterr().out
    settings.WAGTAILSEARCH_BACKENDS["elasticsearch"]["URLS"] = [elastic.url]


def test_wagtails_own_command_makes_the_same_index(elastic, site, capsys):
    pages.make_picture()
    call_command("update_index", backend_name="elasticsearch", verbosity=0)
    assert elastic.documents().keys() == set(Entry.objects.values_list("pk", flat=True))
    assert len(elastic.indices()) == 1
