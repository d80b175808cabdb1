"""The status page: its words, and the pair that opens it."""

import datetime
import re

import pytest
from django.test import Client, RequestFactory

from common.errors import Invalid
from forms import actions
from forms.models import Application, ApplicationKind
from forms.status import Word
from forms.views.status import show
from forms.visitor import Opened
from forms.words import public_sentence
from tests import factories
from tests.forms import mailing
from tests.forms.filling import opened, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]

DUE = datetime.date(2026, 12, 7)
DAY = "måndag 7 december 2026"


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("awaiting", "Den väntar på underskrifter. Vi läser den när alla har skrivit under."),
        ("lapsed", "Alla skrev inte under, så vi läste den inte. Du kan alltid börja om, eller ringa {tel}."),
        ("received", f"Vi har fått det du skickade. Vi hör av oss senast {DAY}."),
        ("on_agenda", f"Teamet tar upp det på sitt möte. Vi hör av oss senast {DAY}."),
        ("taken", f"Nu har en person hand om det. Vi hör av oss senast {DAY}."),
        ("needs_info", "Vi behöver veta mer. Öppna det du skickade och fyll på, eller ring {tel}."),
        ("info_received", f"Tack, vi har fått det du fyllde på. Vi hör av oss senast {DAY}."),
        ("outreach", "Vi försöker nå dig. Ring gärna {tel}."),
        ("contact_made", "Vi har pratats vid."),
        ("mapping", "Vi har bokat en tid att ses."),
        ("active", "Vi har börjat. Planen är din, du kan ändra den."),
        ("waitlisted", f"Det är fullt just nu. Du står i kö. Vi hör av oss senast {DAY}."),
        ("place_offered", "Det finns en plats till dig. Vi hör av oss."),
        ("redirected", "Vi har skickat det vidare till Ung Resurs. Du behöver inte göra något."),
        ("paused", f"Vi tar en paus, som vi har sagt. Vi hör av oss {DAY}."),
        ("withdrawn", "Du har tagit tillbaka det. Du kan alltid höra av dig igen."),
        ("closed", "Vi är klara. Du kan alltid höra av dig igen: {tel}."),
        ("not_reached", "Vi har inte fått tag på dig. Du kan alltid höra av dig: {tel}."),
        ("reopened", f"Vi har öppnat det igen. Vi hör av oss senast {DAY}."),
    ],
)
def test_the_status_page_says_each_word_as_it_is_ruled(sent, word, text):
    application = sent.application
    other = factories.programme("ung-resurs") if word == "redirected" else None
    actions.publish_status(application=application, word=Word(word), due_on=DUE, programme=other)
    assert text.format(tel=application.programme.phone) in text_of(opened(sent).get("/min-ansokan/"))


def test_every_word_has_its_line_in_the_table_above():
    table = test_the_status_page_says_each_word_as_it_is_ruled.pytestmark[0].args[1]
    assert {word for word, _ in table} == set(Word.values)


@pytest.mark.parametrize("word", [Word.RECEIVED, Word.TAKEN, Word.PAUSED])
def test_a_promise_without_a_date_is_refused(sent, word):
    with pytest.raises(Invalid):
        actions.publish_status(application=sent.application, word=word)


def test_a_redirect_without_a_service_is_refused(sent):
    with pytest.raises(Invalid):
        actions.publish_status(application=sent.application, word=Word.REDIRECTED)


def test_the_status_page_shows_no_name_and_no_answer(sent):
    page = text_of(opened(sent).get("/min-ansokan/"))
    assert "Robin" not in page
    assert "båtar" not in page


def test_a_wrong_code_and_a_wrong_reference_are_answered_alike(sent):
    pairs = [(sent.reference, "2345678923456"), ("2345678923", sent.code), ("2345678923", "2345678923456")]
    answers = set()
    for number, (reference, code) in enumerate(pairs):
        response = Client().post("/min-ansokan/", {"reference": reference, "code": code}, REMOTE_ADDR=f"10.1.{number}.1")
        assert response.status_code == 422
        answers.add(re.sub(r'value="[^"]*"', "", text_of(response)))
    assert len(answers) == 1


def test_guessing_codes_for_one_reference_is_stopped_from_many_addresses(sent):
    statuses = [
        Client().post("/min-ansokan/", {"reference": sent.reference, "code": "2345678923456"}, REMOTE_ADDR=f"10.2.{number}.1").status_code
        for number in range(11)
    ]
    assert statuses == [422] * 10 + [429]


def test_the_opened_application_can_be_closed_again(sent):
    client = opened(sent)
    assert client.post("/min-ansokan/stang/").status_code == 303
    assert "Skriv referensen och koden" in text_of(client.get("/min-ansokan/"))


@pytest.mark.parametrize("path", ["/min-ansokan/ta-tillbaka/", "/min-ansokan/fyll-pa/", "/min-ansokan/stang/"])
def test_nobody_acts_on_an_application_without_its_code(client, sent, path):
    for response in (client.post(path), client.get(path)):
        assert (response.status_code, response.headers["Location"]) == (303, "/min-ansokan/")
    assert sent.application.state == "submitted"


def test_the_sentence_needs_no_date_where_none_is_promised(sent):
    actions.publish_status(application=sent.application, word=Word.CONTACT_MADE)
    assert public_sentence(sent.application) == "Vi har pratats vid."


def test_whoever_refers_is_not_told_where_it_went_on():
    sent = mailing.support()
    Application.objects.filter(pk=sent.pk).update(kind=ApplicationKind.REFERRAL, public_programme=factories.programme("kaasam"))
    opened = Opened(Application.objects.select_related("programme", "public_programme").get(pk=sent.pk), b"")
    request = RequestFactory().get("/min-ansokan/")
    request.session = {}
    page = show(request, opened).content.decode()
    assert sent.programme.short_name in page
    assert "KAASAM" not in page
