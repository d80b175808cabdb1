"""Every answer carries the same protection, whatever its status."""

import pytest
from django.test import Client

from tests import personae

pytestmark = pytest.mark.django_db

EXPECTED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


def _policy(response) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in response.headers["Content-Security-Policy"].split(";"))
    return {name: value for name, _space, value in parts}


def assert_protected(response) -> None:
    for name, value in EXPECTED.items():
        assert response.headers[name] == value
    assert "camera=()" in response.headers["Permissions-Policy"]
    policy = _policy(response)
    assert policy["default-src"] == policy["frame-ancestors"] == policy["object-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("get", "/halsa/", 200),
        ("get", "/ansok/", 200),
        ("get", "/konto/logga-in/", 200),
        ("get", "/handlaggning/", 302),
        ("get", "/finns-inte/", 404),
        ("post", "/konto/logga-in/", 422),
        ("get", "/ansok/AAAAAAAAAA/alder/", 303),
    ],
)
def test_headers_stand_on_every_status(client, method, address, status):
    response = getattr(client, method)(address)
    assert response.status_code == status
    assert_protected(response)


def test_a_refused_token_is_protected_and_said_in_swedish():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/konto/logga-in/", {"login": "x@lindhamra.example"})
    assert response.status_code == 403
    assert_protected(response)
    assert "Ladda om sidan" in response.content.decode()


def test_a_wrong_host_is_answered_with_400_and_protected(client):
    response = client.get("/halsa/redo", headers={"host": "nagon-annan.example"})
    assert response.status_code in (200, 400)
    wrong = client.get("/konto/", headers={"host": "nagon-annan.example"})
    assert wrong.status_code == 400
    assert_protected(wrong)


def test_what_is_not_published_is_kept_by_nobody(client):
    for address in ("/ansok/", "/konto/logga-in/", "/finns-inte/", "/halsa/"):
        response = client.get(address)
        assert response.headers["Cache-Control"] == "no-store", address
        assert response.headers["X-Robots-Tag"] == "noindex", address


def test_the_editor_has_a_policy_of_its_own_and_nobody_else_has():
    staff = personae.communicator()
    assert "'unsafe-inline'" in _policy(staff.client.get("/redaktion/"))["script-src"]
    assert "'unsafe-inline'" not in _policy(staff.client.get("/kontakt/"))["script-src"]
