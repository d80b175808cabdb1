"""Protected identity: three at most see the case; for everybody else it is not there; nothing is sent; reading it is told to the others."""

import datetime
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from audit.actors import SYSTEM
from audit.models import Entry
from casework import actions, policies
from casework.models import Case, ProtectedAccess
from casework.notices import visible_messages
from casework.roles import Role
from casework.states import ProtectionEnd, State
from common.errors import Invalid, NotAllowed, StaleState
from outbox.models import Message
from outbox.topics import letters_for
from tests import factories
from tests.casework import stage

pytestmark = pytest.mark.django_db


def people(count: int) -> list[User]:
    return [factories.caseworker(factories.kaa(), name=f"Namn {number}") for number in range(count)]


def protected(*named: User, state: State = State.RECEIVED, **columns: Any) -> Case:
    """A case that only these may see."""
    case = stage.a_case(state, **columns)
    actions.protect(case=case, people=named, by=named[0])
    return stage.fresh(case)


def sees(user: User, case: Case) -> bool:
    return Case.objects.visible_to(user).filter(pk=case.pk).exists()


def test_only_those_named_see_it_not_even_a_coordinator() -> None:
    named, others, coordinator = people(2), people(1), factories.with_role(Role.COORDINATOR)
    case = protected(*named)
    assert [sees(person, case) for person in (*named, *others, coordinator)] == [True, True, False, False]
    assert policies.available(coordinator, case) == []
    assert policies.available(others[0], case) == []
    assert "claim" in policies.available(named[0], case)


def test_a_coordinator_can_be_named_and_then_does_what_coordinators_do() -> None:
    coordinator, worker = factories.with_role(Role.COORDINATOR), people(1)[0]
    case = protected(coordinator, worker)
    actions.assign(case=case, contact_person=worker, by=coordinator)
    assert stage.fresh(case).contact_person == worker


@pytest.mark.parametrize("count", [0, 4])
def test_at_least_one_and_at_most_three_are_named(count: int) -> None:
    case, by = stage.a_case(), people(1)[0]
    with pytest.raises(Invalid, match="en, två eller tre"):
        actions.protect(case=case, people=people(count), by=by)
    assert not stage.fresh(case).is_protected


def test_nobody_is_named_twice() -> None:
    case, by = stage.a_case(), people(1)[0]
    with pytest.raises(Invalid):
        actions.protect(case=case, people=[by, by], by=by)


def test_the_database_itself_counts_to_three() -> None:
    named = people(4)
    case = protected(*named[:3])
    for place in (3, 4, 0):
        with pytest.raises(IntegrityError), transaction.atomic():
            ProtectedAccess.objects.create(case=case, user=named[3], place=place, by=named[0])


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.ADMINISTRATOR])
def test_only_those_whose_role_shows_the_programme_are_named(role: Role) -> None:
    case, by = stage.a_case(), people(1)[0]
    elsewhere = factories.caseworker(factories.programme("mojligheten"))
    for person in (elsewhere, factories.with_role(role)):
        with pytest.raises(Invalid):
            actions.protect(case=case, people=[by, person], by=by)


def test_the_contact_person_is_one_of_those_named() -> None:
    case, other = stage.a_case(State.ASSIGNED), people(1)[0]
    with pytest.raises(Invalid, match="Kontaktpersonen"):
        actions.protect(case=case, people=[other], by=other)
    actions.protect(case=case, people=[other, case.contact_person], by=other)
    assert sees(case.contact_person, case)


def test_a_protected_case_is_given_to_nobody_else() -> None:
    coordinator, other = factories.with_role(Role.COORDINATOR), people(1)[0]
    case = protected(coordinator)
    with pytest.raises(Invalid, match="inte en av dem"):
        actions.assign(case=case, contact_person=other, by=coordinator)
    with pytest.raises(NotAllowed):
        actions.claim(case=case, by=other)


def test_a_protected_case_is_not_handed_over_to_where_nobody_would_see_it() -> None:
    worker, coordinator = people(1)[0], factories.with_role(Role.COORDINATOR)
    case, target = protected(worker), factories.programme("kaasam")
    with pytest.raises(Invalid, match="Ändra först"):
        actions.redirect(case=case, programme=target, by=worker)
    actions.change_protection(case=case, people=[worker, coordinator], by=worker)
    actions.redirect(case=case, programme=target, by=worker)
    assert sees(coordinator, case)


def test_protection_mutes_what_would_be_sent_by_itself_and_its_end_lets_it_sound() -> None:
    by = people(1)[0]
    case = protected(by)
    case.application.refresh_from_db()
    assert case.application.is_muted
    actions.unprotect(case=case, reason=ProtectionEnd.OVER, by=by)
    case.application.refresh_from_db()
    assert not case.application.is_muted


def test_a_case_without_an_application_is_protected_too() -> None:
    by = people(1)[0]
    case = factories.many_cases(1)[0]
    actions.protect(case=case, people=[by], by=by)
    assert stage.fresh(case).is_protected


