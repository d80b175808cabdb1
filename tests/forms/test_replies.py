"""Answering a postcard: the code, what it opens and how often, and what nobody learns by trying."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from audit.models import Entry
from common.boxes import PRIVATE, SHARED, open_box
from common.codes import ALPHABET, derive
from common.models import WrappedKey
from common.site_settings import site_settings
from forms.actions.replies import forget_expired_cards, is_card_code, new_card_code, print_card
from forms.events import card_answered
from forms.models import Application, ReplyCard
from outbox.models import Message
from services.catalogue import programmes as all_services
from tests import factories
from tests.forms.filling import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]

OCCUPATIONS = ["Pluggar", "Jobbar", "Praktik", "Utomlands", "Söker jobb", "Inget särskilt", "Annat", "Vill inte säga"]
CALLS = ["Ja", "Nej tack"]
YES = {"occupation": "works", "call": "yes", "phone": "070-174 06 33"}
NO = {"occupation": "no_answer", "call": "no"}
WRONG = "Vi hittar inget med den koden."


@pytest.fixture
def case():
    return factories.many_cases(1)[0]


@pytest.fixture
def code(case):
    return print_card(about=case.reference, programme=case.programme, by=factories.user())


@pytest.fixture
def heard():
    told = []

    def hear(**facts):
        told.append({name: fact for name, fact in facts.items() if name != "signal"})

    card_answered.connect(hear)
    yield told
    card_answered.disconnect(hear)


def typed(code, client=None, network=1, **headers):
    return (client or Client()).post("/svara/", {"code": code}, REMOTE_ADDR=f"10.3.{network}.1", **headers)


def with_card(code, **traits):
    """A browser in which the code has been typed."""
    client = Client(**traits)
    response = typed(code, client)
    assert (response.status_code, response.headers["Location"]) == (303, "/svara/fragor/")
    return client


def replies():
    return Application.objects.filter(kind="reply")


def test_a_code_is_eight_signs_that_can_be_read_aloud():
    codes = {new_card_code() for _ in range(50)}
    assert len(codes) == 50
    for code in codes:
        assert len(code) == 8
        assert set(code) <= set(ALPHABET)
        assert is_card_code(code)
    assert not is_card_code("ABCDEFG0")
    assert not is_card_code("ABCDEFGHJ")


def test_the_code_stands_on_the_paper_alone_and_holds_for_ninety_days(case):
    staff = factories.user()
    with time_machine.travel("2026-11-25T11:00:00Z", tick=False):
        code = print_card(about=case.reference, programme=case.programme, by=staff)
    card = ReplyCard.objects.get()
    assert (card.about, card.programme, card.used_at) == (case.reference, case.programme, None)
    assert (card.printed_at.isoformat(), card.expires_at.isoformat()) == ("2026-11-25T11:00:00+00:00", "2027-02-23T11:00:00+00:00")
    assert code.encode() not in bytes(card.code_finder)
    entry = Entry.objects.get(event="card.printed")
    assert (entry.thing, entry.reference, entry.actor) == ("casework.case", case.reference, str(staff.reference))
    assert code not in str(entry.facts)


def test_the_page_of_the_code_sets_no_cookie_and_asks_nothing_of_the_database_once_warm(client, query_budget):
    site_settings()
    client.get("/svara/")
    with query_budget(0):
        response = client.get("/svara/")
    assert response.status_code == 200
    assert not response.cookies
    assert "<title>Formulär, svara" in text_of(response)


def test_the_right_code_opens_two_questions_however_it_is_typed(code):
    response = typed(f" {code[:4].lower()}-{code[4:].lower()} ")
    assert (response.status_code, response.headers["Location"]) == (303, "/svara/fragor/")
    client = with_card(code)
    page = client.get("/svara/fragor/").content.decode()
    assert re.findall(r"<legend>\s*(.*?)\s*</legend>", page, re.DOTALL) == ["Vad gör du just nu?", "Vill du att vi ringer?"]
    assert re.findall(r'type="radio".*?<span>(.*?)</span>', page, re.DOTALL) == OCCUPATIONS + CALLS


def test_the_visitor_never_learns_which_case_the_card_is_about(case, code):
    client = with_card(code)
    pages = [
        client.get("/svara/fragor/"),
        client.post("/svara/fragor/", {}),
        client.post("/svara/fragor/", YES),
        client.get("/svara/tack/"),
    ]
    for page in pages:
        said = page.content.decode() + str(page.headers) + str(page.cookies)
        for secret in (case.reference, code, case.programme.name, "Robin", "ärende"):
            assert secret not in said
    assert "070-174 06 33" not in pages[3].content.decode()


def test_an_answer_is_kept_sealed_for_the_team_and_told_to_the_desk_once(case, code, heard):
    client = with_card(code)
    letters = set(Message.objects.values_list("pk", flat=True))
    response = client.post("/svara/fragor/", YES)
    assert (response.status_code, response.headers["Location"]) == (303, "/svara/tack/")
    application = replies().get()
    assert (application.about, application.programme, application.state) == (case.reference, case.programme, "submitted")
    assert (application.code_finder, application.notice_channel, application.reference == case.reference) == (None, "", False)
    private = open_box(application, PRIVATE)
    assert private["values"] == {"occupation": ["works"], "call": ["yes"], "phone": ["+46701740633"]}
    assert [(row["question"], row["answer"]) for row in private["rows"]] == [
        ("Vad gör du just nu?", ["Jobbar"]),
        ("Vill du att vi ringer?", ["Ja", "070-174 06 33"]),
    ]
    assert open_box(application, SHARED)["rows"] == []
    readers = WrappedKey.objects.filter(box__owner_reference=application.reference).values_list("reader", flat=True)
    assert set(readers) == {"team", "recovery"}
    told = {"sender": Application, "about": case.reference, "application": application, "occupation": "Jobbar", "wants_call": "Ja"}
    assert heard == [told]
    entry = Entry.objects.get(event="card.answered")
    assert (entry.thing, entry.reference, entry.actor) == ("casework.case", case.reference, "applicant")
    assert not Message.objects.exclude(pk__in=letters).filter(topic__startswith="forms.").exists()


def test_no_call_means_no_number(code, heard):
    with_card(code).post("/svara/fragor/", {**NO, "phone": "070-174 06 33"})
    assert open_box(replies().get(), PRIVATE)["values"] == {"occupation": ["no_answer"], "call": ["no"]}
    assert [(told["occupation"], told["wants_call"]) for told in heard] == [("Vill inte säga", "Nej tack")]


def test_a_double_press_gets_the_same_thanks_and_answers_once(code, heard):
    client = with_card(code)
    for answer in (YES, NO):
        assert client.post("/svara/fragor/", answer).headers["Location"] == "/svara/tack/"
    assert open_box(replies().get(), PRIVATE)["values"]["occupation"] == ["works"]
    assert len(heard) == 1


def test_whoever_comes_second_with_the_same_card_is_not_thanked_for_what_is_not_kept(code, heard):
    first, second = with_card(code), with_card(code)
    assert first.post("/svara/fragor/", YES).headers["Location"] == "/svara/tack/"
    assert second.post("/svara/fragor/", NO).headers["Location"] == "/svara/"
    assert replies().count() == len(heard) == 1


def test_wrong_used_expired_and_malformed_codes_are_answered_alike(case, code):
    used, expired = (print_card(about=case.reference, programme=case.programme, by=factories.user()) for _card in range(2))
    with_card(used).post("/svara/fragor/", NO)
    ended = {"printed_at": timezone.now() - timedelta(days=90), "expires_at": timezone.now()}
    assert ReplyCard.objects.filter(code_finder=derive(expired).finder).update(**ended)
    answers = set()
    for number, wrong in enumerate(["23456789", used, expired, "kort", f"{code}A", "0OIL0OIL", "åäö\x7f"], start=10):
        response = typed(wrong, network=number)
        assert response.status_code == 422, wrong
        assert WRONG in text_of(response)
        assert not response.cookies
        answers.add(re.sub(r'value="[^"]*"', "", text_of(response)))
    assert len(answers) == 1


def test_a_card_that_runs_out_between_the_two_pages_is_not_taken(code):
    client = with_card(code)
    ReplyCard.objects.update(printed_at=timezone.now() - timedelta(days=90), expires_at=timezone.now())
    assert client.post("/svara/fragor/", NO).headers["Location"] == "/svara/"
    assert not replies().exists()


def test_the_eleventh_try_from_a_network_has_to_wait(code):
    with time_machine.travel("2026-11-25T11:00:00Z", tick=False):
        statuses = [typed("23456789").status_code for _ in range(10)]
        response = typed(code)
    assert statuses == [422] * 10
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "900"
    assert "Vänta en stund" in text_of(response)
    with time_machine.travel("2026-11-25T11:15:00Z", tick=False):
        assert typed(code).status_code == 303


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_questions_are_shown_to_nobody_without_a_code(client, method):
    response = getattr(client, method)("/svara/fragor/", NO)
    assert (response.status_code, response.headers["Location"]) == (303, "/svara/")
    assert not replies().exists()


def test_the_code_opens_the_questions_for_twenty_minutes(code):
    with time_machine.travel("2026-11-25T11:00:00Z", tick=False) as clock:
        client = with_card(code)
        clock.shift(20 * 60)
        assert client.get("/svara/fragor/").status_code == 200
        clock.shift(1)
        assert client.get("/svara/fragor/").headers["Location"] == "/svara/"
        assert client.post("/svara/fragor/", NO).headers["Location"] == "/svara/"
    assert ReplyCard.objects.get().used_at is None


@pytest.mark.parametrize(
    ("answers", "field", "words"),
    [
        ({}, "id_occupation_0", "Välj det som stämmer bäst."),
        ({"occupation": "works"}, "id_call_0", "Välj om du vill att vi ringer."),
        ({"occupation": "works", "call": "yes"}, "id_phone", "Skriv ditt telefonnummer, till exempel 070-174 06 05."),
        ({"occupation": "works", "call": "yes", "phone": "12"}, "id_phone", "Skriv ditt telefonnummer, till exempel 070-174 06 05."),
        ({"occupation": "jobless", "call": "no"}, "id_occupation_0", "Välj ett av svaren i listan."),
    ],
)
def test_what_cannot_be_used_says_how_to_answer_and_uses_no_card(code, answers, field, words):
    response = with_card(code).post("/svara/fragor/", answers)
    assert response.status_code == 422
    assert words in text_of(response)
    assert f'href="#{field}"' in response.content.decode()
    assert f'id="{field}"' in response.content.decode()
    assert ReplyCard.objects.get().used_at is None


@pytest.mark.parametrize("typed_code", ["", "x" * 61])
def test_an_empty_or_endless_code_says_what_to_write(typed_code):
    response = typed(typed_code)
    assert response.status_code == 422
    assert 'href="#id_code"' in response.content.decode()


def test_a_page_that_lay_open_too_long_keeps_what_was_typed(code):
    client = with_card(code, enforce_csrf_checks=True)
    response = client.post("/svara/fragor/", YES)
    assert response.status_code == 422
    assert "Sidan hade legat öppen för länge" in text_of(response)
    assert "070-174 06 33" in text_of(response)
    assert not replies().exists()


def test_a_code_from_another_site_is_refused(code):
    assert typed(code, HTTP_ORIGIN="https://nagon-annan.example").status_code == 403


def test_cards_are_forgotten_when_their_time_is_over(case, code):
    print_card(about=case.reference, programme=case.programme, by=factories.user())
    with time_machine.travel(timezone.now() + timedelta(days=89)):
        assert forget_expired_cards() == 0
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert forget_expired_cards() == 2


def test_the_questions_cost_one_query_to_see_and_the_code_a_handful_to_try(code, query_budget):
    site_settings(), all_services()
    client = Client()
    client.get("/svara/")
    with query_budget(10):
        typed(code, client)
    client.get("/svara/fragor/")
    with query_budget(1):
        assert client.get("/svara/fragor/").status_code == 200
