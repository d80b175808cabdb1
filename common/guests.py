"""Guests of a box: people who may read it for a while, by a key that lies in their link alone. Whoever lends holds a key already."""

from common.boxes import Content, Owner, box_of, box_place
from common.keys import AUTHOR, GUEST
from common.models import WrappedKey
from common.sealing import Unsealable, open_json, open_sealed, seal


def lend(owner: Owner, name: str, key: bytes, *, guest: str, guest_key: bytes) -> None:
    """Let `guest` (a name of up to 40 signs) open a box whose key is `key`, by a key of her own."""
    box = box_of(owner, name)
    wrapped = seal(guest_key, key, context=f"{box_place(box)}:{GUEST}:{guest}")
    WrappedKey.objects.create(box=box, reader=GUEST, key_id=guest, wrapped=wrapped)


def borrowed(owner: Owner, name: str, *, guest: str, guest_key: bytes) -> bytes:
    """Return the key of a box that was lent to `guest`; raises `Unsealable` where it has been taken back, or the guest's key is another."""
    box = box_of(owner, name)
    row = box.keys.filter(reader=GUEST, key_id=guest).first()
    if row is None:
        raise Unsealable("nothing is lent to this guest")
    return open_sealed(guest_key, row.wrapped, context=f"{box_place(box)}:{GUEST}:{guest}")


def open_with(owner: Owner, name: str, key: bytes) -> Content:
    """Open a box with its own key; raises `Unsealable`."""
    box = box_of(owner, name)
    return open_json(key, box.content, context=box_place(box))


def take_back(owner: Owner, *guests: str) -> None:
    """Let these guests open nothing of `owner` any more; without names, none of its guests."""
    lent = WrappedKey.objects.filter(box__owner_kind=owner.box_kind, box__owner_reference=owner.reference, reader=GUEST)
    (lent.filter(key_id__in=guests) if guests else lent).delete()


def replace_author(owner: Owner, name: str, key: bytes, *, author_key: bytes) -> None:
    """Give a box another author: who is helped to write makes it her own, and the helper's code opens nothing more."""
    box = box_of(owner, name)
    box.keys.filter(reader=AUTHOR).delete()
    WrappedKey.objects.create(box=box, reader=AUTHOR, key_id=AUTHOR, wrapped=seal(author_key, key, context=f"{box_place(box)}:{AUTHOR}"))


def drop_author(owner: Owner) -> None:
    """Let nobody open the boxes of `owner` as their author."""
    WrappedKey.objects.filter(box__owner_kind=owner.box_kind, box__owner_reference=owner.reference, reader=AUTHOR).delete()
