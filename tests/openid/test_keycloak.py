"""A real issuer: the two e-IDs and the two levels of realm.json, from the first question to the person who comes back."""

from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from common.openid import Identity, begin, errors, finish
from common.openid.flow import Attempt
from tests import equipment
from tests.browser.conftest import FLAGS
from tests.openid.people import ALVA, KARIN, MARIA, ROBIN, Person, sign_in_at, sign_in_on
from tests.openid.visits import BACK

pytestmark = pytest.mark.openid


def there(person: Person, **changed: str) -> tuple[Attempt, str, str]:
    """Go to the issuer and sign in; returns what lies in the session, the state and the code."""
    address, attempt = begin(broker=person.broker, redirect_uri=BACK, now=timezone.now())
    parts = urlsplit(address)
    query = {**{name: values[0] for name, values in parse_qs(parts.query).items()}, **changed}
    return attempt, *sign_in_at(urlunsplit(parts._replace(query=urlencode(query))), person.username)


def back(attempt: Attempt, state: str, code: str) -> Identity:
    return finish(attempt, state=state, code=code, redirect_uri=BACK, now=timezone.now())


@pytest.mark.parametrize("person", [ALVA, MARIA, KARIN])
def test_a_person_comes_back_with_her_name_her_number_and_her_level(keycloak: str, person: Person) -> None:
    found = back(*there(person))

    assert (found.name, found.given_name, found.number) == (person.name, person.given_name, person.number)
    assert (found.level, found.issuer, found.broker) == ("loa3", keycloak, person.broker)
    assert found.subject


def test_an_e_id_of_a_low_level_is_refused(keycloak: str) -> None:
    with pytest.raises(errors.WrongLevel):
        back(*there(ROBIN))


def test_another_e_id_than_the_chosen_one_is_refused(keycloak: str) -> None:
    address, attempt = begin(broker="bankid", redirect_uri=BACK, now=timezone.now())

    with pytest.raises(errors.WrongProvider):
        back(attempt, *sign_in_at(address, MARIA.username))


def test_another_nonce_is_refused(keycloak: str) -> None:
    with pytest.raises(errors.WrongNonce):
        back(*there(ALVA, nonce="annan"))


def test_another_state_is_refused(keycloak: str) -> None:
    with pytest.raises(errors.WrongState):
        back(*there(ALVA, state="annat"))


def test_a_code_that_was_used_is_refused(keycloak: str) -> None:
    attempt, state, code = there(ALVA)
    back(attempt, state, code)

    with pytest.raises(errors.CodeRefused):
        back(attempt, state, code)


def test_a_code_without_the_verifier_that_belongs_to_it_is_refused(keycloak: str) -> None:
    attempt, state, code = there(ALVA)

    with pytest.raises(errors.CodeRefused):
        back({**attempt, "verifier": "annan" * 10}, state, code)


def test_a_client_that_the_issuer_does_not_know_is_told_nothing(keycloak: str, settings) -> None:
    attempt, state, code = there(ALVA)
    settings.OPENID_CLIENT_ID = "annan"

    with pytest.raises(errors.Failing):
        back(attempt, state, code)


def test_a_token_that_has_run_out_is_refused(keycloak: str) -> None:
    attempt, state, code = there(ALVA)

    with pytest.raises(errors.Expired):
        finish(attempt, state=state, code=code, redirect_uri=BACK, now=timezone.now() + timedelta(minutes=7))


def test_an_issuer_that_calls_itself_something_else_is_refused(keycloak: str, settings) -> None:
    settings.OPENID_URL = f"{keycloak}/"

    with pytest.raises(errors.AnotherIssuer):
        begin(broker="bankid", redirect_uri=BACK, now=timezone.now())


def _welcome(route: Route) -> None:
    route.fulfill(content_type="text/html; charset=utf-8", body="<title>Tillbaka</title>")


def _there_and_back(page: Page, person: Person) -> Identity:
    address, attempt = begin(broker=person.broker, redirect_uri=BACK, now=timezone.now())
    page.goto(address)
    sign_in_on(page, person.username)
    expect(page).to_have_title("Tillbaka")
    query = parse_qs(urlsplit(page.url).query)
    return back(attempt, query["state"][0], query["code"][0])


@pytest.fixture
def chromium() -> Browser:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=equipment.chromium(), args=FLAGS)


@pytest.mark.chromium
@pytest.mark.parametrize("scripts", [True, False])
def test_two_people_sign_in_one_after_the_other_on_the_same_device(keycloak: str, chromium: Browser, scripts: bool) -> None:
    page = chromium.new_context(java_script_enabled=scripts).new_page()
    page.route(f"{BACK}*", _welcome)

    assert _there_and_back(page, ALVA).name == ALVA.name
    assert _there_and_back(page, MARIA).name == MARIA.name
