"""Key files: who has which, and what a process without the private one cannot do."""

from pathlib import Path

import pytest
from nacl.encoding import HexEncoder
from nacl.public import PrivateKey, SealedBox

from common.keys import RECOVERY, TEAM, KeysMissing, audit_key, create_all, installation_salt, keyring, write_key
from common.sealing import Unsealable, new_key


def test_files_are_closed_to_others(keys: Path) -> None:
    assert keys.stat().st_mode & 0o777 == 0o700
    assert {path.name: path.stat().st_mode & 0o077 for path in keys.glob("*.key")} == {
        "audit.key": 0,
        "salt.key": 0,
        "secret.key": 0,
        "team-2026-01-01.key": 0,
    }


def test_making_keys_again_changes_none(keys: Path) -> None:
    before = {path.name: path.read_bytes() for path in keys.iterdir()}

    assert create_all(keys, key_id="2027-01-01") == ""
    assert {path.name: path.read_bytes() for path in keys.iterdir()} == before


def test_a_key_file_is_never_written_over(keys: Path) -> None:
    with pytest.raises(FileExistsError):
        write_key(keys / "audit.key", new_key())


def test_a_key_is_wrapped_to_the_team_and_to_the_safe(keys: Path, tmp_path: Path) -> None:
    recovery = create_all(tmp_path / "other", key_id="2026-01-01")
    (tmp_path / "other" / "recovery.pub").replace(keys / "recovery.pub")
    key = new_key()

    wrapped = {row.reader: row for row in keyring().wrap_for_readers(key)}

    assert keyring().unwrap(wrapped[TEAM].key_id, wrapped[TEAM].wrapped) == key
    assert SealedBox(PrivateKey(HexEncoder.decode(recovery))).decrypt(wrapped[RECOVERY].wrapped) == key


def test_without_the_private_key_things_are_sealed_and_not_opened(keys: Path) -> None:
    (keys / "team-2026-01-01.key").unlink()
    ring = keyring()

    sealed = ring.seal_to_team(b"words")

    assert not ring.has_private
    with pytest.raises(Unsealable):
        ring.open_from_team(sealed)


def test_what_is_sealed_to_the_team_opens_again(keys: Path) -> None:
    assert keyring().open_from_team(keyring().seal_to_team(b"words: more")) == b"words: more"


def test_what_was_sealed_to_an_unknown_key_does_not_open(keys: Path) -> None:
    with pytest.raises(Unsealable):
        keyring().open_from_team(b"1999:" + b"x" * 80)


def test_the_key_ring_shows_no_private_key_when_it_is_printed(keys: Path) -> None:
    assert "private" not in repr(keyring())


@pytest.mark.parametrize("name", ["team-2026-01-01.pub", "recovery.pub"])
def test_a_missing_file_is_named(keys: Path, name: str) -> None:
    (keys / name).unlink()

    with pytest.raises(KeysMissing) as missing:
        keyring()
    assert str(missing.value) in (name, "team-*.pub")


def test_the_chains_key_and_the_salt_are_two(keys: Path) -> None:
    assert len(audit_key()) == len(installation_salt()) == 32
    assert audit_key() != installation_salt()
