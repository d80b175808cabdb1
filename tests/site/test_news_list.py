"""The flat list of news in the editor: its columns, what it can be narrowed to, and whose rows it shows."""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupPagePermission

from home.editors import ensure_workflow
from news.models import NewsPage
from services.models import Programme
from tests import factories, personae, queries
from tests.site import pages

LIST = "/redaktion/nyheter/"
COLUMNS = ["Rubrik", "Insats", "Publicerad", "Ändrad", "Granskas senast", "Sidansvarig", "Läge"]


def _table(client: Client, query: str = "") -> Any:
    answer = client.get(LIST + query)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").select_one("table.listing")


def _titles(client: Client, query: str = "") -> list[str]:
    table = _table(client, query)
    return [" ".join(link.get_text().split()) for link in table.select("td.title .title-wrapper a")] if table else []


@pytest.fixture
def client(site: pages.Built) -> Client:
    return personae.communicator().client


@pytest.fixture
def several(site: pages.Built) -> dict[str, NewsPage]:
    """Four news beside the first, each in a state of its own."""
    keeper = factories.user(name="Vår Testberg")
    kaa = Programme.objects.get(slug="kaa")
    kept = pages.make_news(site.news_index, "Kvarglömd", date=date(2025, 3, 1), programme=kaa, keeper=keeper, review_on=date(2026, 12, 3))
    draft = NewsPage(title="Utkastet", lead="Kort.", live=False, date=date(2026, 11, 20))
    timed = NewsPage(title="Senare", lead="Kort.", live=False, date=date(2026, 11, 19))
    waiting = NewsPage(title="Granskas", lead="Kort.", live=False, date=date(2026, 11, 17))
    for page in (draft, timed, waiting):
        site.news_index.add_child(instance=page)
    timed.go_live_at = timezone.now() + timedelta(days=30)
    timed.save_revision().publish()
    waiting.save_revision()
    ensure_workflow().start(waiting, factories.user())
    changed = NewsPage.objects.get(pk=site.news.pk)
    changed.save_revision()
    return {"kept": kept, "draft": draft, "timed": timed, "waiting": waiting}


def test_the_menu_leads_to_the_list_and_its_columns_are_in_words(client: Client, several: dict[str, NewsPage]) -> None:
    assert '"name": "nyheter"' in client.get("/redaktion/").content.decode()
    table = _table(client)
    headings = [" ".join(cell.get_text().split()).split(" 1–")[0] for cell in table.select("thead th")]
    assert [heading for heading in headings if heading][-len(COLUMNS) :] == COLUMNS
    row = next(row for row in table.select("tbody tr") if "Kvarglömd" in row.get_text())
    said = " ".join(row.get_text().split())
    for words in ("KAA", "3 december 2026", "Vår Testberg"):
        assert words in said
    assert "publiceras" in " ".join(table.get_text().split())


def test_the_latest_comes_first(client: Client, several: dict[str, NewsPage]) -> None:
    assert _titles(client) == ["Utkastet", "Senare", "Studierummet är öppet", "Granskas", "Kvarglömd"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?state=draft", ["Utkastet", "Senare", "Granskas"]),
        ("?state=published", ["Studierummet är öppet", "Kvarglömd"]),
        ("?state=changed", ["Studierummet är öppet"]),
        ("?state=scheduled", ["Senare"]),
        ("?state=in_review", ["Granskas"]),
        ("?year=2025", ["Kvarglömd"]),
        ("?q=granskas", ["Granskas"]),
        ("?q=granskas&state=draft", ["Granskas"]),
        ("?q=granskas&state=published", []),
        ("?q=granskas&ordering=-date", ["Granskas"]),
    ],
)
def test_the_list_is_narrowed(client: Client, several: dict[str, NewsPage], query: str, found: list[str]) -> None:
    assert _titles(client, query) == found


def test_the_list_is_narrowed_to_a_service_and_to_whoever_keeps_the_page(client: Client, several: dict[str, NewsPage]) -> None:
    kept = several["kept"]
    assert _titles(client, f"?programme={kept.programme_id}") == ["Kvarglömd"]
    assert _titles(client, f"?keeper={kept.keeper_id}") == ["Kvarglömd"]


def test_somebody_sees_only_what_she_may_edit(site: pages.Built, several: dict[str, NewsPage]) -> None:
    own = Group.objects.create(name="Egna sidor")
    add = Permission.objects.get(codename="add_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=own, page=site.home, permission=add)
    own.permissions.add(Permission.objects.get(codename="access_admin"))
    person = factories.user()
    person.groups.add(own)
    NewsPage.objects.filter(pk=several["draft"].pk).update(owner=person)
    assert _titles(personae.Staff.signed_in(person).client) == ["Utkastet"]


def test_a_caseworker_is_not_let_in(site: pages.Built) -> None:
    assert personae.caseworker().client.get(LIST).status_code == 302


def _asked(client: Client) -> int:
    client.get(LIST)
    with queries.budget(40, may_repeat=True) as seen:
        client.get(LIST)
    return len(seen.statements)


def test_fifty_news_ask_no_more_than_five(site: pages.Built, client: Client, several: dict[str, NewsPage]) -> None:
    before = _asked(client)
    pages.make_many_news(site.news_index, 45, programme=several["kept"].programme, keeper=several["kept"].keeper)
    assert _asked(client) == before
