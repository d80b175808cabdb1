"""What every model field holds about people, said beside the field and checked by a test.

Each own model has an inner class `Privacy` that names its own fields; fields of abstract parents are named by the parents. The page
`docs/personal-data.md` is generated from it. Source: GDPR article 30 (record of processing), article 5.1 c (data minimisation).
"""

from enum import StrEnum
from typing import Any

from django.db.models import Field, Model


class Kind(StrEnum):
    """How a field relates to a person who is not staff."""

    NONE = "ingen personuppgift"
    PSEUDONYM = "pseudonym"
    SEALED = "förseglad"
    HASHED = "envägskod"
    STAFF = "personal"
    SCREENED = "fritext utan avsändare"
    PUBLISHED = "publicerad"


class Unclassified(Exception):
    """A field that nobody has classified; the text names it."""


def _declared(model: type[Model]) -> dict[str, Kind]:
    declared: dict[str, Kind] = {}
    for parent in reversed(model.__mro__):
        privacy = vars(parent).get("Privacy")
        declared |= {name: kind for name, kind in vars(privacy).items() if isinstance(kind, Kind)} if privacy else {}
    return declared


def own_fields(model: type[Model]) -> list["Field[Any, Any]"]:
    """Return the concrete fields that `model` itself stores (parents' tables and plain primary keys left out)."""
    return [
        field
        for field in model._meta.local_fields + model._meta.local_many_to_many
        if not (field.primary_key and field.get_internal_type().endswith("AutoField"))
        and not getattr(field.remote_field, "parent_link", False)
    ]


def classification(model: type[Model]) -> dict[str, Kind]:
    """Return each own field of `model` with its kind; raises `Unclassified` naming the first that has none."""
    declared = _declared(model)
    for field in own_fields(model):
        if field.name not in declared:
            raise Unclassified(f"{model._meta.label}.{field.name}")
    return {field.name: declared[field.name] for field in own_fields(model)}
