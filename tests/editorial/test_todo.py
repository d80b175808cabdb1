"""Att göra: what waits for a person on the editor's first page, each with a link; what is empty is not shown."""

from datetime import date, timedelta

import pytest
import time_machine
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from common.pictures import PortalImage
from editorial.actions import collect_links, give_feedback
from editorial.models import PageFeedback
from editorial.todo import groups
from home.editors import ensure_editors_group
from tests import queries
from tests.site import pages

TODAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _now():
    with time_machine.travel(f"{TODAY}T11:00:00Z", tick=False):
        yield


def _told(staff):
    return {group.heading: [line.text for line in group.lines] for group in groups(staff.user)}


def _workflow(page):
    task = GroupApprovalTask.objects.create(name="Godkänn")
    task.groups.add(ensure_editors_group())
    workflow = Workflow.objects.create(name="Godkännande")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    return workflow


def test_who_has_nothing_to_do_sees_no_panel(site, editor):
    assert "Att göra" not in editor.client.get("/redaktion/").content.decode()


def test_everything_that_waits_is_there_with_a_link(site, editor, writer):
    pages.make_news(site.news_index, "Läs mig", review_on=TODAY, keeper=editor.user)
    wanted = pages.make_news(site.news_index, "Godkänn mig", live=False)
    wanted.save_revision()
    _workflow(wanted).start(wanted, writer.user)
    give_feedback(page=site.news, is_helpful=True, address="10.0.0.1")
    PortalImage.objects.filter(pk=site.picture.pk).update(title="Grupp", shows_people=True, has_consent=True, consent_until=TODAY)
    collect_links()
    site.service.unpublish()
    assert _told(editor) == {
        "Läs igenom dina sidor": ["Läs mig, senast 25 november 2026"],
        "Väntar på att du godkänner": ["Godkänn mig"],
        "Var sidorna till hjälp? Veckans svar": ["1 ja, 0 nej"],
        "Bilder vars samtycke saknas eller går ut": ["Grupp, 25 november 2026"],
        "Trasiga länkar": ["1 länk leder inte rätt"],
    }
    links = [line.url for group in groups(editor.user) for line in group.lines]
    page = editor.client.get("/redaktion/").content.decode()
    for link in links:
        assert f'href="{link}"' in page
        assert editor.client.get(link).status_code == 200


def test_a_person_is_told_of_her_own_pages_and_of_no_one_elses(site, writer, keeper):
    pages.make_news(site.news_index, "Andras", review_on=TODAY, keeper=keeper)
    give_feedback(page=site.news, is_helpful=True, address="10.0.0.1")
    PortalImage.objects.filter(pk=site.picture.pk).update(shows_people=True)
    assert _told(writer) == {}
    pages.make_news(site.news_index, "Egen", review_on=TODAY, keeper=writer.user)
    assert _told(writer) == {"Läs igenom dina sidor": ["Egen, senast 25 november 2026"]}


def test_five_of_a_sort_are_named_and_the_rest_are_behind_a_link(site, editor):
    for number in range(6):
        pages.make_news(site.news_index, f"Sida {number}", review_on=TODAY - timedelta(days=number), keeper=editor.user)
    (group,) = groups(editor.user)
    assert [line.text.split(",")[0] for line in group.lines] == ["Sida 5", "Sida 4", "Sida 3", "Sida 2", "Sida 1"]
    assert group.more == "/redaktion/rapporter/att-granska/"


def test_answers_of_the_last_seven_days_count(site, editor):
    for days in (0, 6, 7, 30):
        given = give_feedback(page=site.news, is_helpful=False, address="10.0.0.1")
        PageFeedback.objects.filter(pk=given.pk).update(given_on=TODAY - timedelta(days=days))
    assert _told(editor)["Var sidorna till hjälp? Veckans svar"] == ["0 ja, 2 nej"]


@pytest.mark.usefixtures("_types_known")
def test_the_panel_asks_no_more_for_many_things_than_for_one(site, editor, writer):
    workflow = _workflow(site.news)

    def asked(count):
        for number in range(count):
            page = pages.make_news(site.news_index, f"Sida {count} {number}", review_on=TODAY, keeper=editor.user, live=True)
            page.save_revision()
            workflow.start(page, writer.user)
            give_feedback(page=page, is_helpful=True, address=f"10.{count}.{number}.1")
            PortalImage.objects.filter(pk=pages.make_picture().pk).update(shows_people=True)
        user = type(editor.user).objects.get(pk=editor.user.pk)
        with queries.budget(30, may_repeat=True) as seen:
            groups(user)
        return len(seen.statements)

    asked(1)
    assert asked(2) == asked(4)