def test_the_log_knows_who_was_let_in_and_who_was_let_out_and_why_it_ended() -> None:
    first, second, third = people(3)
    case = protected(first, second)
    actions.change_protection(case=case, people=[first, third], by=first)
    actions.unprotect(case=case, reason=ProtectionEnd.MISTAKE, by=third)
    entries = Entry.objects.filter(thing="casework.case", reference=case.reference).order_by("number")
    told = [
        (entry.event, entry.facts.get("user") or entry.facts.get("reason"))
        for entry in entries
        if "rote" in entry.event or "access" in entry.event
    ]
    assert told == [
        ("case.protected", None),
        ("case.access_given", str(first.reference)),
        ("case.access_given", str(second.reference)),
        ("case.protection_changed", None),
        ("case.access_taken", str(second.reference)),
        ("case.access_given", str(third.reference)),
        ("case.unprotected", "mistake"),
    ]


def test_what_somebody_saw_too_long_ago_changes_no_protection() -> None:
    first, second = people(2)
    case = protected(first, second)
    seen = stage.fresh(case)
    actions.change_protection(case=case, people=[first], by=first)
    for change in (
        lambda: actions.change_protection(case=seen, people=[first, second], by=first),
        lambda: actions.unprotect(case=seen, reason=ProtectionEnd.OVER, by=first),
        lambda: actions.protect(case=stage.fresh(case), people=[first], by=first),
    ):
        with pytest.raises(StaleState):
            change()
    assert list(ProtectedAccess.objects.values_list("user", flat=True)) == [first.pk]


@pytest.mark.parametrize("name", ["change_protection", "unprotect"])
def test_who_is_not_named_changes_nothing(name: str) -> None:
    named, other = people(2)
    case = protected(named)
    more: dict[str, Any] = {"people": [other]} if name == "change_protection" else {"reason": ProtectionEnd.OVER}
    with pytest.raises(NotAllowed):
        getattr(actions, name)(case=case, by=other, **more)


def test_the_last_who_sees_a_protected_case_keeps_her_role_until_she_names_another() -> None:
    first, second = people(2)
    case = protected(first)
    grant = first.role_grants.get()
    with pytest.raises(Invalid, match="enda som ser"):
        actions.revoke_role(grant=grant, by=SYSTEM)
    actions.change_protection(case=case, people=[first, second], by=first)
    actions.revoke_role(grant=grant, by=SYSTEM)
    # Whoever is named and has no role left sees nothing, and keeps nobody else's place.
    with pytest.raises(Invalid, match="enda som ser"):
        actions.revoke_role(grant=second.role_grants.get(), by=SYSTEM)


def test_reading_is_told_to_the_others_once_an_hour_without_a_word_of_whom() -> None:
    first, second, third = people(3)
    case = protected(first, second, third)
    for _reading in range(2):
        actions.record_opened(case=case, by=first)
    messages = Message.objects.filter(topic="casework.protected_read")
    assert sorted(message.payload["user"] for message in messages) == [second.pk, third.pk]
    letter = letters_for(messages.get(payload__user=second.pk))[0]
    assert letter.to == second.email
    for secret in (case.reference, "Robin", first.name, case.programme.name):
        assert secret not in letter.text + letter.subject
    assert stage.last_event(case).event == "case.opened"


def test_the_next_hours_word_of_a_reading_waits_an_hour_after_the_last_one() -> None:
    first, second = people(2)
    case = protected(first, second)
    for at in ((9, 50), (10, 5)):
        with time_machine.travel(datetime.datetime(2026, 11, 25, *at, tzinfo=datetime.UTC), tick=False):
            actions.record_opened(case=case, by=first)
    before, after = Message.objects.filter(topic="casework.protected_read").order_by("pk")
    assert after.next_at - before.next_at == datetime.timedelta(hours=1)


def test_reading_what_is_not_protected_is_told_to_nobody() -> None:
    actions.record_opened(case=stage.a_case(State.ASSIGNED), by=people(1)[0])
    assert not Message.objects.filter(topic="casework.protected_read").exists()


def test_who_has_left_is_not_written_to() -> None:
    first, second = people(2)
    case = protected(first, second)
    actions.record_opened(case=case, by=first)
    User.objects.filter(pk=second.pk).update(is_active=False)
    assert letters_for(Message.objects.get(topic="casework.protected_read")) == []


def test_a_message_about_a_protected_case_is_seen_by_those_named_alone() -> None:
    named, other, coordinator = *people(2), factories.with_role(Role.COORDINATOR)
    case = protected(named)
    seen = {who.pk: visible_messages(who).filter(key=case.reference).exists() for who in (named, other, coordinator)}
    assert seen == {named.pk: True, other.pk: False, coordinator.pk: False}


def test_a_protected_case_that_has_rested_is_taken_up_in_the_night_as_any_other() -> None:
    by = people(1)[0]
    case = protected(by, state=State.ON_HOLD, contact_person=by)
    Case.objects.filter(pk=case.pk).update(due_on=timezone.localdate(), queue_on=timezone.localdate())
    actions.resume(case=stage.fresh(case), by=SYSTEM)
    assert stage.fresh(case).state == State.ASSIGNED
