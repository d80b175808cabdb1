"""Pages with a time: the reader sees each from its moment on, and no longer than to its end, although pages are kept ready."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from wagtail.models import PageLogEntry, Revision

from common.scheduled import show_and_hide
from news.models import NewsPage
from tests import factories
from tests.site import pages

NOON = datetime(2026, 12, 4, 11, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def worker_looks(site: pages.Built, django_capture_on_commit_callbacks: Any) -> Callable[[], int]:
    """Let the worker do its round, committed."""

    def look() -> int:
        with django_capture_on_commit_callbacks(execute=True):
            return show_and_hide()

    return look


def _planned(parent: Any, title: str, **times: datetime) -> NewsPage:
    contact = pages.make_card()
    page = NewsPage(title=title, slug=title.lower(), lead="Kort.", body=[("heading", "Kom")], contact=contact, live=False, **times)
    parent.add_child(instance=page)
    page.save_revision().publish(user=factories.user(is_superuser=True))
    return NewsPage.objects.get(pk=page.pk)


def _status(address: str) -> int:
    return Client().get(address).status_code


def test_a_page_is_shown_from_its_moment_to_its_end_and_so_it_is_in_the_list(site: pages.Built, worker_looks: Callable[[], int]) -> None:
    seen = []
    with time_machine.travel(NOON - 10 * MINUTE, tick=False) as clock:
        _planned(site.news_index, "Planerad", go_live_at=NOON, expire_at=NOON + 5 * MINUTE)
        for moment in (NOON - MINUTE / 60, NOON, NOON + 5 * MINUTE - MINUTE / 60, NOON + 5 * MINUTE):
            # Kept ready just before: what the worker does is seen all the same.
            _status("/nyheter/")
            clock.move_to(moment)
            worker_looks()
            seen.append((_status("/nyheter/planerad/"), "Planerad" in Client().get("/nyheter/").content.decode()))
    assert seen == [(404, False), (200, True), (200, True), (404, False)]
    page = NewsPage.objects.get(slug="planerad")
    assert (page.live, page.expired, page.review_on is not None) == (False, True, True)
    done = PageLogEntry.objects.filter(page=page.pk, action__endswith=".scheduled").values_list("action", flat=True).order_by("timestamp")
    assert list(done) == ["wagtail.publish.scheduled", "wagtail.unpublish.scheduled"]


def test_a_new_version_of_a_published_page_comes_at_its_moment(site: pages.Built, worker_looks: Callable[[], int]) -> None:
    with time_machine.travel(NOON - MINUTE, tick=False) as clock:
        site.news.save_revision().publish()
        page = NewsPage.objects.get(pk=site.news.pk)
        page.title, page.go_live_at = "Studierummet stänger", NOON
        page.save_revision().publish()
        worker_looks()
        assert "Studierummet är öppet" in Client().get("/nyheter/studierummet-ar-oppet/").content.decode()
        clock.move_to(NOON)
        assert worker_looks() == 1
        assert "Studierummet stänger" in Client().get("/nyheter/studierummet-ar-oppet/").content.decode()
        assert worker_looks() == 0


def test_a_version_that_cannot_be_published_holds_up_no_other(
    site: pages.Built, worker_looks: Callable[[], int], caplog: pytest.LogCaptureFixture
) -> None:
    with time_machine.travel(NOON - MINUTE, tick=False) as clock:
        broken = _planned(site.news_index, "Trasig", go_live_at=NOON)
        _planned(site.news_index, "Hel", go_live_at=NOON)
        Revision.objects.filter(object_id=str(broken.pk)).update(content={"pk": broken.pk, "body": "Elin Testberg", "title": None})
        clock.move_to(NOON)
        assert worker_looks() == 1
    assert (_status("/nyheter/trasig/"), _status("/nyheter/hel/")) == (404, 200)
    assert "could not be published at its time" in caplog.text
    assert "Elin" not in caplog.text


def test_a_writers_date_shows_and_hides_nothing(site: pages.Built, worker_looks: Callable[[], int]) -> None:
    with time_machine.travel(NOON - MINUTE, tick=False) as clock:
        draft = NewsPage.objects.get(pk=site.news.pk)
        draft.title, draft.go_live_at, draft.expire_at = "Utkast", NOON, NOON
        draft.save_revision()
        clock.move_to(NOON + MINUTE)
        assert worker_looks() == 0
    assert "Studierummet är öppet" in Client().get("/nyheter/studierummet-ar-oppet/").content.decode()


def test_the_worker_looks_in_every_round(site: pages.Built) -> None:
    with time_machine.travel(NOON - MINUTE, tick=False) as clock:
        _planned(site.news_index, "Planerad", go_live_at=NOON)
        clock.move_to(NOON)
        call_command("deliver", "--once")
    assert NewsPage.objects.get(slug="planerad").live


def test_a_worker_with_nothing_to_do_asks_twice(site: pages.Built, query_budget: Any) -> None:
    with query_budget(2):
        assert show_and_hide() == 0
