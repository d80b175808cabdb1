"""An old address leads on: where a page has moved, where those below it went along, and where another site once stood."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from common import stamp
from home.models import StandardPage
from news.models import NewsPage
from services.models import ServicePage
from tests.site import kinds, pages


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    """Let what waits for the end of the transaction happen at the end of a block."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def tree(site):
    """A page with one below it, and one below that."""
    mother = pages.publish(site.about, StandardPage(title="Mor", slug="mor", lead="Kort."))
    child = pages.publish(mother, StandardPage(title="Barn", slug="barn", lead="Kort."))
    pages.publish(child, StandardPage(title="Barnbarn", slug="barnbarn", lead="Kort."))
    stamp.bump()
    return mother


def _way(address):
    """Return where an address leads, step by step, and the status at the end; a visitor without cookies each time."""
    steps = []
    for _ in range(5):
        response = Client().get(address)
        if response.status_code not in (301, 302):
            return [*steps, response.status_code]
        address = response.headers["Location"].removeprefix("http://testserver").removeprefix("http://localhost")
        steps.append(address)
    return [*steps, "runt"]


def _rename(page, slug, commits):
    fresh = type(page).objects.get(pk=page.pk)
    fresh.slug = slug
    with commits():
        fresh.save_revision().publish()


def _move(page, goal, commits):
    with commits():
        Page.objects.get(pk=page.pk).specific.move(Page.objects.get(pk=goal.pk), pos="last-child")


def test_a_page_that_has_got_a_new_address_is_found_at_its_old_one(site, commits):
    _rename(site.news, "nytt-namn", commits)
    assert _way("/nyheter/studierummet-ar-oppet/") == ["/nyheter/nytt-namn/", 200]
    assert _way("/nyheter/studierummet-ar-oppet/?a=1") == ["/nyheter/nytt-namn/", 200]


def test_a_page_that_has_moved_is_found_and_so_is_everything_below_it(site, tree, commits):
    _move(tree, site.accessibility, commits)
    new = "/om-webbplatsen/tillganglighet/mor/"
    assert _way("/om-webbplatsen/mor/") == [new, 200]
    assert _way("/om-webbplatsen/mor/barn/") == [f"{new}barn/", 200]
    assert _way("/om-webbplatsen/mor/barn/barnbarn/") == [f"{new}barn/barnbarn/", 200]


def test_a_page_below_one_with_a_new_address_is_found_too(site, tree, commits):
    _rename(tree, "far", commits)
    assert _way("/om-webbplatsen/mor/barn/barnbarn/") == ["/om-webbplatsen/far/barn/barnbarn/", 200]


def test_a_page_that_moves_again_and_again_is_one_step_away_from_every_old_address(site, tree, commits):
    for slug in ("tva", "tre", "fyra"):
        _rename(tree, slug, commits)
    for slug in ("mor", "tva", "tre"):
        assert _way(f"/om-webbplatsen/{slug}/") == ["/om-webbplatsen/fyra/", 200]
        assert _way(f"/om-webbplatsen/{slug}/barn/") == ["/om-webbplatsen/fyra/barn/", 200]


def test_a_page_that_moves_back_is_there_and_leads_nobody_round(site, tree, commits):
    _rename(tree, "far", commits)
    _rename(tree, "mor", commits)
    assert _way("/om-webbplatsen/mor/") == [200]
    assert _way("/om-webbplatsen/far/") == ["/om-webbplatsen/mor/", 200]


def test_a_new_page_at_an_old_address_is_shown_there(site, tree, commits):
    _rename(tree, "far", commits)
    pages.publish(site.about, StandardPage(title="Ny mor", slug="mor", lead="Kort."))
    stamp.bump()
    assert _way("/om-webbplatsen/mor/") == [200]


def test_the_browser_is_not_to_remember_where_an_old_address_leads(site, commits):
    _rename(site.news, "nytt-namn", commits)
    response = Client().get("/nyheter/studierummet-ar-oppet/")
    assert (response.status_code, response.headers["Cache-Control"]) == (301, "no-store")


def test_a_communicator_who_changes_the_address_in_the_editor_leaves_the_old_one_behind(site, editor, commits):
    page = pages.publish(site.about, StandardPage(title="Regler", slug="regler", lead="Så gör vi."))
    address = f"/redaktion/pages/{page.pk}/move/{site.home.pk}/confirm/"
    with commits():
        assert editor.client.post(address).status_code == 302
    assert _way("/om-webbplatsen/regler/") == ["/regler/", 200]


def test_old_addresses_of_another_system_are_taken_from_a_file_and_survive_that_the_page_moves(site, commits, tmp_path: Path):
    file = tmp_path / "gamla.csv"
    old = "/stod/utokarkaaenheten.4.5664abc.html"
    file.write_text(f"gammal,ny\n{old},http://localhost/stod/kaa/\n/kaa,http://localhost/stod/kaa/\n")
    call_command("import_redirects", src=str(file), format="csv", verbosity=0)
    assert _way(old) == ["/stod/kaa/", 200]
    assert _way("/kaa/") == ["/stod/kaa/", 200]
    _rename(site.service, "kaa-nytt", commits)
    assert _way(old) == ["/stod/kaa/", "/stod/kaa-nytt/", 200]


