"""How the person of a case wants to be reached, and what not to do: as strings."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from casework.models import Case
from casework.summary import lowest_age
from common import numbers
from common.boxes import PRIVATE, open_boxes
from common.phones import dialled
from forms.answers import Section, whole
from forms.frozen import NO_ANSWER
from forms.models import GUARDIANS

YES = "Ja"
ADULT = 18
_LINKS = {"Ring": "tel", "Sms": "sms", "E-post": "mailto"}


@dataclass(frozen=True)
class How:
    """How the person wants to be reached, and what not to do."""

    name: str
    channel: str
    contact: str
    link: str
    facts: list[tuple[str, str]]
    donts: list[str]


def told_of(case: Case) -> tuple[list[Section], dict[str, Any]]:
    """Return the questions as they were asked, and what they tell of the person and how to reach her; needs the private key.

    Of time, interpreter, company and guardians only what was asked is told of: each form asks a part.
    """
    if case.application is None:
        return [], {"name": "", "age": ""} | open_boxes([case], PRIVATE).get(case.reference, {})
    sections, reach = whole(case.application)
    items = [item for section in sections for item in section.items]
    answers = {item.key: ", ".join(item.answer) for item in items if item.answer != [str(NO_ANSWER)]}
    asked = {
        "best_time": reach.best_time,
        "interpreter": reach.interpreter,
        "company": reach.wants_company,
        "guardian": reach.guardian,
        "guardian_signs": answers.get("guardian_signs", ""),
    }
    return sections, {key: told for key, told in asked.items() if key in {item.key for item in items}} | {
        "name": reach.name,
        "age": answers.get("age", ""),
        "channel": reach.channel,
        "contact": reach.contact,
        "may_leave_message": YES if reach.may_leave_message else "",
        "signers": reach.signers,
        "avoid": answers.get("avoid", ""),
        "number": answers.get("number", ""),
        # Whoever has no number tells her day of birth on a line of the same answer.
        "birth_on": answers.get("number", "").rpartition(", ")[2],
    }


def how_of(told: dict[str, Any], today: datetime.date) -> How:
    """Return how to reach the person, and what not to do, as it stands today."""
    channel, contact = told.get("channel", ""), told.get("contact", "")
    first_name = (told["name"] or "–").split(" ")[0]
    scheme = _LINKS.get(channel, "")
    facts = [
        ("best_time", _("Bäst tid"), told.get("best_time") or _("Inte sagt")),
        ("interpreter", _("Tolk"), told.get("interpreter") or _("Nej")),
        ("company", _("Med sig"), _("Vill ha någon med sig") if told.get("company") else _("Nej")),
    ]
    return How(
        name=first_name,
        channel=channel,
        contact=contact,
        link=f"{scheme}:{contact if scheme == 'mailto' else dialled(contact)}" if scheme and contact else "",
        facts=[(name, value) for key, name, value in facts if key in told],
        donts=_donts(told, first_name, today),
    )


def is_adult(told: dict[str, Any], today: datetime.date) -> bool:
    """Whether the person has come of age: by her day of birth where it is told, otherwise by the age that she gave when she wrote."""
    birth_on = _birth_on(told)
    age = numbers.age_on(birth_on, today) if birth_on else lowest_age(str(told.get("age", "")))
    return age is not None and age >= ADULT


def age_hint(told: dict[str, Any], received: datetime.date) -> str:
    """Say where the day of birth tells another age than the one that was answered; nothing where they agree."""
    birth_on, said = _birth_on(told), [int(number) for number in re.findall(r"\d+", str(told.get("age", "")))]
    if birth_on is None or not said:
        return ""
    age = numbers.age_on(birth_on, received)
    if min(said) <= age <= max(said):
        return ""
    return _("Åldern stämmer inte: svaret är %(said)s, men enligt födelsedagen var åldern %(age)s år.") % {"said": told["age"], "age": age}


def interim_hint(told: dict[str, Any]) -> str:
    """Ask staff to look for the real number where the school told an interim one; nothing where it did not."""
    number = _number(told)
    if number is None or number.kind is not numbers.NumberKind.INTERIM:
        return ""
    return _("Numret är ett T-nummer. Se efter om eleven har fått ett personnummer.")


def why_closed(told: dict[str, Any], today: datetime.date) -> str:
    """Say why post goes in an envelope alone, never as a card that others at home can read; nothing where a card may go.

    A young person who was asked about her guardians and has not said yes is to be spoken to first.
    """
    if is_adult(told, today):
        return _("Den som har fyllt 18 får brev i kuvert, aldrig ett öppet kort.")
    if _speaks_first(told) and ("guardian" in told or "guardian_signs" in told):
        return _("Ungdomen har inte sagt ja till att vi pratar med vårdnadshavare. Skicka brev i kuvert, aldrig ett öppet kort.")
    return ""


def _speaks_first(told: dict[str, Any]) -> bool:
    """Whether guardians are to hear nothing before she does: she has not said yes to it, and none of them is asked to sign with her."""
    return told.get("guardian") != YES and not set(GUARDIANS) & set(told.get("signers", ()))


def _donts(told: dict[str, Any], first_name: str, today: datetime.date) -> list[str]:
    # What is to be avoided is said as orders, and none of them has a comma in it.
    donts = [part for part in str(told.get("avoid", "")).split(", ") if part]
    if told.get("may_leave_message") != YES:
        donts.append(_("Lämna inget meddelande"))
    if is_adult(told, today):
        donts.append(_("Har fyllt 18: kontakta inte vårdnadshavare utan lov"))
    elif _speaks_first(told):
        donts.append(_("Prata inte med vårdnadshavare före %(name)s") % {"name": first_name})
    return donts


def _birth_on(told: dict[str, Any]) -> datetime.date | None:
    """Return the day of birth, from the number or from the day itself as it was written out ("14 mars 2009")."""
    number = _number(told)
    return number.birth_on if number else _written_day(str(told.get("birth_on", "")))


def _number(told: dict[str, Any]) -> numbers.PersonalNumber | None:
    try:
        return numbers.parse(str(told.get("number", "")), takes_interim=True)
    except ValidationError:
        return None


def _written_day(words: str) -> datetime.date | None:
    months = {str(name): number for number, name in MONTHS.items()}
    try:
        day, month, year = words.split(" ")
        return datetime.date(int(year), months[month], int(day))
    except (ValueError, KeyError):
        return None
