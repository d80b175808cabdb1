"""The queue: what it shows, to whom, in which order, and at what cost."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from audit.models import Entry
from casework.models import LAST_IN_QUEUE, Case
from casework.states import State
from tests import factories, personae
from tests.casework import stage

pytestmark = pytest.mark.django_db
QUEUE = "/handlaggning/"
_LINKS = re.compile(r'/handlaggning/arenden/(\w{10})/"')
_LATER = re.compile(r'href="([^"]+)" rel="next"')
_EARLIER = re.compile(r'href="([^"]+)" rel="prev"')


def shown(client: Client, address: str = QUEUE, **parameters: str) -> list[str]:
    answer = client.get(address, parameters) if parameters else client.get(address)
    assert answer.status_code == 200
    return _LINKS.findall(answer.content.decode())


def spread(cases: list[Case]) -> None:
    """Let each promise end on a day of its own, a few on the same."""
    for index, case in enumerate(cases):
        day = stage.in_days(index // 3 - 2)
        Case.objects.filter(pk=case.pk).update(due_on=day, queue_on=day)


def test_the_queue_opens_on_what_is_new() -> None:
    staff = personae.caseworker()
    new, taken = stage.a_case(), stage.a_case(State.ASSIGNED)
    page = staff.client.get(QUEUE).content.decode()
    assert "Robin, 16 år" in page
    assert new.reference in page
    assert taken.reference not in page


def test_each_tab_shows_its_own_and_counts_them() -> None:
    staff = personae.caseworker()
    new, mine = stage.a_case(), stage.a_case(State.ASSIGNED, contact_person=staff.user)
    others, closed = stage.a_case(State.ACTIVE), stage.a_case(State.CLOSED)
    assert set(shown(staff.client, urval="nya")) == {new.reference}
    assert set(shown(staff.client, urval="mina")) == {mine.reference}
    assert set(shown(staff.client, urval="oppna")) == {new.reference, mine.reference, others.reference}
    assert set(shown(staff.client, urval="avslutade")) == {closed.reference}
    counts = re.findall(r'<span class="count">(\S+)</span>', staff.client.get(QUEUE).content.decode())
    assert counts == ["1", "1", "3", "1"]


def test_what_is_due_first_stands_first_and_what_has_no_day_last() -> None:
    staff = personae.caseworker()
    cases = factories.many_cases(3)
    days = [stage.in_days(3), stage.in_days(-1), None]
    for case, day in zip(cases, days, strict=True):
        contacted = {"contacted_at": case.received_at} if day is None else {}
        Case.objects.filter(pk=case.pk).update(due_on=day, queue_on=day or LAST_IN_QUEUE, **contacted)
    assert shown(staff.client) == [cases[1].reference, cases[0].reference, cases[2].reference]


def test_days_left_are_a_number_and_a_word_and_a_broken_promise_says_so() -> None:
    staff = personae.caseworker()
    cases = factories.many_cases(2)
    for case, days in zip(cases, (-2, 1), strict=True):
        Case.objects.filter(pk=case.pk).update(due_on=stage.in_days(days), queue_on=stage.in_days(days))
    page = staff.client.get(QUEUE).content.decode()
    assert '<span class="clock is-late"><b>2</b> dagar sen</span>' in page
    assert '<span class="clock"><b>1</b> dag</span>' in page
    assert "Löftet har gått ut" in page


def test_a_caseworker_sees_her_programme_and_a_coordinator_all() -> None:
    here, there = stage.a_case(), stage.a_case(programme=factories.programme("mojligheten"))
    assert set(shown(personae.caseworker().client)) == {here.reference}
    assert set(shown(personae.caseworker_of_another_programme().client)) == {there.reference}
    assert set(shown(personae.coordinator().client)) == {here.reference, there.reference}


def test_a_caseworker_of_two_programmes_sees_both_in_order() -> None:
    from audit.actors import SYSTEM
    from casework.actions import grant_role

    staff, other = personae.caseworker(), factories.programme("mojligheten")
    grant_role(user=staff.user, role="handlaggare", programme=other, by=SYSTEM)
    spread([*factories.many_cases(20), *factories.many_cases(20, programme=other)])
    stage.a_case(programme=factories.programme("kaasam"))
    expected = list(Case.objects.exclude(programme__slug="kaasam").order_by("queue_on", "reference").values_list("reference", flat=True))
    first = staff.client.get(QUEUE).content.decode()
    later = _LATER.search(first)
    assert later
    assert _LINKS.findall(first) + shown(staff.client, later.group(1).replace("&amp;", "&")) == expected


def test_filters_narrow_and_can_be_taken_away() -> None:
    coordinator = personae.coordinator()
    here, there = stage.a_case(), stage.a_case(State.ASSIGNED, programme=factories.programme("mojligheten"))
    assert shown(coordinator.client, urval="oppna", tjanst="kaa") == [here.reference]
    assert shown(coordinator.client, urval="oppna", lage="assigned") == [there.reference]
    assert shown(coordinator.client, urval="oppna", person="ingen") == [here.reference]
    assert shown(coordinator.client, urval="oppna", person=str(there.contact_person.reference)) == [there.reference]
    page = coordinator.client.get(QUEUE, {"urval": "oppna", "tjanst": "kaa"}).content.decode()
    assert "Tjänst: KAA" in page


def test_a_filter_that_matches_nothing_offers_the_way_back() -> None:
    staff = personae.caseworker()
    stage.a_case()
    page = staff.client.get(QUEUE, {"urval": "oppna", "lage": "active"}).content.decode()
    assert "Inget ärende passar filtret." in page


def test_an_empty_queue_says_so() -> None:
    assert "Inget nytt." in personae.caseworker().client.get(QUEUE).content.decode()


@pytest.mark.parametrize("parameters", [{"tjanst": "finns-inte"}, {"lage": "closed"}, {"person": "7"}])
def test_a_filter_that_does_not_exist_is_told_as_an_error(parameters: dict[str, str]) -> None:
    assert personae.caseworker().client.get(QUEUE, parameters).status_code == 422


def test_a_caseworker_cannot_filter_on_somebody_elses_programme() -> None:
    factories.all_programmes()
    assert personae.caseworker().client.get(QUEUE, {"tjanst": "mojligheten"}).status_code == 422


@pytest.mark.parametrize("parameters", [{"urval": "allt"}, {"efter": "x"}, {"efter": "2026-13-01.ABCDEFGHJK"}, {"fore": "2026-11-25.1"}])
def test_an_unknown_tab_or_place_is_missing(parameters: dict[str, str]) -> None:
    assert personae.caseworker().client.get(QUEUE, parameters).status_code == 404


def test_pages_follow_each_other_without_gap_or_repeat_in_both_directions() -> None:
    staff = personae.caseworker()
    spread(factories.many_cases(60))
    address, seen, pages = QUEUE, [], []
    while address:
        page = staff.client.get(address).content.decode()
        pages.append(_LINKS.findall(page))
        seen += pages[-1]
        later = _LATER.search(page)
        earlier = _EARLIER.search(page)
        address = later.group(1).replace("&amp;", "&") if later else ""
    expected = list(Case.objects.order_by("queue_on", "reference").values_list("reference", flat=True))
    assert [len(page) for page in pages] == [25, 25, 10]
    assert seen == expected
    assert earlier
    assert shown(staff.client, earlier.group(1).replace("&amp;", "&")) == pages[1]


def test_closed_cases_stand_newest_first_over_several_pages() -> None:
    staff = personae.caseworker()
    cases = factories.many_cases(30)
    for index, case in enumerate(cases):
        day = stage.in_days(-index)
        Case.objects.filter(pk=case.pk).update(state="closed", is_open=False, due_on=None, closed_on=day, queue_on=day)
    first = staff.client.get(QUEUE, {"urval": "avslutade"}).content.decode()
    assert _LINKS.findall(first) == [case.reference for case in cases[:25]]
    later = _LATER.search(first)
    assert later
    assert shown(staff.client, later.group(1).replace("&amp;", "&")) == [case.reference for case in cases[25:]]


def test_counts_stop_at_a_thousand() -> None:
    from casework.counting import CAP, capped_counts, spoken

    factories.many_cases(3)
    assert capped_counts([Case.objects.all(), Case.objects.none(), Case.objects.filter(state="closed")]) == [3, 0, 0]
    assert (spoken(CAP), spoken(CAP + 1)) == ("1\N{NO-BREAK SPACE}000", "1 000+")


def test_the_queue_costs_the_same_however_many_rows_it_shows(query_budget: Callable[..., Any]) -> None:
    staff = personae.caseworker()
    factories.many_cases(2)
    staff.client.get(QUEUE)
    with query_budget(8) as few:
        staff.client.get(QUEUE)
    factories.many_cases(23)
    staff.client.get(QUEUE)
    with query_budget(8) as many:
        assert len(shown(staff.client)) == 25
    assert len(few.statements) == len(many.statements)


def test_the_queue_never_sorts_or_scans_a_whole_table() -> None:
    staff = personae.caseworker()
    programme = factories.kaa()
    spread(factories.many_cases(200))
    visible = Case.objects.visible_to(staff.user)
    wanted = {
        "nya": visible.open().filter(state=State.RECEIVED),
        "mina": visible.open().filter(contact_person_id=staff.user.pk),
        "oppna": visible.open(),
        "avslutade": visible.closed(),
        "nya, alla tjänster": Case.objects.filter(is_open=True, state=State.RECEIVED),
        "öppna, alla tjänster": Case.objects.filter(is_open=True),
        "ett läge i en tjänst": Case.objects.filter(is_open=True, programme=programme, state=State.ACTIVE),
        "ett slag": visible.open().filter(kind="referral"),
        "ett slag, alla tjänster": Case.objects.filter(is_open=True, kind="referral"),
        "brådskande": visible.open().filter(is_urgent=True),
        "brådskande, alla tjänster": Case.objects.filter(is_open=True, is_urgent=True),
        "skräp": visible.open().filter(is_suspect=True),
        "skräp, alla tjänster": Case.objects.filter(is_open=True, is_suspect=True),
    }
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        for name, cases in wanted.items():
            plan = cases.order_by("queue_on", "reference")[:26].explain()
            assert "USING INDEX casework_" in plan, (name, plan)
            assert "USE TEMP B-TREE" not in plan, (name, plan)


def test_somebody_who_is_not_signed_in_is_led_to_the_sign_in() -> None:
    answer = Client().get(QUEUE)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/konto/logga-in/")


@pytest.mark.parametrize("persona", ["reviewer", "administrator", "communicator", "superuser"])
def test_whoever_has_no_role_with_cases_is_refused(persona: str) -> None:
    assert getattr(personae, persona)().client.get(QUEUE).status_code == 403


def test_looking_at_the_queue_writes_nothing() -> None:
    staff = personae.caseworker()
    stage.a_case()
    entries = Entry.objects.count()
    staff.client.get(QUEUE)
    assert Entry.objects.count() == entries


def test_the_queue_is_kept_by_nobody() -> None:
    assert "no-store" in personae.caseworker().client.get(QUEUE)["Cache-Control"]


def test_a_promise_that_ends_today_says_zero_days() -> None:
    from casework import words

    today = datetime.date(2026, 11, 25)
    assert words.days_left(today, today) == words.Clock("0", "dagar")
    assert words.promise_sentence(today, today) == "Sista dagen av löftet är i dag."
    assert words.promise_sentence(today - datetime.timedelta(days=1), today) == "Löftet gick ut för 1 dag sedan."
