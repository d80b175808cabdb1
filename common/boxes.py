"""Sealed boxes: what is personal about an application or a case, each under a key of its own that follows the readers.

An owner is any row with `box_kind` (text) and `reference`. The *shared* box is for all who may sign; the *private* one for the staff who
may open the case, and for its author. A reader gets the box's key, wrapped; taking away the wrapped keys destroys the content for good.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from django.db import transaction

from common.keys import AUTHOR, TEAM, keyring
from common.models import Box, WrappedKey
from common.sealing import Unsealable, new_key, open_json, open_sealed, seal, seal_json

SHARED, PRIVATE = "shared", "private"
Content = dict[str, Any]


class Owner(Protocol):
    """Whatever a box belongs to."""

    box_kind: str
    reference: str


def box_place(box: Box) -> str:
    """Return the context that everything about a box is bound to."""
    return f"{box.owner_kind}:{box.owner_reference}:{box.name}"


def _unwrapped(wrapped: Iterable[WrappedKey]) -> bytes:
    ring = keyring()
    for row in wrapped:
        if row.key_id in ring.private:
            return ring.unwrap(row.key_id, row.wrapped)
    raise Unsealable("no key of this role opens the box")


def box_of(owner: Owner, name: str) -> Box:
    """Return the row of a box, sealed as it is."""
    return Box.objects.get(owner_kind=owner.box_kind, owner_reference=owner.reference, name=name)


def _staff_key(box: Box) -> bytes:
    return _unwrapped(box.keys.filter(reader=TEAM).order_by("-pk"))


def _author_key(box: Box, author_key: bytes) -> bytes:
    row = box.keys.filter(reader=AUTHOR).first()
    if row is None:
        raise Unsealable("no author holds a key to the box")
    return open_sealed(author_key, row.wrapped, context=f"{box_place(box)}:{AUTHOR}")


def _key(box: Box, author_key: bytes | None) -> bytes:
    return _staff_key(box) if author_key is None else _author_key(box, author_key)


def box_key(owner: Owner, name: str, *, author_key: bytes | None = None) -> bytes:
    """Return the key of a box, by the team's private key or by the key of its author; raises `Unsealable`."""
    return _key(box_of(owner, name), author_key)


@transaction.atomic
def create_boxes(owner: Owner, contents: dict[str, Content], *, author_key: bytes | None = None) -> None:
    """Seal each named content in a box of its own, readable by the team, the recovery key and, with `author_key`, its author.

    Needs public keys only: the web role that takes a submission in cannot open it afterwards.
    """
    ring = keyring()
    boxes = [Box(owner_kind=owner.box_kind, owner_reference=owner.reference, name=name) for name in contents]
    keys = [new_key() for _ in boxes]
    for box, key in zip(boxes, keys, strict=True):
        box.content = seal_json(key, contents[box.name], context=box_place(box))
    Box.objects.bulk_create(boxes)
    rows = []
    for box, key in zip(boxes, keys, strict=True):
        rows += [WrappedKey(box=box, reader=w.reader, key_id=w.key_id, wrapped=w.wrapped) for w in ring.wrap_for_readers(key)]
        if author_key is not None:
            rows.append(
                WrappedKey(box=box, reader=AUTHOR, key_id=AUTHOR, wrapped=seal(author_key, key, context=f"{box_place(box)}:{AUTHOR}"))
            )
    WrappedKey.objects.bulk_create(rows)


def open_box(owner: Owner, name: str, *, author_key: bytes | None = None) -> Content:
    """Open one box with the team's private key, or with the key of its author; raises `Unsealable`."""
    box = box_of(owner, name)
    return open_json(_key(box, author_key), box.content, context=box_place(box))


def unlock_box(owner: Owner, name: str, *, author_key: bytes | None = None) -> tuple[bytes, Content]:
    """Return the key of a box and what lies in it, for whoever needs both; raises `Unsealable`."""
    box = box_of(owner, name)
    key = _key(box, author_key)
    return key, open_json(key, box.content, context=box_place(box))


def open_boxes(owners: Iterable[Owner], name: str) -> dict[str, Content]:
    """Open the same box of many owners of one kind, for a list; returns reference -> content, in one query."""
    chosen = list(owners)
    if not chosen:
        return {}
    rows = WrappedKey.objects.filter(
        box__owner_kind=chosen[0].box_kind,
        box__owner_reference__in=[owner.reference for owner in chosen],
        box__name=name,
    ).select_related("box")
    # Which key is ours is asked here: in the query it would lead SQLite to read every key of the team.
    ours = (row for row in rows if row.key_id in keyring().private)
    return {row.box.owner_reference: open_json(_unwrapped([row]), row.box.content, context=box_place(row.box)) for row in ours}


@transaction.atomic
def rewrite_box(owner: Owner, name: str, content: Content, *, author_key: bytes | None = None) -> None:
    """Replace what a box holds, under the key it has; staff by the private key, the author by hers. Raises `Unsealable`."""
    box = box_of(owner, name)
    box.content = seal_json(_key(box, author_key), content, context=box_place(box))
    box.save(update_fields=["content"])


def seal_row(owner: Owner, name: str, content: Content, *, context: str) -> bytes:
    """Seal a further piece (a note) under the key of the owner's box, bound to `context`; staff only."""
    box = box_of(owner, name)
    return seal_json(_staff_key(box), content, context=f"{box_place(box)}:{context}")


def open_rows(owner: Owner, name: str, rows: Iterable[tuple[bytes, str]]) -> list[Content]:
    """Open pieces made by `seal_row`, given as (sealed, context), in two queries however many they are; staff only."""
    box = box_of(owner, name)
    key = _staff_key(box)
    return [open_json(key, sealed, context=f"{box_place(box)}:{context}") for sealed, context in rows]


@transaction.atomic
def destroy_boxes(owner: Owner) -> None:
    """Destroy what is personal about `owner`: the keys first, so that the content is gone even where its bytes linger."""
    boxes = Box.objects.filter(owner_kind=owner.box_kind, owner_reference=owner.reference)
    WrappedKey.objects.filter(box__in=boxes).delete()
    boxes.delete()
