"""The editor's tools for several pages, and for one that nobody has opened: what lacks something is told in plain words, by its name."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.text import slugify
from wagtail.models import Page, WorkflowState

from common.contact_cards import ContactCard
from home.editors import ensure_workflow
from news.models import NewsPage
from tests import factories, personae
from tests.site import pages

LACKS = "Välj vem man kan ringa, innan sidan publiceras."


@pytest.fixture
def editor(site: pages.Built) -> Client:
    return personae.communicator().client


@pytest.fixture
def writer(site: pages.Built) -> Client:
    return personae.writer().client


def _draft(site: pages.Built, title: str, **fields: Any) -> NewsPage:
    given = {"lead": "Kort.", "body": [("heading", "Kom")], "contact": ContactCard.objects.first(), "slug": slugify(title)}
    page = NewsPage(title=title, live=False, **(given | fields))
    site.news_index.add_child(instance=page)
    page.save_revision()
    return page


def _in_bulk(client: Client, action: str, chosen: list[Page], **posted: str) -> str:
    query = "&".join(f"id={page.pk}" for page in chosen)
    answer = client.post(f"/redaktion/bulk/wagtailcore/page/{action}/?next=/redaktion/&{query}", posted, follow=True)
    assert answer.status_code == 200
    told = BeautifulSoup(answer.content, "html.parser").select_one(".messages")
    return " ".join(told.get_text(" ").split()) if told else ""


def _live(*found: Page) -> list[bool]:
    return [NewsPage.objects.get(pk=page.pk).live for page in found]


def test_of_several_pages_those_are_published_that_can_be_and_the_others_are_named(site: pages.Built, editor: Client) -> None:
    good, silent, loud = _draft(site, "Bra"), _draft(site, "Tyst", contact=None), _draft(site, "HÖGT rop")
    told = _in_bulk(editor, "publish", [good, silent, loud])
    assert _live(good, silent, loud) == [True, False, True]
    assert "2 sidor har publicerats" in told
    assert f"”Tyst” kan inte publiceras än. Kontaktkort: {LACKS}" in told
    assert "Se gärna över: Rubrik: Skriv ”HÖGT” med små bokstäver." in told


def test_pages_below_the_chosen_one_are_published_in_the_same_way(site: pages.Built, editor: Client) -> None:
    good, silent = _draft(site, "Bra"), _draft(site, "Tyst", contact=None)
    site.news_index.save_revision()
    told = _in_bulk(editor, "publish", [site.news_index], include_descendants="on")
    assert _live(good, silent) == [True, False]
    assert "”Tyst” kan inte publiceras än." in told


def test_where_nothing_could_be_published_nothing_is_said_to_be(site: pages.Built, editor: Client) -> None:
    told = _in_bulk(editor, "publish", [_draft(site, "Tyst", contact=None)])
    assert "har publicerats" not in told
    assert LACKS in told


def test_several_pages_are_unpublished_at_once(site: pages.Built, editor: Client) -> None:
    other = pages.make_news(site.news_index, "Andra")
    told = _in_bulk(editor, "unpublish", [site.news, other])
    assert _live(site.news, other) == [False, False]
    assert "2 sidor" in told


def _waits(page: NewsPage) -> str:
    ensure_workflow().start(page, factories.user())
    return f"/redaktion/pages/workflow/action/{page.pk}/approve/{NewsPage.objects.get(pk=page.pk).current_workflow_task_state.pk}/"


def test_what_is_approved_unopened_is_published_and_its_faults_are_told(site: pages.Built, editor: Client) -> None:
    page = _draft(site, "HÖGT rop")
    html = editor.post(_waits(page), {"next": "/redaktion/"}, follow=True).content.decode()
    assert _live(page) == [True]
    assert "Se gärna över: Rubrik: Skriv ”HÖGT” med små bokstäver." in html


@pytest.mark.parametrize("is_script", [False, True])
def test_what_lacks_something_is_not_approved_unopened_and_leads_to_where_it_is_mended(
    site: pages.Built, editor: Client, is_script: bool
) -> None:
    page = _draft(site, "Tyst", contact=None)
    address = _waits(page)
    answer = editor.post(address, headers={"x-requested-with": "XMLHttpRequest"} if is_script else {})
    edit = f"/redaktion/pages/{page.pk}/edit/"
    assert (answer.json()["redirect"] if is_script else answer.headers["Location"]) == edit
    assert f"”Tyst” kan inte publiceras än. Kontaktkort: {LACKS}" in editor.get(edit).content.decode()
    assert _live(page) == [False]
    assert NewsPage.objects.get(pk=page.pk).current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_a_writer_publishes_and_hides_nothing_by_any_way(site: pages.Built, writer: Client) -> None:
    draft = _draft(site, "Bra")
    for action, page in (("publish", draft), *[(name, site.news) for name in ("publish", "unpublish", "delete", "move")]):
        writer.post(f"/redaktion/bulk/wagtailcore/page/{action}/?next=/redaktion/&id={page.pk}", {"chooser": site.home.pk})
    writer.post(_waits(draft))
    writer.post(f"/redaktion/pages/{site.news.pk}/unpublish/")
    writer.post(f"/redaktion/pages/{site.news.pk}/delete/")
    writer.post(f"/redaktion/pages/{site.news.pk}/move/{site.home.pk}/confirm/")
    copied = {"new_title": "K", "new_slug": "k", "new_parent_page": site.news_index.pk, "publish_copies": "on", "alias": "on"}
    writer.post(f"/redaktion/pages/{site.news.pk}/copy/", copied)
    assert _live(draft, site.news) == [False, True]
    assert NewsPage.objects.child_of(site.news_index).get(pk=site.news.pk)
    assert not Page.objects.filter(slug="k", live=True).exists()


def test_a_copy_is_a_draft_with_the_same_keeper_and_no_day_to_be_read_and_no_time(site: pages.Built, editor: Client) -> None:
    keeper = factories.user(name="Siv Ansvarig")
    page = NewsPage.objects.get(pk=site.news.pk)
    page.keeper, page.review_on, page.expire_at = keeper, "2026-12-01", "2027-01-01T12:00:00Z"
    page.save_revision().publish()
    copied = {"new_title": "Kopian", "new_slug": "kopian", "new_parent_page": site.news_index.pk}
    assert editor.post(f"/redaktion/pages/{page.pk}/copy/", copied).status_code == 302
    copy = NewsPage.objects.get(slug="kopian")
    for version in (copy, copy.get_latest_revision_as_object()):
        assert (version.live, version.keeper, version.review_on, version.expire_at) == (False, keeper, None, None)


def test_a_contact_card_in_use_is_not_deleted_and_the_pages_are_named(site: pages.Built, editor: Client) -> None:
    html = editor.post(f"/redaktion/common/contactcard/delete/{site.card.pk}/", follow=True).content.decode()
    assert ContactCard.objects.filter(pk=site.card.pk).exists()
    assert "Kortet visas på ”KAA”" in html
    assert "Välj ett annat kontaktkort där först." in html


def test_whoever_would_delete_a_picture_sees_where_it_is_used(site: pages.Built, editor: Client) -> None:
    html = editor.get(f"/redaktion/images/{site.picture.pk}/delete/").content.decode()
    assert "används" in html.lower()
