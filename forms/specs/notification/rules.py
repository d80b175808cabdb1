"""What the school's notification asks for, given what was answered before, and the law that it rests on."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common import numbers
from common.time import today
from forms.specs.model import Answers, Option, Text
from services.eligibility import ADULT_AGE, notification_programme
from services.models import OrganisationKind, Programme
from services.organisations import organisations

OTHER_SCHOOL = "other"
STUDY_CODE = re.compile(r"[A-Za-zÅÄÖåäö]{2}[A-Za-zÅÄÖåäö0-9]{0,6}")


def _number(answers: Answers) -> numbers.PersonalNumber | None:
    try:
        return numbers.parse(answers.one("number"), takes_interim=True)
    except ValidationError:
        return None


def _age(answers: Answers) -> int | None:
    number = _number(answers)
    return numbers.age_on(number.birth_on, today()) if number else None


def programme_of(answers: Answers) -> Programme:
    """Return the service that receives the notification, by the age that the pupil's number tells."""
    return notification_programme(_age(answers))


def is_minor(answers: Answers) -> bool:
    """Whether the pupil is under eighteen, by her number."""
    age = _age(answers)
    return age is not None and age < ADULT_AGE


def is_interim(answers: Answers) -> bool:
    """Whether the pupil's number is an interim one (T-nummer)."""
    number = _number(answers)
    return number is not None and number.kind is numbers.NumberKind.INTERIM


def legal_text(answers: Answers) -> Text:
    """Return what the notification rests on: the municipality's own schools have a routine, others the law, and a no-show neither."""
    if answers.one("owner") == "own":
        return _("Ni anmäler enligt kommunens egen rutin.")
    if answers.one("event") == "never_came":
        return _("Skollagen kräver inte den här anmälan. Den är frivillig.")
    return _("Ni anmäler enligt skollagen 15 kap. 15 §.")


def interim_hint(answers: Answers) -> Text:
    """Ask for the real number where an interim one was told."""
    return _("Du skrev ett T-nummer. Se efter om eleven har fått ett personnummer.") if is_interim(answers) else ""


def schools(answers: Answers) -> tuple[Option, ...]:
    """Return the schools that are known, and the way to write another."""
    known = (Option(str(school.pk), school.name) for school in organisations((OrganisationKind.PRINCIPAL,)))
    return (*known, Option(OTHER_SCHOOL, _("En annan skola")))


def is_other_school(answers: Answers) -> bool:
    """Whether the school's name has to be written."""
    return answers.one("school_unit") == OTHER_SCHOOL


def has_no_proven_email(answers: Answers) -> bool:
    """Whether the sender has proved who she is by other means than her address."""
    return not answers.one("proof_email")


def study_code_fault(answers: Answers) -> Text:
    """Refuse what is no code of a programme or an orientation: prose about the pupil does not belong here."""
    if STUDY_CODE.fullmatch(answers.one("study_code")):
        return ""
    return _("Skriv bara koden, till exempel SA eller EKJUR.")
