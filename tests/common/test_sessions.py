"""Sealed sessions: a stolen table gives neither a cookie nor a word."""

import base64
from datetime import timedelta

import pytest
from django.contrib.auth import login
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from common.sessions import SessionStore, row_name
from tests.factories import user

pytestmark = pytest.mark.django_db
WORDS = "Vill inte bo hemma"


def _saved(**content: object) -> SessionStore:
    session = SessionStore()
    session.update(content)
    session.save()
    return session


def _again(cookie: str | None) -> SessionStore:
    return SessionStore(cookie)


def test_the_cookie_opens_its_session() -> None:
    cookie = _saved(answer=WORDS).session_key

    assert _again(cookie)["answer"] == WORDS


def test_neither_cookie_nor_content_stands_in_the_table() -> None:
    cookie = _saved(answer=WORDS).session_key
    row = Session.objects.get()

    assert cookie is not None
    assert cookie not in str(Session.objects.values().get())
    assert WORDS.encode() not in base64.b64decode(row.session_data)
    assert base64.b64encode(WORDS.encode()).decode()[:12] not in row.session_data


def test_what_stands_in_the_table_is_no_cookie() -> None:
    _saved(answer=WORDS)

    stolen = _again(Session.objects.get().session_key)

    assert stolen.get("answer") is None
    assert not stolen.exists(Session.objects.get().session_key)


def test_a_row_under_another_name_stays_shut() -> None:
    cookie = _saved(answer=WORDS).session_key
    other = "x" * 32
    Session.objects.filter(session_key=row_name(str(cookie))).update(session_key=row_name(other))

    assert dict(_again(other).items()) == {}


def test_an_unknown_cookie_is_an_empty_session_and_is_not_taken_over() -> None:
    session = _again("chosen-by-somebody-else")
    session["answer"] = WORDS
    session.save()

    assert session.session_key != "chosen-by-somebody-else"


def test_signing_in_gives_another_cookie_and_ends_the_old_one() -> None:
    request = HttpRequest()
    request.session = _saved(answer=WORDS)
    before = request.session.session_key

    login(request, user(), backend="django.contrib.auth.backends.ModelBackend")

    after = request.session.session_key
    assert after != before
    assert dict(_again(before).items()) == {}
    assert _again(after)["answer"] == WORDS
    assert Session.objects.count() == 1


def test_signing_out_leaves_no_row() -> None:
    session = _saved(answer=WORDS)

    session.flush()

    assert not Session.objects.exists()


def test_a_session_that_was_ended_elsewhere_does_not_come_back() -> None:
    cookie = _saved(answer=WORDS).session_key
    slow = _again(cookie)
    slow["answer"] = "more"
    _again(cookie).delete()

    with pytest.raises(UpdateError):
        slow.save()
    assert not Session.objects.exists()


def test_a_session_whose_time_is_out_is_empty() -> None:
    cookie = _saved(answer=WORDS).session_key
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert dict(_again(cookie).items()) == {}


def test_a_session_changed_later_keeps_its_row() -> None:
    cookie = _saved(answer=WORDS).session_key
    session = _again(cookie)
    session["answer"] = "more"
    session.save()

    assert _again(cookie)["answer"] == "more"
    assert Session.objects.count() == 1
