"""Staff sign in by password and a code, and reach nothing before both."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests import factories, personae

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 2, 11, 0, tzinfo=UTC)


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def enrolled(user: User) -> str:
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def give_password(client: Client, user: User) -> object:
    return client.post(reverse("account_login"), {"login": user.email, "password": personae.PASSWORD})


@pytest.fixture
def person() -> User:
    return factories.communicator(password=personae.PASSWORD)


def test_password_and_code_lead_to_the_work(client, person):
    secret = enrolled(person)
    first = give_password(client, person)
    assert (first.status_code, first.headers["Location"]) == (303, reverse("mfa_authenticate"))
    second = client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert (second.status_code, second.headers["Location"]) == (303, reverse("landing"))
    assert client.get(reverse("landing")).headers["Location"] == reverse("wagtailadmin_home")


def test_the_password_alone_signs_nobody_in(client, person):
    enrolled(person)
    give_password(client, person)
    assert client.get("/redaktion/").status_code == 302
    assert "_auth_user_id" not in client.session


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, person):
    wrong = client.post(reverse("account_login"), {"login": person.email, "password": "inte det här alls"})
    unknown = client.post(reverse("account_login"), {"login": "ingen@lindhamra.example", "password": "inte det här alls"})
    assert wrong.status_code == unknown.status_code == 422
    assert wrong.context["form"].non_field_errors() == unknown.context["form"].non_field_errors()


def test_a_wrong_code_is_said_in_words(client, person):
    enrolled(person)
    give_password(client, person)
    answer = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert answer.status_code == 422
    assert "En sak behöver rättas" in answer.content.decode()


def test_who_has_no_code_app_yet_is_led_to_add_one_and_reaches_nothing_else(client, person):
    give_password(client, person)
    for address in ("/redaktion/", "/redaktion/pages/", reverse("landing"), reverse("account_change_password"), "/handlaggning/"):
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer.headers["Location"].startswith(reverse("mfa_activate_totp")), address


@pytest.mark.django_db(transaction=True)
def test_adding_the_code_app_is_proof_enough_for_the_session(client, person):
    give_password(client, person)
    client.post(reverse("account_reauthenticate"), {"password": personae.PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(page.context["form"].secret)})
    assert answer.status_code == 303
    assert client.get("/redaktion/").status_code == 200


def test_the_seed_is_sealed_in_the_table(person):
    secret = enrolled(person)
    stored = Authenticator.objects.get(user=person)
    assert secret not in str(stored.data)
    assert stored.wrap().validate_code(code_of(secret))


def test_the_last_factor_cannot_be_removed(client, person):
    personae.sign_in(client, person)
    assert client.get(reverse("mfa_deactivate_totp")).headers["Location"] == reverse("mfa_index")
    assert Authenticator.objects.filter(user=person).exists()


def test_an_idle_session_ends_after_thirty_minutes(person):
    with time_machine.travel(NOON, tick=False) as clock:
        staff = personae.Staff.signed_in(person)
        clock.shift(timedelta(minutes=29))
        assert staff.client.get("/redaktion/").status_code == 200
        clock.shift(timedelta(minutes=29))
        assert staff.client.get("/redaktion/").status_code == 200
        clock.shift(timedelta(minutes=31))
        assert staff.client.get("/redaktion/").status_code == 302


def test_the_half_hour_counts_from_the_sign_in_itself(client, person):
    secret = enrolled(person)
    with time_machine.travel(NOON, tick=False) as clock:
        give_password(client, person)
        client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
        clock.shift(timedelta(minutes=31))
        assert client.get("/redaktion/").status_code == 302


def test_a_session_in_use_ends_after_ten_hours(person):
    with time_machine.travel(NOON, tick=False) as clock:
        staff = personae.Staff.signed_in(person)
        for _half_hour in range(24):
            clock.shift(timedelta(minutes=25))
            assert staff.client.get("/redaktion/").status_code == 200
        clock.shift(timedelta(minutes=5))
        assert staff.client.get("/redaktion/").status_code == 302


def test_signing_out_takes_a_post(client, person):
    personae.sign_in(client, person)
    client.get(reverse("account_logout"))
    assert client.get("/redaktion/").status_code == 200
    assert client.post(reverse("account_logout")).status_code == 303
    assert client.get("/redaktion/").status_code == 302


def test_wagtails_own_doors_lead_to_ours(client):
    assert client.get("/redaktion/login/?next=/redaktion/pages/").headers["Location"] == "/konto/logga-in/?next=/redaktion/pages/"
    assert client.get("/redaktion/password_reset/").headers["Location"] == reverse("account_reset_password")


def test_nobody_signs_up(client):
    assert client.get("/konto/signup/").status_code == 404


def test_many_wrong_passwords_are_stopped(client, person):
    answers = [client.post(reverse("account_login"), {"login": person.email, "password": "fel fel fel fel fel"}) for _ in range(12)]
    assert answers[-1].status_code in (422, 429)
    right = give_password(client, person)
    assert right.status_code in (422, 429)
    assert "_auth_user_id" not in client.session
