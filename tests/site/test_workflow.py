"""A writer writes and sends in; a communicator reads, and what she approves is published at that moment."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.mail import EmailMessage
from django.test import Client
from pytest_django import Settings
from wagtail.models import Collection, GroupApprovalTask, GroupPagePermission, Page, Workflow, WorkflowPage, WorkflowState
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from common.models import ContactCard
from home.editors import ensure_workflow, ensure_writers_group, put_wagtails_names_aside
from news.models import NewsPage
from outbox.models import Message
from tests import factories, personae
from tests.site import pages

TOLD = "Skriv vad bilden visar"


def _posted(**changes: Any) -> dict[str, Any]:
    empty = streamfield([])
    given = {
        "title": "Nytt",
        "slug": "nytt",
        "lead": "Kort.",
        "date": "2026-11-18",
        "body": streamfield([("text", rich_text("<p>Kom hit.</p>"))]),
        "facts": empty,
        "related": empty,
        "easy_read": empty,
        "contact": str(ContactCard.objects.get().pk),
    }
    return nested_form_data(given | changes) | {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}


@pytest.fixture
def writer(site: pages.Built) -> Client:
    return personae.writer().client


def _news() -> NewsPage:
    return NewsPage.objects.get(slug="nytt")


def _rows() -> list[int]:
    counted = (
        Group,
        Group.permissions.through,
        GroupPagePermission,
        Workflow,
        WorkflowPage,
        GroupApprovalTask,
        GroupApprovalTask.groups.through,
    )
    return [model._default_manager.count() for model in counted]


def test_making_the_groups_and_the_workflow_twice_changes_no_row(site: pages.Built) -> None:
    workflow, group = ensure_workflow(), ensure_writers_group()
    before = _rows()
    assert (ensure_workflow(), ensure_writers_group()) == (workflow, group)
    assert _rows() == before


def test_the_workflow_stands_over_the_whole_site_and_is_the_communicators(site: pages.Built) -> None:
    workflow = ensure_workflow()
    assert workflow.name == "Granska och publicera"
    assert Page.objects.get(pk=site.news.pk).get_workflow() == workflow
    (task,) = workflow.tasks
    assert [group.name for group in task.specific.groups.all()] == ["Kommunikatörer"]


def test_the_workflow_that_came_with_wagtail_asks_nobody_and_is_put_aside(site: pages.Built) -> None:
    WorkflowPage.objects.all().delete()
    old = Workflow.objects.create(name="Moderators approval")
    task = GroupApprovalTask.objects.create(name="Moderators approval")
    task.groups.add(Group.objects.get_or_create(name="Moderators")[0])
    old.workflow_tasks.create(task=task)
    WorkflowPage.objects.create(workflow=old, page=Page.get_first_root_node())
    assert ensure_workflow().name == "Granska och publicera"
    assert not Workflow.objects.get(pk=old.pk).active


def test_wagtails_groups_without_people_go_and_its_roots_get_swedish_names(site: pages.Built) -> None:
    ensure_workflow()
    for name in ("Moderators", "Editors"):
        Group.objects.get_or_create(name=name)
    Group.objects.get(name="Editors").user_set.add(factories.user())
    Page.objects.filter(depth=1).update(title="Root", draft_title="Root")
    Collection.objects.filter(depth=1).update(name="Root")
    for _time in range(2):
        put_wagtails_names_aside()
        assert set(Group.objects.filter(name__in=("Moderators", "Editors")).values_list("name", flat=True)) == {"Editors"}
        assert Page.objects.filter(depth=1).values_list("title", "draft_title", "slug").get() == ("Alla språk", "Alla språk", "root")
        assert Collection.objects.get(depth=1).name == "Alla bilder och dokument"


def test_a_group_that_a_workflow_asks_and_roots_that_somebody_has_named_stay(site: pages.Built) -> None:
    task = GroupApprovalTask.objects.create(name="Vår egen")
    task.groups.add(Group.objects.get_or_create(name="Moderators")[0])
    Workflow.objects.create(name="Vår egen").workflow_tasks.create(task=task)
    Page.objects.filter(depth=1).update(title="Allt")
    put_wagtails_names_aside()
    assert Group.objects.filter(name="Moderators").exists()
    assert Page.objects.get(depth=1).title == "Allt"


def test_another_workflow_that_an_administrator_has_chosen_stays(site: pages.Built) -> None:
    WorkflowPage.objects.all().delete()
    own = Workflow.objects.create(name="Vår egen")
    WorkflowPage.objects.create(workflow=own, page=Page.get_first_root_node())
    assert ensure_workflow() == own


def test_a_writer_reaches_pages_and_pictures_and_neither_publishing_nor_the_registers(site: pages.Built, writer: Client) -> None:
    may = site.news.permissions_for_user(ensure_writers_group().user_set.get())
    assert (may.can_edit(), may.can_add_subpage(), may.can_publish(), may.can_delete()) == (True, False, False, False)
    assert writer.get("/redaktion/").status_code == 200
    for closed in ("/redaktion/services/programme/", "/redaktion/common/contactcard/", "/redaktion/users/", "/handlaggning/"):
        assert writer.get(closed).status_code in (302, 403), closed


def test_what_a_writer_would_publish_becomes_a_draft(site: pages.Built, writer: Client) -> None:
    writer.post(f"/redaktion/pages/add/news/newspage/{site.news_index.pk}/", _posted() | {"action-publish": "1"})
    assert not _news().live


def test_what_a_writer_sends_in_lacks_nothing(site: pages.Built, writer: Client) -> None:
    silent = _posted(picture=str(site.picture.pk)) | {"action-submit": "1"}
    answer = writer.post(f"/redaktion/pages/add/news/newspage/{site.news_index.pk}/", silent)
    assert TOLD in answer.content.decode()
    assert not NewsPage.objects.filter(slug="nytt").exists()


@pytest.fixture
def sent_in(site: pages.Built, writer: Client) -> NewsPage:
    writer.post(f"/redaktion/pages/add/news/newspage/{site.news_index.pk}/", _posted(title="VIKTIGT nytt") | {"action-submit": "1"})
    return _news()


def test_the_page_waits_and_the_communicators_are_told_by_way_of_the_outbox(sent_in: NewsPage, settings: Settings) -> None:
    assert not sent_in.live
    assert sent_in.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    settings.EMAIL_BACKEND = "outbox.backends.OutboxEmailBackend"
    factories.communicator()
    factories.user(name="Su Testberg", is_superuser=True, is_staff=True)
    sent_in.current_workflow_state.cancel()
    ensure_workflow().start(sent_in, factories.user())
    # What the search has the worker do tells nobody anything.
    assert [message.topic for message in Message.objects.exclude(topic__startswith="search.")] == ["outbox.mail"]


def test_the_writer_is_told_in_swedish_that_it_is_published(sent_in: NewsPage, mailoutbox: list[EmailMessage]) -> None:
    personae.communicator().client.post(_task_of(sent_in))
    assert [mail.subject for mail in mailoutbox] == ['Sidan "VIKTIGT nytt" har blivit godkänd i "Granska och publicera".']


def _task_of(page: NewsPage) -> str:
    return f"/redaktion/pages/workflow/action/{page.pk}/approve/{page.current_workflow_task_state.pk}/"


def test_what_a_communicator_approves_is_published_at_that_moment(sent_in: NewsPage, client: Client) -> None:
    assert client.get("/nyheter/nytt/").status_code == 404
    personae.communicator().client.post(_task_of(sent_in))
    assert _news().live
    assert "VIKTIGT nytt" in client.get("/nyheter/nytt/").content.decode()


def test_a_writer_approves_nothing(sent_in: NewsPage, writer: Client) -> None:
    assert writer.post(_task_of(sent_in)).status_code in (302, 403)
    assert not _news().live


def test_whoever_approves_in_the_page_is_told_what_could_be_better(sent_in: NewsPage) -> None:
    client = personae.communicator().client
    approving = _posted(title="VIKTIGT nytt") | {"action-workflow-action": "true", "workflow-action-name": "approve"}
    html = client.post(f"/redaktion/pages/{sent_in.pk}/edit/", approving, follow=True).content.decode()
    assert _news().live
    assert "Sidan är publicerad. Se gärna över: Rubrik: Skriv ”VIKTIGT” med små bokstäver." in html


def test_what_the_reader_of_it_has_broken_is_not_published_from_the_list(sent_in: NewsPage, site: pages.Built) -> None:
    client = personae.communicator().client
    client.post(f"/redaktion/pages/{sent_in.pk}/edit/", _posted(picture=str(site.picture.pk)))
    answer = client.post(_task_of(sent_in))
    assert TOLD in client.get(answer.headers["Location"]).content.decode()
    assert not _news().live
    assert _news().current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
