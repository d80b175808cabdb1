"""The jobs of the night."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from common import nightly
from common.models import RateBucket
from common.nightly import job, jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nightly, "_JOBS", {})


def test_every_job_runs_in_the_order_of_names_and_says_what_it_did(own_jobs: None, capsys: pytest.CaptureFixture[str]) -> None:
    job("b.second")(lambda: 2)
    job("a.first")(lambda: 1)

    call_command("nightly")

    assert capsys.readouterr().out == "a.first: 1\nb.second: 2\n"


def test_a_job_that_fails_stops_no_other_and_fails_the_night(
    own_jobs: None, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def fails() -> int:
        raise ValueError("Robin Testberg")

    job("a.fails")(fails)
    job("b.works")(lambda: 1)

    with pytest.raises(CommandError, match=r"a\.fails"):
        call_command("nightly")
    assert capsys.readouterr().out == "b.works: 1\n"
    assert "ValueError" in caplog.text
    assert "Robin" not in caplog.text


def test_a_name_stands_for_one_job(own_jobs: None) -> None:
    job("a.first")(lambda: 1)

    with pytest.raises(ValueError, match=r"a\.first"):
        job("a.first")(lambda: 2)


def test_sessions_and_counts_whose_time_is_out_are_forgotten() -> None:
    now = timezone.now()
    for name, ends in (("old", now - timedelta(days=1)), ("new", now + timedelta(days=1))):
        Session.objects.create(session_key=name, session_data="", expire_date=ends)
        RateBucket.objects.create(key=name.encode(), expires_at=ends)

    assert jobs()["common.expired_sessions"]() == 1
    assert jobs()["common.expired_buckets"]() == 1
    assert Session.objects.get().session_key == "new"
    assert bytes(RateBucket.objects.get().key) == b"new"


def test_the_night_as_it_is_runs(settings: Settings, tmp_path: Path) -> None:
    settings.PORTAL_DATA = tmp_path

    call_command("nightly")
