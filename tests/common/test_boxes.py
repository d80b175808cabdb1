"""Boxes: who opens which, and how they are destroyed."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from common.boxes import (
    PRIVATE,
    SHARED,
    create_boxes,
    destroy_boxes,
    open_box,
    open_boxes,
    open_rows,
    rewrite_box,
    seal_row,
)
from common.keys import AUTHOR, RECOVERY, TEAM
from common.models import Box, WrappedKey
from common.sealing import Unsealable, new_key

pytestmark = pytest.mark.django_db
AUTHORS_KEY = b"a" * 32
SAID, KEPT = {"name": "Robin Testberg"}, {"worry": "Vill inte bo hemma"}


@dataclass
class Owner:
    """Something with boxes."""

    reference: str = "ABCD234567"
    box_kind: str = "application"


@pytest.fixture
def owner() -> Owner:
    made = Owner()
    create_boxes(made, {SHARED: SAID, PRIVATE: KEPT}, author_key=AUTHORS_KEY)
    return made


def test_the_team_opens_both_boxes(owner: Owner) -> None:
    assert (open_box(owner, SHARED), open_box(owner, PRIVATE)) == (SAID, KEPT)


def test_the_author_opens_both_with_her_key(owner: Owner) -> None:
    assert open_box(owner, SHARED, author_key=AUTHORS_KEY) == SAID
    assert open_box(owner, PRIVATE, author_key=AUTHORS_KEY) == KEPT


def test_another_authors_key_opens_nothing(owner: Owner) -> None:
    with pytest.raises(Unsealable):
        open_box(owner, SHARED, author_key=new_key())


def test_a_box_made_without_an_author_has_none() -> None:
    create_boxes(Owner(), {SHARED: SAID})

    with pytest.raises(Unsealable):
        open_box(Owner(), SHARED, author_key=AUTHORS_KEY)


def test_each_box_has_a_key_of_its_own_for_each_reader(owner: Owner) -> None:
    readers = WrappedKey.objects.order_by("box__name", "reader").values_list("box__name", "reader")

    assert list(readers) == [(name, reader) for name in (PRIVATE, SHARED) for reader in (AUTHOR, RECOVERY, TEAM)]


def test_nothing_of_the_content_stands_in_the_tables(owner: Owner) -> None:
    stored = b"".join(bytes(box.content) for box in Box.objects.all()) + b"".join(bytes(key.wrapped) for key in WrappedKey.objects.all())

    assert b"Robin" not in stored
    assert b"hemma" not in stored


def test_a_process_without_the_private_key_takes_in_what_it_cannot_open(keys: Path) -> None:
    (keys / "team-2026-01-01.key").unlink()

    create_boxes(Owner(), {PRIVATE: KEPT}, author_key=AUTHORS_KEY)

    with pytest.raises(Unsealable):
        open_box(Owner(), PRIVATE)
    assert open_box(Owner(), PRIVATE, author_key=AUTHORS_KEY) == KEPT


def test_content_moved_to_another_owner_stays_shut(owner: Owner) -> None:
    create_boxes(Owner("ZZZZ234567"), {SHARED: {"name": "Kim"}})
    mine, hers = (Box.objects.get(owner_reference=reference, name=SHARED) for reference in ("ABCD234567", "ZZZZ234567"))
    Box.objects.filter(pk=hers.pk).update(content=mine.content)
    hers.keys.all().delete()
    mine.keys.update(box=hers)

    with pytest.raises(Unsealable):
        open_box(Owner("ZZZZ234567"), SHARED)


def test_a_box_is_rewritten_under_the_key_it_has(owner: Owner) -> None:
    before = list(WrappedKey.objects.values_list("pk", "wrapped"))

    rewrite_box(owner, SHARED, {"name": "Robin Nyberg"})
    rewrite_box(owner, PRIVATE, {"worry": ""}, author_key=AUTHORS_KEY)

    assert open_box(owner, SHARED, author_key=AUTHORS_KEY) == {"name": "Robin Nyberg"}
    assert open_box(owner, PRIVATE) == {"worry": ""}
    assert [(pk, bytes(w)) for pk, w in WrappedKey.objects.values_list("pk", "wrapped")] == [(pk, bytes(w)) for pk, w in before]


def test_many_boxes_open_in_one_query(query_budget) -> None:  # type: ignore[no-untyped-def]
    owners = [Owner(f"ABCD23456{turn}") for turn in range(5)]
    for turn, one in enumerate(owners):
        create_boxes(one, {SHARED: {"turn": turn}})

    with query_budget(1):
        opened = open_boxes(owners, SHARED)

    assert opened == {one.reference: {"turn": turn} for turn, one in enumerate(owners)}


def test_no_owner_needs_no_query(query_budget) -> None:  # type: ignore[no-untyped-def]
    with query_budget(0):
        assert open_boxes([], SHARED) == {}


def test_further_rows_open_in_order_in_two_queries(owner: Owner, query_budget) -> None:  # type: ignore[no-untyped-def]
    rows = [(seal_row(owner, PRIVATE, {"turn": turn}, context=f"note:{turn}"), f"note:{turn}") for turn in range(4)]

    with query_budget(2):
        assert open_rows(owner, PRIVATE, rows) == [{"turn": turn} for turn in range(4)]


def test_a_further_row_opens_only_under_its_own_context(owner: Owner) -> None:
    sealed = seal_row(owner, PRIVATE, {"turn": 1}, context="note:1")

    with pytest.raises(Unsealable):
        open_rows(owner, PRIVATE, [(sealed, "note:2")])


def test_destroyed_boxes_are_gone_with_their_keys_and_no_others(owner: Owner) -> None:
    create_boxes(Owner("ZZZZ234567"), {SHARED: SAID})

    destroy_boxes(owner)

    assert not Box.objects.filter(owner_reference=owner.reference).exists()
    assert WrappedKey.objects.count() == 2
    with pytest.raises(Box.DoesNotExist):
        open_box(owner, SHARED)
    assert open_box(Owner("ZZZZ234567"), SHARED) == SAID
