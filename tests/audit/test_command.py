"""manage.py audit verify|anchor, and the anchor of every night."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from audit import anchors
from audit.actions import Named, record
from audit.actors import SYSTEM
from audit.models import Entry, Head
from audit.triggers import lifted
from common.nightly import jobs
from outbox.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> Iterator[None]:
    settings.PORTAL_DATA = tmp_path
    yield


def _three() -> None:
    for number in range(3):
        record("case.opened", Named("casework.case", f"ABCD23456{number}"), by=SYSTEM)


def test_a_whole_log_is_said_to_be_whole(capsys: pytest.CaptureFixture[str]) -> None:
    _three()

    call_command("audit", "verify")

    assert capsys.readouterr().out == "Händelseloggen är hel: 3 poster.\n"


def test_a_changed_entry_fails_the_command_and_is_named() -> None:
    _three()
    with lifted():
        Entry.objects.filter(number=2).update(event="case.closed")

    with pytest.raises(CommandError, match="post 2 håller inte"):
        call_command("audit", "verify")


def test_a_log_cut_short_fails_against_the_anchors_written_before() -> None:
    _three()
    call_command("audit", "anchor")
    with lifted():
        Entry.objects.filter(number=3).delete()
        Head.objects.update(number=2, mac=Entry.objects.get(number=2).mac)

    with pytest.raises(CommandError, match="post 3 håller inte"):
        call_command("audit", "verify")


def test_an_anchor_is_written_to_the_file_and_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    _three()

    with caplog.at_level(logging.INFO, logger="audit"):
        call_command("audit", "anchor")

    end = Head.objects.get()
    assert f"number=3 mac={bytes(end.mac).hex()}" in caplog.text
    assert [anchor.number for anchor in anchors.read(anchors.default_file())] == [3]


def test_anchors_go_to_those_whom_the_installation_names_and_are_sealed_on_the_way(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "outbox.backends.OutboxEmailBackend"
    settings.ADMINS = [("Drift", "drift@lindhamra.example")]
    _three()

    call_command("audit", "anchor")

    message = Message.objects.get()
    assert b"drift@lindhamra.example" not in bytes(message.sealed)


def test_the_end_of_the_chain_is_written_down_every_night() -> None:
    _three()

    assert jobs()["audit.anchor"]() == 1
    assert len(anchors.read(anchors.default_file())) == 1
