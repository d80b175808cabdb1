"""Protected identity: a case that at most three named persons can see, and about which nothing is sent by itself."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.actions import record
from casework import notices, policies
from casework.models import MOST_NAMED, Case, Marking, ProtectedAccess
from casework.protection import forget_named, named_for
from casework.states import Mark, ProtectionEnd
from casework.workflow import swap
from common.errors import Invalid, StaleState
from forms import actions as applications


@transaction.atomic
def protect(*, case: Case, people: Sequence[User], by: User) -> None:
    """Let only these persons see that a case exists, and send nothing about it by itself."""
    policies.check_can_work_with(by, case)
    _check_people(case, people)
    if case.is_protected:
        raise StaleState()
    swap(case, is_protected=True)
    _name(case, people, by=by)
    _mute(case, is_muted=True)
    Marking.objects.create(case=case, mark=Mark.PROTECTED, by=by)
    record("case.protected", case, by=by)
    _record_access(case, before=frozenset(), after=named_for(case), by=by)


@transaction.atomic
def change_protection(*, case: Case, people: Sequence[User], by: User) -> None:
    """Let these persons see a protected case instead of those who could; one of those who can does it."""
    policies.check_can_work_with(by, case)
    _check_people(case, people)
    if not case.is_protected:
        raise StaleState()
    # The case row is written first: of two who change at once, the other finds another version.
    swap(case)
    before = named_for(case)
    ProtectedAccess.objects.filter(case=case).delete()
    _name(case, people, by=by)
    Marking.objects.create(case=case, mark=Mark.PROTECTION_CHANGED, by=by)
    record("case.protection_changed", case, by=by)
    _record_access(case, before=before, after=named_for(case), by=by)


@transaction.atomic
def unprotect(*, case: Case, reason: ProtectionEnd, by: User) -> None:
    """Let the team see the case again; the reason is kept in the log, as a code."""
    policies.check_can_work_with(by, case)
    if not case.is_protected:
        raise StaleState()
    swap(case, is_protected=False)
    ProtectedAccess.objects.filter(case=case).delete()
    forget_named(case)
    _mute(case, is_muted=False)
    Marking.objects.create(case=case, mark=Mark.UNPROTECTED, by=by)
    record("case.unprotected", case, by=by, reason=str(reason))


@transaction.atomic
def record_opened(*, case: Case, by: User) -> None:
    """Write down that somebody read a case; where it is protected, the others who may see it are told that it was opened."""
    if case.is_protected:
        notices.tell_of_reading(case, by=by)
    record("case.opened", case, by=by)


def _check_people(case: Case, people: Sequence[User]) -> None:
    if not 1 <= len(people) <= MOST_NAMED or len({person.pk for person in people}) != len(people):
        raise Invalid(_("Välj en, två eller tre personer."))
    for person in people:
        if not policies.sees_programme(person, case.programme):
            raise Invalid(_("%(name)s arbetar inte i %(programme)s.") % {"name": person.name, "programme": case.programme})
    if case.contact_person_id and case.contact_person_id not in {person.pk for person in people}:
        raise Invalid(_("Kontaktpersonen behöver vara en av dem som får se ärendet."))


def _name(case: Case, people: Sequence[User], *, by: User) -> None:
    rows = [ProtectedAccess(case=case, user=person, place=place, by=by) for place, person in enumerate(people, start=1)]
    ProtectedAccess.objects.bulk_create(rows)
    forget_named(case)


def _mute(case: Case, *, is_muted: bool) -> None:
    if case.application is not None:
        applications.mute(application=case.application, is_muted=is_muted)


def _record_access(case: Case, *, before: frozenset[int], after: frozenset[int], by: User) -> None:
    for person in User.objects.filter(pk__in=before - after).order_by("pk"):
        record("case.access_taken", case, by=by, user=str(person.reference))
    for person in User.objects.filter(pk__in=after - before).order_by("pk"):
        record("case.access_given", case, by=by, user=str(person.reference))
