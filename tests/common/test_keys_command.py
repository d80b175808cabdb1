"""manage.py keys init and verify."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from nacl.encoding import HexEncoder
from nacl.public import PrivateKey
from pytest_django import Settings

from common.boxes import SHARED, create_boxes
from common.keys import TEAM, create_team_key
from common.models import WrappedKey
from tests.common.test_key_rotation import Owner

pytestmark = pytest.mark.django_db


def test_the_first_time_the_recovery_key_is_shown_and_is_the_one_in_use(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.PORTAL_KEYS = tmp_path / "fresh"

    call_command("keys", "init")

    shown = capsys.readouterr().out.splitlines()[-1]
    public = HexEncoder.decode((tmp_path / "fresh" / "recovery.pub").read_bytes().strip())
    assert bytes(PrivateKey(HexEncoder.decode(shown)).public_key) == public
    assert (tmp_path / "fresh").stat().st_mode & 0o777 == 0o700


def test_the_second_time_nothing_is_made_or_shown(keys: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name: path.read_bytes() for path in keys.iterdir()}

    call_command("keys", "init")

    assert len(capsys.readouterr().out.splitlines()) == 1
    assert {path.name: path.read_bytes() for path in keys.iterdir()} == before


def test_whole_keys_are_proved(keys: Path, capsys: pytest.CaptureFixture[str]) -> None:
    create_boxes(Owner("ABCD234567"), {SHARED: {}})

    call_command("keys", "verify")

    assert "går att öppna" in capsys.readouterr().out


def test_a_box_that_no_key_opens_fails_the_proof(keys: Path) -> None:
    create_boxes(Owner("ABCD234567"), {SHARED: {}})
    WrappedKey.objects.filter(reader=TEAM).update(wrapped=b"broken")

    with pytest.raises(CommandError, match="1 förseglade nycklar"):
        call_command("keys", "verify")


def test_halves_that_do_not_belong_together_fail_the_proof(keys: Path) -> None:
    create_team_key(keys, "2026-02-02")
    (keys / "team-2026-02-02.pub").write_bytes((keys / "team-2026-01-01.pub").read_bytes())

    with pytest.raises(CommandError, match=r"team-2026-02-02\.pub"):
        call_command("keys", "verify")


def test_a_role_without_the_private_key_is_told_so(keys: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (keys / "team-2026-01-01.key").unlink()

    call_command("keys", "verify")

    assert "ingen privat nyckel" in capsys.readouterr().out


@pytest.mark.parametrize("what", ["init", "verify", "rotate", "destroy-old"])
def test_open_key_files_stop_every_command(keys: Path, what: str) -> None:
    (keys / "audit.key").chmod(0o640)

    with pytest.raises(CommandError, match=r"audit\.key kan läsas av andra"):
        call_command("keys", what)


def test_production_refuses_keys_beside_the_data(keys: Path, settings: Settings) -> None:
    settings.PORTAL_ENVIRONMENT = "production"
    settings.PORTAL_DATA = keys.parent

    with pytest.raises(CommandError, match="ligger under PORTAL_DATA"):
        call_command("keys", "init")


@pytest.mark.parametrize("what", ["verify", "rotate"])
def test_missing_keys_are_named(settings: Settings, tmp_path: Path, what: str) -> None:
    settings.PORTAL_KEYS = tmp_path / "nowhere"

    with pytest.raises(CommandError, match="nowhere saknas"):
        call_command("keys", what)
