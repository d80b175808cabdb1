"""Classification of fields, and what the ledger's own tables are said to hold."""

import pytest
from django.db import models

from audit.models import Entry, Head
from common.models import Box, RateBucket, WrappedKey
from common.privacy import Kind, Unclassified, classification
from outbox.models import Message


def test_a_field_that_nobody_classified_is_named() -> None:
    class Careless(models.Model):
        name = models.CharField(max_length=10)

        class Meta:
            app_label = "tests"
            managed = False

    with pytest.raises(Unclassified, match=r"tests\.Careless\.name"):
        classification(Careless)


def test_a_field_of_an_abstract_parent_is_classified_by_the_parent() -> None:
    class Parent(models.Model):
        made_at = models.DateTimeField()

        class Meta:
            abstract = True

        class Privacy:
            made_at = Kind.NONE

    class Child(Parent):
        content = models.BinaryField()

        class Meta:
            app_label = "tests"
            managed = False

        class Privacy:
            content = Kind.SEALED

    assert classification(Child) == {"made_at": Kind.NONE, "content": Kind.SEALED}


@pytest.mark.parametrize("model", [Entry, Head, Message, Box, WrappedKey, RateBucket])
def test_the_ledgers_tables_hold_nothing_about_applicants_in_clear(model: type[models.Model]) -> None:
    text = (models.CharField, models.JSONField, models.BinaryField)
    kinds = classification(model)
    holds_text = {field.name for field in model._meta.local_fields if isinstance(field, text)}

    assert {kinds[name] for name in holds_text} <= {Kind.NONE, Kind.PSEUDONYM, Kind.SEALED, Kind.HASHED, Kind.STAFF}


def test_the_kinds_of_an_entry() -> None:
    assert {name for name, kind in classification(Entry).items() if kind is not Kind.NONE} == {"actor", "reference", "facts", "mac"}


def test_the_kinds_of_a_message() -> None:
    marked = {name: kind for name, kind in classification(Message).items() if kind is not Kind.NONE}

    assert marked == {
        "key": Kind.PSEUDONYM,
        "payload": Kind.PSEUDONYM,
        "sealed": Kind.SEALED,
        "delivered": Kind.HASHED,
        "retried_by": Kind.STAFF,
    }
