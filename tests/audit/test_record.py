"""Adding to the log: who, what, to which thing, and nothing that a person wrote."""

import uuid
from types import SimpleNamespace

import pytest
from django.db import transaction

from audit.actions import Named, record
from audit.actors import APPLICANT, SYSTEM, WORKER
from audit.models import Entry, Head
from common.plain import NotPlain
from tests.factories import user

pytestmark = pytest.mark.django_db
THING = Named("casework.case", "ABCD234567")


def test_an_entry_says_who_did_what_to_which_thing() -> None:
    person = user()

    entry = record("case.opened", THING, by=person, programme="kaa", rows=3, is_new=True, before=None)

    entry.refresh_from_db()
    assert (entry.number, entry.event) == (1, "case.opened")
    assert (entry.actor_kind, entry.actor) == ("user", str(person.reference))
    assert (entry.thing, entry.reference) == ("casework.case", "ABCD234567")
    assert entry.facts == {"programme": "kaa", "rows": 3, "is_new": True, "before": None}


def test_a_row_is_named_by_its_model_and_its_own_reference() -> None:
    person = user()

    entry = record("accounts.signed_in", person, by=person)

    assert (entry.thing, entry.reference) == ("accounts.user", str(person.reference))


@pytest.mark.parametrize("actor", [SYSTEM, APPLICANT, WORKER], ids=lambda actor: actor.name)
def test_parts_of_the_system_are_named_too(actor: object) -> None:
    entry = record("case.opened", THING, by=actor)  # type: ignore[arg-type]

    assert (entry.actor_kind, entry.actor) == ("system", actor.name)  # type: ignore[attr-defined]


@pytest.mark.parametrize("nobody", [None, SimpleNamespace(), SimpleNamespace(reference=None)])
def test_nobody_is_anonymous(nobody: object) -> None:
    with pytest.raises(TypeError):
        record("case.opened", THING, by=nobody)  # type: ignore[arg-type]
    assert not Entry.objects.exists()


@pytest.mark.parametrize("content", ["Robin Testberg", "robin@skola.example", "Hon vill\nbörja om", "x" * 81])
def test_what_looks_like_content_is_refused(content: str) -> None:
    with pytest.raises(NotPlain) as refusal:
        record("case.opened", THING, by=SYSTEM, note=content)

    assert content not in str(refusal.value)
    assert not Entry.objects.exists()


def test_the_end_of_the_chain_follows_the_last_entry() -> None:
    record("case.opened", THING, by=SYSTEM)
    last = record("case.closed", THING, by=SYSTEM)

    head = Head.objects.get()
    assert (head.number, bytes(head.mac)) == (2, bytes(last.mac))


def test_an_entry_goes_with_the_transaction_that_is_undone() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        record("case.opened", Named("casework.case", str(uuid.uuid4())), by=SYSTEM)
        raise RuntimeError

    assert not Entry.objects.exists()
    assert Head.objects.get().number == 0


def test_adding_costs_three_queries(query_budget) -> None:  # type: ignore[no-untyped-def]
    with query_budget(3):
        record("case.opened", THING, by=SYSTEM)
