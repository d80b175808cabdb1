"""Who signs an application: found from the answers and the service's rules, the same way when it is frozen and when a message is sent."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common import numbers
from common.phones import takes_sms
from common.time import today
from forms.models import ApplicationKind, NoticeChannel, Role, TypedBy
from forms.specs.model import Answers
from services.eligibility import GuardianPart, eligibility
from services.models import Programme

# What each signs to; the words of the form's law.
STATEMENTS: dict[str, Promise] = {
    Role.YOUTH: _("Jag vill vara med. Jag har själv läst ansökan."),
    Role.GUARDIAN: _("Jag känner till ansökan och tycker att det är okej."),
    Role.SECOND_GUARDIAN: _("Jag känner till ansökan och tycker att det är okej."),
    Role.OFFICER: _("Jag har gått igenom ansökan tillsammans med ungdomen."),
}
CONFIRMATION = _("Det som står här är mitt. Jag har själv läst det.")
TITLES: dict[str, Promise] = {
    Role.YOUTH: _("Ungdomen"),
    Role.GUARDIAN: _("Vårdnadshavare"),
    Role.SECOND_GUARDIAN: _("Vårdnadshavare"),
    Role.OFFICER: _("Den som söker tillsammans med ungdomen"),
}
# How the questions about each begin.
PREFIXES = {Role.YOUTH: "", Role.OFFICER: "officer_", Role.GUARDIAN: "guardian_", Role.SECOND_GUARDIAN: "second_"}
ADULT = 18
# How she says that she does not want to be written to in some way.
NO_CHANNEL = {NoticeChannel.SMS: "no_sms", NoticeChannel.EMAIL: "no_email"}


@dataclass(frozen=True)
class Party:
    """One who is asked to sign. `is_channel_shared` says that another who signs reads what is sent to the same address.

    `takes_eid` is false of a young person whose number is not known: nobody could tell whose e-ID it is.
    """

    role: Role
    name: str = field(repr=False)
    channel: NoticeChannel
    contact: str = field(repr=False)
    is_required: bool = True
    is_channel_shared: bool = False
    takes_eid: bool = True

    @property
    def first_name(self) -> str:
        """Return the name that others who sign see."""
        return self.name.split(" ", maxsplit=1)[0]


def years_of(answers: Answers) -> int:
    """Return the age that was answered, the lowest of a span ("20_24")."""
    return int(answers.one("age").partition("_")[0] or 0)


def birth_of(answers: Answers) -> date | None:
    """Return the day of birth, where the answers tell it."""
    if answers.one("number"):
        return numbers.parse(answers.one("number")).birth_on
    return date.fromisoformat(answers.one("birth_on")) if answers.one("birth_on") else None


def adult_on(answers: Answers) -> str:
    """Return the eighteenth birthday as an ISO date; empty where the day of birth is not told."""
    birth = birth_of(answers)
    return numbers.birthday(birth, ADULT).isoformat() if birth else ""


def named_parties(kind: str, answers: Answers, *, roles: Iterable[str]) -> list[Party]:
    """Return those whom a frozen content names, by their roles, whatever the service's rules have become since."""
    prefixes = PREFIXES if kind == ApplicationKind.JOINT else {Role.YOUTH: ""}
    named = [_party(Role(role), answers, prefixes[Role(role)]) for role in roles]
    return _with_shared(named) if kind == ApplicationKind.JOINT else named


def is_of_age(answers: Answers) -> bool:
    """Whether the day of birth says that she is of age, whatever age was answered (föräldrabalken 9 kap. 1 §)."""
    day = adult_on(answers)
    return bool(day) and day <= today().isoformat()


def parties_of(kind: str, answers: Answers, programme: Programme, *, typed_by: str) -> list[Party]:
    """Return those who are asked to sign, in the order in which they are named; nobody where the form needs no signature.

    A young person for whom somebody typed is asked where a message can reach her; else staff see that she has not confirmed.
    """
    if kind == ApplicationKind.JOINT:
        return _with_shared(_joint(answers, programme))
    if typed_by == TypedBy.SENDER:
        return []
    youth = _party(Role.YOUTH, answers)
    return [youth] if youth.contact else []


def _joint(answers: Answers, programme: Programme) -> list[Party]:
    rule = eligibility(programme, years_of(answers))
    parties = [_party(Role.YOUTH, answers), _party(Role.OFFICER, answers, PREFIXES[Role.OFFICER], is_required=rule.officer_must_sign)]
    if rule.guardian is GuardianPart.NONE or is_of_age(answers):
        return parties
    must = rule.guardian is GuardianPart.REQUIRED
    chosen = [role for role in (Role.GUARDIAN, Role.SECOND_GUARDIAN) if answers.one(f"{PREFIXES[role]}name")]
    return parties + [_party(role, answers, PREFIXES[role], is_required=must) for role in chosen]


def _party(role: Role, answers: Answers, prefix: str = "", *, is_required: bool = True) -> Party:
    name = " ".join(filter(None, (answers.one(f"{prefix}name"), answers.one(f"{prefix}surname"))))
    unwanted = answers.some("avoid") if role is Role.YOUTH else []
    phone = answers.one(f"{prefix}phone") if NO_CHANNEL[NoticeChannel.SMS] not in unwanted else ""
    email = answers.one(f"{prefix}email") if NO_CHANNEL[NoticeChannel.EMAIL] not in unwanted else ""
    takes_eid = role is not Role.YOUTH or bool(answers.one("number"))
    if phone and takes_sms(phone) and role is not Role.OFFICER:
        return Party(role, name, NoticeChannel.SMS, phone, is_required, takes_eid=takes_eid)
    return Party(role, name, NoticeChannel.EMAIL if email else NoticeChannel.NONE, email, is_required, takes_eid=takes_eid)


def _with_shared(parties: list[Party]) -> list[Party]:
    contacts = [party.contact.casefold() for party in parties]
    return [replace(party, is_channel_shared=contacts.count(party.contact.casefold()) > 1) for party in parties]


def statement_of(kind: str, role: str) -> Promise:
    """Return what somebody signs to."""
    return STATEMENTS[role] if kind == ApplicationKind.JOINT else CONFIRMATION


def reads_the_youths_messages(party: Party, parties: Iterable[Party]) -> bool:
    """Whether the code that proves this signer would come to the young person herself."""
    youth = next((other for other in parties if other.role is Role.YOUTH), None)
    return party.role is not Role.YOUTH and youth is not None and youth.contact.casefold() == party.contact.casefold()
