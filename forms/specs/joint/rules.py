"""What the joint application asks whom, and what it cannot take: by age, by the law of the service, and by what was answered before."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common import numbers
from common.errors import DomainError
from common.phones import takes_sms
from common.time import today
from forms.parties import is_of_age, years_of
from forms.specs.model import Answers, Option, Say, Text
from forms.specs.shared import FREE_TEXT_HINT
from services.catalogue import by_slug
from services.eligibility import GuardianPart, guardian_part, joint_programmes
from services.models import Organisation, PartOfDay, Programme, Weekday
from services.organisations import organisation_of, organisations, works_at

YOUNGEST, OLDEST = 10, 30
OFFICERS_ADDRESS = _("Det är adressen till den som du söker tillsammans med. Skriv en annan.")


def programme_of(answers: Answers) -> Programme:
    """Return the service that is applied to: the one that was chosen, or the only one that takes the age; raises `Missing`."""
    if answers.one("service"):
        return by_slug(answers.one("service"))
    return joint_programmes(years_of(answers))[0]


def takes_nobody(answers: Answers) -> str:
    """Return the stop of whoever is of an age that no service takes joint applications from."""
    return "" if joint_programmes(years_of(answers)) else "gemensam"


def services(answers: Answers) -> tuple[Option, ...]:
    """Return the services that take a joint application at this age."""
    return tuple(Option(programme.slug, programme.name) for programme in joint_programmes(years_of(answers)))


def has_choice(answers: Answers) -> bool:
    """Whether more than one service takes the application."""
    return len(services(answers)) > 1


def week_of(answers: Answers) -> tuple[Option, ...]:
    """Return the parts of the service's week that it offers itself."""
    try:
        slots = [slot for slot in programme_of(answers).week.all() if not slot.is_elsewhere]
    except (DomainError, IndexError):
        return ()
    return tuple(
        Option(
            f"{slot.weekday}-{slot.part_of_day}",
            _("%(day)s %(part)s") % {"day": Weekday(slot.weekday).label, "part": str(PartOfDay(slot.part_of_day).label).lower()},
        )
        for slot in slots
    )


def has_week(answers: Answers) -> bool:
    """Whether the service has a week to choose from."""
    return bool(week_of(answers))


def rule_of(answers: Answers) -> GuardianPart:
    """Return what the law of the service says of guardians at this age; nothing before age and service are known.

    Where the day of birth says that she is of age nobody signs for her, whatever age was answered.
    """
    try:
        return GuardianPart.NONE if is_of_age(answers) else guardian_part(programme_of(answers).law, years_of(answers))
    except (DomainError, IndexError, ValidationError):
        return GuardianPart.NONE


def may_choose_guardian(answers: Answers) -> bool:
    """Whether she decides herself if a guardian signs."""
    return rule_of(answers) is GuardianPart.OPTIONAL


def counts_guardians(answers: Answers) -> bool:
    """Whether it is asked if she has one guardian or two."""
    return rule_of(answers) is GuardianPart.REQUIRED or (may_choose_guardian(answers) and answers.one("guardian_signs") == "yes")


def may_have_guardian(answers: Answers) -> bool:
    """Whether a guardian may sign at all."""
    return rule_of(answers) is not GuardianPart.NONE


def has_guardian(answers: Answers) -> bool:
    """Whether a guardian is to sign."""
    return may_have_guardian(answers) and bool(answers.one("guardian_count"))


def has_two(answers: Answers) -> bool:
    """Whether two guardians are to sign."""
    return has_guardian(answers) and answers.one("guardian_count") == "two"


def no_number(answers: Answers) -> bool:
    """Whether she has no Swedish number."""
    return bool(answers.some("no_number"))


def has_number(answers: Answers) -> bool:
    """Whether she is to write her number."""
    return not no_number(answers)


def needs_phone(answers: Answers) -> bool:
    """Whether a telephone number is the way left to reach her."""
    return not answers.one("email")


def birthday_fault(answers: Answers) -> Text:
    """Refuse a day of birth that a young person cannot have."""
    day = date.fromisoformat(answers.one("birth_on"))
    return _("Skriv den dag du är född.") if not YOUNGEST <= numbers.age_on(day, today()) <= OLDEST else ""


def free_text(answers: Answers) -> Text:
    """The hint of free text."""
    return FREE_TEXT_HINT


def number_hint(answers: Answers) -> Text:
    """Say why the number is asked for."""
    return _("Vi frågar för att veta att det är du. Bara teamet ser det.")


def reach_hint(answers: Answers) -> Text:
    """Say that one way is enough, and what it is used for."""
    return _("Skriv mobilnummer eller e-post. Dit skickar vi koden när du skriver under.")


def guardian_hint(answers: Answers) -> Text:
    """Say that she decides herself (skollagen 29 kap. 12 §)."""
    return _("Du bestämmer själv. Du får söka utan vårdnadshavare.")


def officer_hint(answers: Answers) -> Text:
    """Say what the address is used for."""
    return _("Skriv adressen till jobbet. Dit skickar vi en länk.")


def officer_choices(answers: Answers) -> tuple[Option, ...]:
    """Return the workplaces of the chosen kind."""
    kinds = [answers.one("officer_kind")] if answers.one("officer_kind") else []
    return tuple(Option(str(organisation.pk), organisation.name) for organisation in organisations(kinds))


def chosen_organisation(answers: Answers) -> Organisation | None:
    """Return the workplace that was chosen."""
    return next((one for one in organisations() if str(one.pk) == answers.one("officer_organisation")), None)


def officer_fault(answers: Answers) -> Text:
    """Refuse an address that is not of the chosen workplace."""
    email, chosen = answers.one("officer_email"), chosen_organisation(answers)
    if organisation_of(email) is None:
        return _("Vi känner inte igen adressen. Skriv en adress till jobbet, inte en privat.")
    if chosen is not None and not works_at(email, chosen):
        return _("Adressen hör till en annan arbetsplats än den du valde.")
    return OFFICERS_ADDRESS if email.casefold() == answers.one("email").casefold() else ""


def others_address(key: str) -> Say:
    """Refuse the officer's own address as somebody else's: who reads another's code could sign for her."""

    def fault(answers: Answers) -> Text:
        officers = {answers.one(name).casefold() for name in ("officer_email", "proof_email")}
        return OFFICERS_ADDRESS if answers.one(key).casefold() in officers else ""

    return fault


def mobile(key: str) -> Say:
    """Refuse a number that cannot get a code."""

    def fault(answers: Answers) -> Text:
        return "" if takes_sms(answers.one(key)) else _("Skriv ett mobilnummer, till exempel 070-174 06 05. Dit skickar vi en kod.")

    return fault


def birthday_hint(answers: Answers) -> Text:
    """Say when the day of birth is needed."""
    return _("Bara om du inte har något personnummer.")


def count_hint(answers: Answers) -> Text:
    """Say what the law says, where nothing can be chosen; otherwise when to answer."""
    if rule_of(answers) is GuardianPart.REQUIRED:
        return _("Du är under 16. Då behöver minst en vårdnadshavare skriva under.")
    return _("Svara om du valde Ja.")


def invited_hint(answers: Answers) -> Text:
    """Say what a guardian's address is used for, and what if it is the young person's own."""
    return _("Dit skickar vi en länk. Har ni samma nummer eller e-post skriver hen under med e-legitimation eller på papper.")


def consents(answers: Answers) -> bool:
    """Whether she lets the team talk with anybody."""
    return bool(answers.some("consent_to"))
