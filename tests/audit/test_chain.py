"""The chain finds what was changed, and names it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db.models import F
from hypothesis import given
from hypothesis import strategies as st

from audit.actions import Named, record
from audit.actors import SYSTEM
from audit.chain import START, Anchor, anchor, canonical, mac_of, verify
from audit.models import Entry, Head
from audit.triggers import lifted

Tampering = Callable[[], object]


def third() -> "Entry.objects":  # type: ignore[valid-type]
    return Entry.objects.filter(number=3)


def cut_off_the_end() -> None:
    third().delete()
    Entry.objects.filter(number__gt=3).delete()
    left = Entry.objects.get(number=2)
    Head.objects.update(number=2, mac=left.mac)


@pytest.fixture
def five(db: None) -> list[Entry]:
    return [record("case.opened", Named("casework.case", f"ABCD23456{number}"), by=SYSTEM, turn=number) for number in range(1, 6)]


def test_an_untouched_chain_is_whole(five: list[Entry]) -> None:
    report = verify()

    assert report.is_whole
    assert (report.checked, report.first_bad) == (5, None)


@pytest.mark.django_db
def test_an_empty_chain_is_whole() -> None:
    assert verify().is_whole
    assert anchor() == Anchor(0, START.hex())


@pytest.mark.parametrize(
    ("tampering", "named"),
    [
        (lambda: third().update(event="case.closed"), 3),
        (lambda: third().update(actor="somebody"), 3),
        (lambda: third().update(actor_kind="user"), 3),
        (lambda: third().update(thing="casework.youth"), 3),
        (lambda: third().update(reference="ZZZZ234567"), 3),
        (lambda: third().update(facts={"turn": 4}), 3),
        (lambda: third().update(at=F("at") + timedelta(microseconds=1)), 3),
        (lambda: third().update(mac=bytes(32)), 3),
        (lambda: third().delete(), 3),
        (lambda: Entry.objects.filter(number=1).delete(), 1),
        (lambda: Entry.objects.filter(number=5).delete(), 5),
        (lambda: third().update(number=33), 3),
        (lambda: Head.objects.update(number=4), 5),
        (lambda: Head.objects.update(mac=bytes(32)), 6),
        (lambda: Head.objects.all().delete(), 1),
        (lambda: Entry.objects.create(number=6, at=Entry.objects.get(number=5).at, event="x.y", actor_kind="system", actor="system"), 6),
    ],
    ids=str,
)
def test_tampering_is_found_and_the_first_bad_entry_named(five: list[Entry], tampering: Tampering, named: int) -> None:
    with lifted():
        tampering()

    report = verify()

    assert not report.is_whole
    assert report.first_bad == named


def test_two_entries_that_changed_places_are_found(five: list[Entry]) -> None:
    with lifted():
        Entry.objects.filter(number=2).update(number=22)
        Entry.objects.filter(number=4).update(number=2)
        Entry.objects.filter(number=22).update(number=4)

    assert verify().first_bad == 2


def test_a_clean_cut_at_the_end_shows_only_against_an_anchor(five: list[Entry]) -> None:
    written_down = anchor()
    with lifted():
        cut_off_the_end()

    assert verify().is_whole
    assert verify([written_down]).first_bad == 5


def test_an_anchor_of_another_chain_is_found(five: list[Entry]) -> None:
    assert verify([Anchor(4, "00" * 32)]).first_bad == 4


def test_an_old_anchor_still_holds_after_more_entries(five: list[Entry]) -> None:
    written_down = anchor()
    record("case.closed", Named("casework.case", "ABCD234567"), by=SYSTEM)

    assert verify([written_down]).is_whole


def test_entries_cannot_be_forged_without_the_key(five: list[Entry], monkeypatch: pytest.MonkeyPatch) -> None:
    forged = Entry.objects.get(number=5)
    before = Entry.objects.get(number=4)
    forged.event = "case.closed"
    monkeypatch.setattr("audit.chain.audit_key", lambda: b"k" * 32)
    mac = mac_of(forged, bytes(before.mac))
    with lifted():
        Entry.objects.filter(number=5).update(event=forged.event, mac=mac)
        Head.objects.update(mac=mac)
    monkeypatch.undo()

    assert verify().first_bad == 5


words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäö.:/-", max_size=20)


@given(facts=st.dictionaries(words, st.one_of(words, st.integers(), st.booleans(), st.none()), max_size=5))
def test_the_order_of_facts_does_not_matter_to_the_chain(facts: dict[str, object]) -> None:
    def entry(content: dict[str, object]) -> bytes:
        from datetime import UTC, datetime

        return canonical(Entry(number=1, at=datetime(2026, 1, 1, tzinfo=UTC), event="a.b", actor_kind="system", actor="s", facts=content))

    assert entry(facts) == entry(dict(reversed(facts.items())))


def test_an_entry_of_another_past_is_found_although_its_own_code_is_right(db: None) -> None:
    """Somebody who has a backup from before a restore holds entries that were true once, after other ones."""
    at = record("case.opened", Named("casework.case", "ABCD234561"), by=SYSTEM).at
    other = Entry(number=1, at=at, event="case.denied", actor_kind="system", actor="system", thing="casework.case", reference="ABCD234562")
    second = record("case.opened", Named("casework.case", "ABCD234563"), by=SYSTEM)
    with lifted():
        Entry.objects.filter(number=2).update(mac=mac_of(second, mac_of(other, START)))
        Head.objects.update(mac=mac_of(second, mac_of(other, START)))

    assert verify().first_bad == 2
