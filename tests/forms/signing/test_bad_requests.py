"""What must not work: without a tick, without a token, from another link, twice, or by looking alone."""

import re

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client

from forms.models import Role, Signature
from tests.forms.filling import text_of
from tests.forms.mailing import joint
from tests.forms.signing.guests import CANARIES, PART, Guest, says_nothing

PAGES = ["", "kod/", "din-del/", "nej/", "ny-lank/", "kvitto/", "kvitto.pdf", "papper.pdf", "e-legitimation/"]
# An access to a session may move its clock; nothing else of a GET is kept.
NOT_COUNTED = {"sessions.session"}


def everything() -> dict[str, str]:
    """Every row of every table, as text."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed and not model._meta.proxy]
    counted = [model for model in models if model._meta.label_lower not in NOT_COUNTED]
    return {model._meta.label_lower: serializers.serialize("json", model._default_manager.order_by("pk")) for model in counted}


def test_without_a_tick_nothing_is_signed_and_the_page_says_what_to_do(guardian):
    seen = guardian.proves().seen()

    answer = guardian.post("", {"digest": seen})

    assert answer.status_code == 422
    assert "Kryssa i rutan om du vill skriva under." in text_of(answer)
    assert guardian.signature is None


def test_a_form_without_its_token_signs_nothing_and_can_be_sent_again(application):
    guest = Guest(application, Role.GUARDIAN, client=Client(enforce_csrf_checks=True)).proves()
    page = guest.get().content.decode()
    seen, token = guest.seen(), re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)

    refused = guest.post("", {"digest": seen, "agreed": "on"})
    assert refused.status_code == 422
    assert guest.signature is None
    assert guest.post("nej/").status_code == 422
    assert guest.post("", {"digest": seen, "agreed": "on", "csrfmiddlewaretoken": token[1]}).status_code == 303


def test_an_officers_part_without_its_token_is_shown_again_with_what_she_wrote(application):
    guest = Guest(application, Role.OFFICER, client=Client(enforce_csrf_checks=True)).proves()

    answer = guest.post("din-del/", PART)

    assert answer.status_code == 422
    assert "En lugn start." in text_of(answer)


def test_a_second_press_leads_to_the_same_receipt(guardian):
    seen = guardian.proves().seen()

    answers = [guardian.presses_sign(seen) for _press in range(2)]

    assert [(answer.status_code, answer.headers["Location"]) for answer in answers] == [(303, guardian.url("kvitto/"))] * 2
    assert Signature.objects.count() == 1


def test_two_browsers_of_one_who_signs_make_one_signature(guardian):
    other = Guest(guardian.application, Role.GUARDIAN).proves()
    seen = other.seen()
    guardian.signs()

    assert other.presses_sign(seen).headers["Location"] == other.url("kvitto/")
    assert Signature.objects.count() == 1


def test_what_opened_one_link_opens_no_other(guardian, second, officer):
    guardian.proves()
    for other in (second, officer):
        other.client = guardian.client
        says_nothing(other.get())
        for page in ("din-del/", "nej/", "kvitto/"):
            assert other.get(page).headers["Location"] == other.url()
        assert other.presses_sign(guardian.application.digest).status_code == 422
        assert other.signature is None


def test_what_opened_one_application_opens_no_other(guardian):
    stranger = Guest(joint(), Role.GUARDIAN, client=guardian.proves().client)

    says_nothing(stranger.get())
    assert stranger.post("nej/").headers["Location"] == stranger.url()


def test_a_second_link_in_the_same_browser_closes_the_first(guardian, second):
    guardian.proves()
    second.client = guardian.client
    second.proves()

    says_nothing(guardian.get())


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.OFFICER, Role.YOUTH])
def test_nothing_that_is_the_teams_alone_is_in_any_answer(application, role):
    guest = Guest(application, role)
    answers = [guest.get(page) for page in PAGES]
    guest.proves()
    answers += [guest.get(page) for page in PAGES if page != "papper.pdf"]
    guest.signs()
    answers += [guest.get(page) for page in PAGES if page != "papper.pdf"]

    for answer in answers:
        for canary in CANARIES:
            assert canary not in answer.content.decode(errors="replace")


def test_looking_changes_no_row(guardian):
    guardian.asks_for_a_code()
    before = everything()
    for page in PAGES:
        guardian.get(page)
    assert everything() == before

    guardian.proves()
    before = everything()
    for page in PAGES:
        guardian.get(page)
    assert everything() == before


def test_looking_sets_no_cookie(guardian):
    for page in PAGES:
        assert not guardian.get(page).cookies


def test_the_address_of_no_page_holds_more_than_the_link(guardian):
    guardian.signs()

    assert set(re.findall(r'href="(/underskrift/[^"]*)"', guardian.get("kvitto/").content.decode())) <= {guardian.url("kvitto.pdf")}


def test_the_session_does_not_hold_the_link(guardian):
    guardian.signs()

    assert guardian.token not in str(dict(guardian.client.session.items()))


def test_paper_is_for_whoever_has_proved_who_she_is(guardian):
    told = guardian.get("papper.pdf")
    assert told.status_code == 200
    assert "Be ungdomen eller teamet om papperet." in text_of(told)
    says_nothing(told)

    paper = guardian.proves().get("papper.pdf")
    assert paper.content.startswith(b"%PDF")
    assert paper.headers["Content-Disposition"] == 'attachment; filename="skriv-under.pdf"'
    assert guardian.signs().get("papper.pdf").headers["Location"] == guardian.url("kvitto/")
