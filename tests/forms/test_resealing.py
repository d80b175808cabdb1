"""A new key for the team: links that people sign by, proofs and words of evaluations follow it, and messages go on."""

import os
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from common.key_rotation import start, waiting
from common.keys import create_all, keyring
from forms.actions import remind
from forms.actions.signing import Means, sign
from forms.models import Evaluation, Method, Role, Signature, SignatureRequest
from forms.resealing import COLUMNS
from tests.forms import mailing
from tests.forms.joint import signer_of
from tests.forms.mailing import joint, link_of, request_for, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def keys(settings, tmp_path):
    """Keys of the test's own, made long ago."""
    where = tmp_path / "keys"
    create_all(where, key_id="2026-01-01")
    os.utime(where, (1_700_000_000, 1_700_000_000))
    settings.PORTAL_KEYS = where
    return where


@pytest.fixture
def application(keys):
    return joint()


def _sealed_words(text: str) -> Evaluation:
    return Evaluation.objects.create(month=date(2026, 11, 1), words=keyring().seal_to_team(text.encode()) if text else b"")


def test_after_a_rotation_the_worker_still_writes_the_same_link(application, keys):
    request = request_for(application, Role.GUARDIAN)
    before = link_of(request)
    SignatureRequest.objects.update(invited_at="2026-01-01T12:00Z")
    remind(request=request_for(application, Role.GUARDIAN))

    call_command("keys", "rotate", "--batch=2")
    call_command("keys", "destroy-old")

    assert not list(keys.glob("team-2026-01-01*"))
    (letter,) = written("forms.invitation_reminder", request)
    assert letter.to == mailing.GUARDIAN_PHONE
    assert before in letter.text
    assert all(column.waiting() == 0 for column in COLUMNS)


def test_proofs_and_words_follow_and_what_is_empty_stays_empty(application):
    signer = signer_of(application, Role.GUARDIAN)
    sign(signer=signer, seen=signer.request.digest, means=Means(Method.EID, proof={"issuer": "intyg"}))
    signer = signer_of(application, Role.SECOND_GUARDIAN)
    sign(signer=signer, seen=signer.request.digest, means=Means(Method.LINK))
    said, silent = _sealed_words("Det var bra."), _sealed_words("")

    call_command("keys", "rotate")
    call_command("keys", "destroy-old")

    said.refresh_from_db()
    silent.refresh_from_db()
    assert keyring().open_from_team(said.words) == b"Det var bra."
    assert bytes(silent.words) == b""
    assert keyring().open_from_team(Signature.objects.get(method="eid").proof) == b'{"issuer":"intyg"}'
    assert bytes(Signature.objects.get(method="link").proof) == b""


@pytest.mark.parametrize(("name", "rows"), [("sealed_token", 4), ("proof", 1), ("words", 1)])
def test_old_keys_stay_while_one_of_these_needs_them(application, keys, name, rows):
    signer = signer_of(application, Role.GUARDIAN)
    sign(signer=signer, seen=signer.request.digest, means=Means(Method.EID, proof={"issuer": "intyg"}))
    _sealed_words("Det var bra.")
    column = next(column for column in COLUMNS if column.column == name)
    assert column.waiting() == 0

    start()

    assert column.waiting() == rows
    assert column.reseal(1) == 1
    assert column.waiting() == rows - 1
    assert waiting()
    with pytest.raises(CommandError, match="rader"):
        call_command("keys", "destroy-old")


def test_a_link_that_is_renewed_in_the_middle_is_not_written_over(application, monkeypatch):
    column = next(column for column in COLUMNS if column.column == "sealed_token")
    start()
    rows = list(column._rows())
    newer = keyring().seal_to_team(b"newer")
    SignatureRequest.objects.filter(pk=rows[0][0]).update(sealed_token=newer)
    monkeypatch.setattr(type(column), "_rows", lambda self: iter(rows))

    assert column.reseal(10) == 4

    assert bytes(SignatureRequest.objects.get(pk=rows[0][0]).sealed_token) == newer
