"""Alive, and ready: what the operator's watch asks."""

from unittest import mock

import pytest
from django.db import DatabaseError

from common.keys import KeysMissing

pytestmark = pytest.mark.django_db


def test_alive_answers_without_asking_anything(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/halsa/")
    assert (response.status_code, response.content) == (200, b"ok")


def test_ready_names_what_it_looked_at(client):
    response = client.get("/halsa/redo")
    assert response.status_code == 200
    assert response.json() == {
        "redo": True,
        "databas": True,
        "nycklar": True,
        "meddelanden": True,
        "aldsta_meddelande_sekunder": 0,
        "sok": "inbyggd",
    }


@pytest.mark.parametrize(
    ("broken", "name"),
    [
        (mock.patch("portal.health.keyring", side_effect=KeysMissing("team-*.pub")), "nycklar"),
        (mock.patch("portal.health.RateBucket.objects.filter", side_effect=DatabaseError), "databas"),
        (mock.patch("portal.health.oldest_due_age", return_value=901), "meddelanden"),
    ],
)
def test_not_ready_says_which_of_them(client, broken, name):
    with broken:
        response = client.get("/halsa/redo")
    assert response.status_code == 503
    assert [key for key, value in response.json().items() if value is False] == ["redo", name]
