"""What is published gets to the index by the outbox: soon, without anybody waiting for it, and whatever happens to the engine."""

import pytest

from news.models import NewsPage
from outbox.models import Message, State
from outbox.worker import ATTEMPTS, deliver_once
from portal.settings.search import EMBEDDED_SEARCH
from search import delivering
from search.actions import write_entry
from search.actions.telling import TOPIC, tell_all
from search.elastic import backend
from search.engines import away
from search.service import search
from tests.search.elastic.server import choose
from tests.search.elastic.stub import running_stub
from tests.site import pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def stub(settings):
    with running_stub() as running:
        choose(settings, running.url)
        yield running


def _waiting() -> int:
    return Message.objects.filter(topic=TOPIC, state=State.PENDING).count()


def _round() -> None:
    """Let the worker do one round, as if its last look were long ago."""
    delivering._watch.looked_at = 0.0
    delivering.look_after()
    deliver_once()


def test_without_elasticsearch_nothing_waits(settings, site):
    settings.WAGTAILSEARCH_BACKENDS = EMBEDDED_SEARCH
    write_entry(page=site.news)
    site.news.unpublish()
    tell_all()
    assert _waiting() == 0


def test_what_was_enqueued_before_it_was_switched_off_is_done_with(settings, stub, site):
    write_entry(page=site.news)
    settings.WAGTAILSEARCH_BACKENDS = EMBEDDED_SEARCH
    deliver_once()
    assert _waiting() == 0


@pytest.mark.elasticsearch
def test_what_is_published_hidden_and_deleted_gets_there_with_the_next_round(elastic, site):
    elastic.rebuild()
    site.news.save_revision().publish()
    site.contact.unpublish()
    site.about.delete()
    assert _waiting() >= 3
    deliver_once()
    assert _waiting() == 0
    documents = elastic.documents()
    assert site.news.pk in documents
    assert not {site.contact.pk, site.about.pk, site.accessibility.pk} & documents.keys()


@pytest.mark.elasticsearch
def test_fifty_changed_pages_are_one_request(elastic, site, monkeypatch):
    elastic.rebuild()
    pages.make_many_news(site.news_index, 50)
    for page in NewsPage.objects.all():
        write_entry(page=page)
    assert _waiting() > 50
    sent = []
    send = backend.PageIndex._send
    monkeypatch.setattr(backend.PageIndex, "_send", lambda self, actions: (sent.append(1), send(self, actions)))
    deliver_once()
    assert (len(sent), _waiting()) == (1, 0)
    assert len(elastic.documents()) > 50


@pytest.mark.elasticsearch
def test_one_message_about_everything_brings_all_in_step(elastic, site):
    elastic.rebuild()
    write_entry(page=site.news)
    tell_all()
    deliver_once()
    assert (_waiting(), search("studierummet").total) == (0, 1)


def test_publishing_asks_the_engine_nothing(stub, site):
    stub.hangs = True
    site.news.save_revision().publish()
    assert stub.asked == []
    assert _waiting() > 0


def test_what_meets_an_engine_that_is_away_waits_and_is_no_failed_try(stub, site, caplog):
    stub.status, stub.body = 503, b"{}"
    for _ in range(ATTEMPTS + 5):
        write_entry(page=site.news)
        _round()
    waiting = Message.objects.filter(topic=TOPIC)
    assert set(waiting.values_list("state", "attempts", "last_error")) == {(State.PENDING, 0, "")}
    assert not Message.objects.due().filter(topic=TOPIC).exists()
    assert [record.name for record in caplog.records if record.levelname == "WARNING"] == ["search"]


@pytest.mark.elasticsearch
def test_what_was_published_meanwhile_is_found_as_soon_as_it_is_back(elastic, site, settings):
    elastic.rebuild()
    with running_stub(status=503) as stub:
        choose(settings, stub.url, elastic.prefix)
        new = pages.make_news(site.news_index, "Nytt medan motorn var borta")
        new.save_revision().publish()
        site.news.unpublish()
        _round()
        assert away.is_noted()
        assert [hit.title for hit in search("motorn").hits] == ["Nytt medan <mark>motorn</mark> var borta"]
    choose(settings, elastic.url, elastic.prefix)
    _round()
    assert (_waiting(), away.is_noted()) == (0, False)
    assert new.pk in elastic.documents()
    assert site.news.pk not in elastic.documents()


@pytest.mark.elasticsearch
def test_the_return_is_noticed_by_the_worker_although_somebody_else_saw_it_first(elastic, site, settings):
    elastic.rebuild()
    with running_stub(status=503) as stub:
        choose(settings, stub.url, elastic.prefix)
        write_entry(page=site.news)
        _round()
    choose(settings, elastic.url, elastic.prefix)
    away.forget()
    _round()
    assert _waiting() == 0


@pytest.mark.elasticsearch
def test_an_engine_that_is_new_gets_its_index_from_the_worker(elastic, site):
    write_entry(page=site.news)
    _round()
    assert _waiting() == 0
    assert site.news.pk in elastic.documents()


@pytest.mark.elasticsearch
def test_an_engine_that_dies_while_it_is_written_to_loses_nothing(elastic, site, monkeypatch):
    elastic.rebuild()
    write_entry(page=site.news)

    def dies(self, actions):
        monkeypatch.setattr("search.engines.choice.is_answering", lambda: False)
        raise ConnectionResetError

    monkeypatch.setattr(backend.PageIndex, "_send", dies)
    deliver_once()
    assert set(Message.objects.filter(topic=TOPIC).values_list("state", "attempts")) == {(State.PENDING, 0)}


@pytest.mark.elasticsearch
def test_a_document_that_a_sound_engine_refuses_is_a_failed_try_that_staff_can_see(elastic, site, monkeypatch):
    elastic.rebuild()
    Message.objects.all().delete()
    write_entry(page=site.news)
    monkeypatch.setattr(backend, "document", lambda entry: {"okänt": 1})
    deliver_once()
    assert set(Message.objects.filter(topic=TOPIC).values_list("attempts", "last_error")) == {(1, "Refused")}


def test_the_worker_looks_after_an_engine_that_is_away_every_five_seconds(stub, monkeypatch):
    stub.status, stub.body = 503, b"{}"
    clock = [1000.0]
    monkeypatch.setattr(delivering.time, "monotonic", lambda: clock[0])
    for _ in range(11):
        delivering.look_after()
        clock[0] += 1
    assert stub.asked.count("POST /sammanhang-test_wagtailcore_page/_search") == 3


def test_an_engine_that_is_well_is_not_looked_after(stub):
    _round()
    stub.asked.clear()
    for _ in range(5):
        _round()
    assert stub.asked == []