def test_a_communicator_keeps_the_list_of_old_addresses_and_imports_into_it(site, editor):
    page = editor.client.get("/redaktion/redirects/").content.decode()
    assert "/redaktion/redirects/import/" in page
    posted = {"old_path": "/gammal/", "site": "", "is_permanent": "on", "redirect_page": str(site.service.pk), "redirect_link": ""}
    assert editor.client.post("/redaktion/redirects/add/", posted).status_code == 302
    assert _way("/gammal") == ["/stod/kaa/", 200]


def test_a_writer_does_not_see_the_list_of_old_addresses(site, writer):
    assert writer.client.get("/redaktion/redirects/").status_code == 302
    assert "redirects" not in writer.client.get("/redaktion/").content.decode()


@pytest.mark.parametrize(
    ("old", "asked", "is_found"),
    [
        ("/sida.aspx?id=7&x=1", "/sida.aspx?x=1&id=7", True),
        ("/sida.aspx?id=7", "/sida.aspx?id=8", False),
        ("/sida.aspx", "/sida.aspx?id=8", True),
        ("/öppet-hus", "/%C3%B6ppet-hus/", True),
        ("/%C3%B6ppet-hus", "/%C3%B6ppet-hus/", True),
        ("/a", "/b/", False),
    ],
)
def test_an_old_address_is_known_by_its_path_and_what_follows_the_question_mark(site, old, asked, is_found):
    Redirect.objects.create(old_path=Redirect.normalise_path(old), redirect_page=site.service)
    assert _way(asked) == (["/stod/kaa/", 200] if is_found else [404])


def test_the_whole_address_goes_before_the_path_and_the_site_before_all_sites(site):
    for old, own, page in (
        ("/x", None, site.contact),
        ("/x?a=1", None, site.about),
        ("/y", None, site.contact),
        ("/y", True, site.service),
    ):
        Redirect.objects.create(old_path=old, redirect_page=page, site=Site.objects.get() if own else None)
    assert [_way(address)[0] for address in ("/x?a=1", "/x?a=2", "/y")] == ["/om-webbplatsen/", "/kontakt/", "/stod/kaa/"]


def test_a_redirect_that_is_not_for_ever_says_so_and_one_that_leads_nowhere_is_none(site, client):
    Redirect.objects.create(old_path="/tillfallig", redirect_page=site.service, is_permanent=False)
    Redirect.objects.create(old_path="/ingenstans")
    assert client.get("/tillfallig/").status_code == 302
    assert client.get("/ingenstans/").status_code == 404
    assert client.get("/tillfallig%00/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/finns-inte/",
        "/stod/finns-inte/",
        "/a/b/c/d/",
        "/finns-inte.html",
        "/stod/finns-inte/?b=1&a=2",
        "/stod/åäö/?x=å",
        "/sv-x-ll/finns-inte/",
        "/a/kalender.ics",
    ],
)
def test_a_page_that_is_not_found_asks_at_most_three_questions(site, client, query_budget, address):
    client.get("/finns-inte-alls/")
    with query_budget(3):
        assert client.get(address).status_code == 404


def test_a_page_that_has_moved_out_of_sight_is_not_found(site, commits):
    _rename(site.news, "nytt-namn", commits)
    NewsPage.objects.get(pk=site.news.pk).unpublish()
    stamp.bump()
    assert _way("/nyheter/studierummet-ar-oppet/") == [404]
    assert Redirect.objects.count() == 1


def test_the_easy_text_of_a_page_that_has_moved_is_found_while_there_is_one(site, commits):
    site.service.easy_read = [("heading", "Vad är KAA?")]
    site.service.save_revision().publish()
    _rename(site.service, "kaa-nytt", commits)
    assert _way("/sv-x-ll/stod/kaa/") == ["/sv-x-ll/stod/kaa-nytt/", 200]
    service = ServicePage.objects.get(pk=site.service.pk)
    service.easy_read = []
    with commits():
        service.save_revision().publish()
    assert _way("/sv-x-ll/stod/kaa/") == ["/stod/kaa-nytt/", 200]


def test_who_follows_the_calendar_of_an_event_that_has_moved_still_does(site, commits):
    events = kinds.build(site).events
    stamp.bump()
    _rename(events, "kalendern", commits)
    assert _way("/aktiviteter/kalender.ics") == ["/kalendern/kalender.ics", 200]
    assert _way("/aktiviteter/oppet-hus/kalender.ics") == ["/kalendern/oppet-hus/kalender.ics", 200]


def test_an_old_address_of_another_site_has_neither_easy_text_nor_calendar(site):
    Redirect.objects.create(old_path="/gammal", redirect_link="https://annan.example/")
    assert [_way(address) for address in ("/sv-x-ll/gammal/", "/gammal/kalender.ics")] == [[404], [404]]
