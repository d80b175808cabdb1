"""What goes wrong is said in Swedish, in the site's look, with the status that fits."""

import sys
from unittest import mock

import pytest
from django.db import OperationalError
from django.test import Client

from common import errors
from portal.errors import WORDS, answer_domain_error
from portal.logs import WithoutValues

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.Invalid(), 422),
        (errors.NotAllowed(), 403),
        (errors.Missing(), 404),
        (errors.StaleState(), 409),
        (errors.TooMany(retry_after=90), 429),
    ],
)
def test_a_rule_that_says_no_has_its_page(rf, error, status):
    response = answer_domain_error(rf.get("/"), error)
    page = response.content.decode()
    assert response.status_code == status
    assert str(WORDS[status].heading) in page
    assert str(error.message) in page


def test_too_many_says_when_to_come_back(rf):
    assert answer_domain_error(rf.get("/"), errors.TooMany(retry_after=90)).headers["Retry-After"] == "90"


def test_an_error_of_ours_shows_nothing_of_itself():
    client = Client(raise_request_exception=False)
    with mock.patch("portal.health.HttpResponse", side_effect=RuntimeError("hemligt 070-1740605")):
        response = client.get("/halsa/")
    page = response.content.decode()
    assert response.status_code == 500
    assert "Något gick fel hos oss" in page
    assert "hemligt" not in page
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_a_database_that_is_away_is_503_and_says_when_to_try_again():
    client = Client(raise_request_exception=False)
    with mock.patch("portal.health.HttpResponse", side_effect=OperationalError("no route")):
        response = client.get("/halsa/")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert "strax tillbaka" in response.content.decode()


def test_a_traceback_is_logged_without_what_the_error_said():
    said = "070-174 06 05"
    try:
        int(said)
    except ValueError:
        text = WithoutValues().formatException(sys.exc_info())
    assert "builtins.ValueError" in text
    assert "test_failures.py" in text
    assert said not in text
