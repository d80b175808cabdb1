"""Who may do what to a case. `check_x` raises, `can_x` asks; views, actions and buttons ask the same functions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accounts.models import User
from audit.actors import APPLICANT, SYSTEM, Actor, System
from casework.models import Case
from casework.protection import is_open_to
from casework.roles import Role, grants_of
from casework.workflow import TRANSITIONS, can_follow
from common.errors import Invalid, NotAllowed

if TYPE_CHECKING:
    from services.models import Programme

Rule = Callable[[User, Case], bool]

# What a part of the system does by itself, or for the person who applied.
_BY_SYSTEM = {"receive_information": APPLICANT, "withdraw": APPLICANT, "resume": SYSTEM}


def is_caseworker(by: User, case: Case) -> bool:
    """Whether the person is a caseworker of the case's programme, and the case is not protected from her."""
    return grants_of(by).works_in(case.programme_id) and is_open_to(by, case)


def is_coordinator(by: User, case: Case) -> bool:
    """Whether the person coordinates all programmes, and the case is not protected from her."""
    return grants_of(by).is_coordinator and is_open_to(by, case)


def is_team(by: User, case: Case) -> bool:
    """Whether the person works with the case's programme, as its caseworker or as coordinator."""
    return is_caseworker(by, case) or is_coordinator(by, case)


def is_contact_person(by: User, case: Case) -> bool:
    """Whether the person answers for the case, and still works in its programme."""
    return case.contact_person_id == by.pk and is_caseworker(by, case)


def is_contact_person_or_coordinator(by: User, case: Case) -> bool:
    """Whether the person answers for the case, or coordinates."""
    return is_contact_person(by, case) or is_coordinator(by, case)


def nobody(by: User, case: Case) -> bool:
    """No member of staff: the applicant's own step."""
    return False


RULES: dict[str, Rule] = {
    "claim": is_caseworker,
    "put_on_agenda": is_team,
    "assign": is_coordinator,
    "request_information": is_team,
    "receive_information": is_team,
    "start_outreach": is_contact_person,
    "begin_mapping": is_contact_person,
    "start_plan": is_contact_person,
    "waitlist": is_coordinator,
    "offer_place": is_coordinator,
    "redirect": is_team,
    "pause": is_contact_person,
    "resume": is_contact_person,
    "withdraw": nobody,
    "close": is_contact_person_or_coordinator,
    "reopen": is_coordinator,
}


def can(name: str, by: Actor, case: Case) -> bool:
    """Whether `by` may take the case along a transition, whatever state it is in."""
    if isinstance(by, System):
        return _BY_SYSTEM.get(name) == by
    return isinstance(by, User) and RULES[name](by, case)


def check(name: str, by: Actor, case: Case) -> None:
    """Raise `NotAllowed` unless `by` may take the case along a transition."""
    if not can(name, by, case):
        raise NotAllowed()


def available(by: User, case: Case) -> list[str]:
    """Return the transitions that the person may take now, in the order of the table: the buttons of the case page."""
    return [name for name in TRANSITIONS if can_follow(case, name) and can(name, by, case)]


def can_work_with(by: User, case: Case) -> bool:
    """Whether the person may write contacts and notes about the case."""
    return is_team(by, case)


def check_can_work_with(by: User, case: Case) -> None:
    """Raise `NotAllowed` unless the person may write contacts and notes about the case."""
    if not can_work_with(by, case):
        raise NotAllowed()


def check_can_count_evaluations(by: User) -> None:
    """Raise `NotAllowed` unless the person coordinates all programmes."""
    if not grants_of(by).is_coordinator:
        raise NotAllowed()


def can_write_to(by: User, case: Case) -> bool:
    """Whether the person may print post about the case; post to a protected person goes through Skatteverket instead."""
    return case.is_open and not case.is_protected and can_work_with(by, case)


def check_can_write_to(by: User, case: Case) -> None:
    """Raise `NotAllowed` unless the person may print post about the case."""
    if not can_write_to(by, case):
        raise NotAllowed()


def check_can_carry(person: User, case: Case) -> None:
    """Raise `Invalid` unless the person can be given the case: a caseworker of its programme, and of those named where it is protected."""
    if not grants_of(person).works_in(case.programme_id):
        raise Invalid(_("%(name)s arbetar inte i %(programme)s.") % {"name": person.name, "programme": case.programme})
    if not is_open_to(person, case):
        raise Invalid(_("%(name)s är inte en av dem som får se ärendet.") % {"name": person.name})


def sees_programme(person: User, programme: "Programme") -> bool:
    """Whether the person's roles show the cases of a programme."""
    grants = grants_of(person)
    return grants.is_coordinator or grants.works_in(programme.pk)


def can_change_roles(by: Actor) -> bool:
    """Whether `by` may give and take roles: an administrator, or a command run on the server."""
    return by == SYSTEM if isinstance(by, System) else isinstance(by, User) and Role.ADMINISTRATOR in grants_of(by).roles


def check_can_change_roles(by: Actor, of: User) -> None:
    """Raise `NotAllowed` unless `by` may change the roles of a person; nobody changes her own."""
    if not can_change_roles(by):
        raise NotAllowed()
    if by == of:
        raise NotAllowed(_("Du kan inte ändra dina egna roller. Be en annan administratör."))
