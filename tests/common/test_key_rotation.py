"""A new key for the team: all is sealed anew, an interruption loses nothing, and old keys go only when nothing needs them."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from audit.models import Entry
from common import key_rotation
from common.boxes import SHARED, create_boxes, open_boxes
from common.keys import TEAM, keyring
from common.models import WrappedKey
from outbox.backends import TOPIC
from outbox.models import Message
from outbox.topics import letters_for

pytestmark = pytest.mark.django_db
OWNERS = 12


@dataclass
class Owner:
    """Something with boxes."""

    reference: str
    box_kind: str = "case"


@pytest.fixture
def owners(keys: Path) -> list[Owner]:
    made = [Owner(f"ABCD2345{turn:02d}") for turn in range(OWNERS)]
    for turn, owner in enumerate(made):
        create_boxes(owner, {SHARED: {"turn": turn}})
    return made


@pytest.fixture
def mail(keys: Path) -> Message:
    content = {"to": ["kim@lindhamra.example"], "subject": "Hej", "text": "Text"}
    return Message.objects.create(topic=TOPIC, key="one", sealed=keyring().seal_to_team(json.dumps(content).encode()))


def _all_open(owners: list[Owner]) -> bool:
    return open_boxes(owners, SHARED) == {owner.reference: {"turn": turn} for turn, owner in enumerate(owners)}


def _key_ids() -> set[str]:
    return set(WrappedKey.objects.filter(reader=TEAM).values_list("key_id", flat=True))


def test_after_a_rotation_everything_is_sealed_to_the_new_key_and_opens(owners: list[Owner], mail: Message, keys: Path) -> None:
    call_command("keys", "rotate", "--batch=5")

    new = keyring().current
    assert new > "2026-01-01"
    assert _key_ids() == {new}
    assert _all_open(owners)
    mail.refresh_from_db()
    assert bytes(mail.sealed).startswith(new.encode())
    assert letters_for(mail)[0].to == "kim@lindhamra.example"
    assert key_rotation.waiting() == 0


def test_the_old_key_no_longer_opens_anything_and_can_be_destroyed(owners: list[Owner], mail: Message, keys: Path) -> None:
    call_command("keys", "rotate")

    call_command("keys", "destroy-old")

    assert not list(keys.glob("team-2026-01-01*"))
    assert list(keyring().private) == [keyring().current]
    assert _all_open(owners)
    call_command("keys", "verify")


def test_old_keys_stay_while_a_box_needs_them(owners: list[Owner], keys: Path) -> None:
    key_rotation.start()

    with pytest.raises(CommandError, match=f"{OWNERS} rader"):
        call_command("keys", "destroy-old")
    assert (keys / "team-2026-01-01.key").exists()
    assert _all_open(owners)


def test_old_keys_stay_while_a_mail_needs_them(mail: Message, keys: Path) -> None:
    key_rotation.start()

    with pytest.raises(CommandError, match="1 rader"):
        call_command("keys", "destroy-old")
    assert (keys / "team-2026-01-01.key").exists()


def test_what_comes_in_while_old_keys_are_destroyed_keeps_its_key(owners: list[Owner], keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call_command("keys", "rotate")
    counts = iter([0, 1])
    monkeypatch.setattr(key_rotation, "waiting", lambda: next(counts))

    with pytest.raises(CommandError, match="1 rader"):
        call_command("keys", "destroy-old")

    assert (keys / "team-2026-01-01.key").exists()
    assert not (keys / "team-2026-01-01.pub").exists()


class Killed(BaseException):
    """What a killed process cannot handle."""


@pytest.mark.parametrize("batches", [0, 1, 2])
def test_a_rotation_killed_in_the_middle_leaves_everything_readable_and_goes_on(
    owners: list[Owner], monkeypatch: pytest.MonkeyPatch, batches: int
) -> None:
    reseal, done = key_rotation.WrappedKeys.reseal, []

    def killed_after(self: key_rotation.WrappedKeys, limit: int) -> int:
        if len(done) == batches:
            raise Killed
        done.append(limit)
        return reseal(self, limit)

    monkeypatch.setattr(key_rotation.WrappedKeys, "reseal", killed_after)
    with pytest.raises(Killed):
        call_command("keys", "rotate", "--batch=4")
    monkeypatch.setattr(key_rotation.WrappedKeys, "reseal", reseal)

    new = keyring().current
    assert WrappedKey.objects.filter(reader=TEAM, key_id=new).count() == 4 * batches
    assert _all_open(owners)

    call_command("keys", "rotate", "--batch=4")

    assert keyring().current == new
    assert _key_ids() == {new}
    assert _all_open(owners)


def test_a_batch_that_fails_half_way_changes_none_of_its_rows(owners: list[Owner], keys: Path) -> None:
    key_rotation.start()
    last = WrappedKey.objects.filter(reader=TEAM).order_by("-pk").first()
    WrappedKey.objects.filter(pk=last.pk).update(wrapped=b"broken")  # type: ignore[union-attr]

    with pytest.raises(CommandError, match="går inte att öppna"):
        call_command("keys", "rotate", f"--batch={OWNERS}")

    assert _key_ids() == {"2026-01-01"}


def test_a_start_killed_between_the_two_halves_is_finished(keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(key_id: str) -> None:
        raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(key_rotation, "_publish", killed)
        key_rotation.start()
    assert keyring().current == "2026-01-01"

    key_id = key_rotation.start()

    ring = keyring()
    assert ring.current == key_id
    assert ring.private[key_id].public_key == ring.public[key_id]
    assert len(list(keys.glob("team-*.key"))) == 2
    assert not list(keys.glob(".new-*"))


def test_new_key_files_are_closed_to_others(keys: Path) -> None:
    key_id = key_rotation.start()

    assert (keys / f"team-{key_id}.key").stat().st_mode & 0o777 == 0o600


def test_a_rotation_needs_the_private_key(owners: list[Owner], keys: Path) -> None:
    (keys / "team-2026-01-01.key").unlink()

    for what in ("rotate", "destroy-old"):
        with pytest.raises(CommandError, match="privata nyckel"):
            call_command("keys", what)


def test_changes_of_keys_are_in_the_log(owners: list[Owner]) -> None:
    call_command("keys", "rotate")
    new = keyring().current
    call_command("keys", "destroy-old")

    events = list(Entry.objects.values_list("event", "thing", "reference", "actor"))
    assert events == [("keys.rotated", "common.key", new, "system"), ("keys.destroyed", "common.key", "2026-01-01", "system")]


@pytest.mark.parametrize(
    ("current", "expected"),
    [("2020-01-01", None), ("demo", "demo.001"), ("demo.001", "demo.002"), ("9999-01-01.041", "9999-01-01.042")],
)
def test_a_new_key_always_sorts_after_the_present_one(current: str, expected: str | None) -> None:
    fresh = key_rotation.next_key_id(current)

    assert fresh > current
    assert expected in (None, fresh)
