"""Who may turn to a service, and who signs with the young person: rules by law and by age in whole years, as data.

Ages are those of the day that is asked about; when somebody turns a year older is the caller's to know. Two guardians decide together
(föräldrabalken 6 kap. 13 §), and who is a guardian cannot be looked up: staff see to both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.errors import Invalid
from services.catalogue import default_programme, programmes
from services.models import Law, Programme


class GuardianPart(TextChoices):
    """What a guardian has to do with a joint application."""

    NONE = "none", gettext_lazy("ingen")
    OPTIONAL = "optional", gettext_lazy("frivillig")
    REQUIRED = "required", gettext_lazy("krävs")


@dataclass(frozen=True)
class AgeRule:
    """What holds from an age, until the next rule."""

    from_age: int
    guardian: GuardianPart
    may_ask_alone: bool
    has_own_action: bool


FIRST_AGE = 14
ADULT_AGE = 18  # föräldrabalken 9 kap. 1 §: who is under eighteen is not of age

# Nobody under fourteen is the portal's to serve; where the question is put all the same, a child does nothing alone.
_CHILD = AgeRule(0, GuardianPart.REQUIRED, may_ask_alone=False, has_own_action=False)
_ADULT = AgeRule(ADULT_AGE, GuardianPart.NONE, may_ask_alone=True, has_own_action=True)
RULES: Mapping[str, tuple[AgeRule, ...]] = MappingProxyType(
    {
        # Skollagen (2010:800) 29 kap. 12 §: from sixteen one pleads one's own cause.
        Law.SCHOOL: (
            _ADULT,
            AgeRule(16, GuardianPart.OPTIONAL, may_ask_alone=True, has_own_action=True),
            AgeRule(FIRST_AGE, GuardianPart.REQUIRED, may_ask_alone=True, has_own_action=False),
            _CHILD,
        ),
        # Socialtjänstlagen (2025:400) 3 kap. 4 §: from fifteen one pleads one's own cause; 21 kap. 1–2 §§: support without a guardian.
        # Whether somebody of fourteen can get it without one is tried each time, by people: no rule here says so.
        Law.SOCIAL: (
            _ADULT,
            AgeRule(15, GuardianPart.OPTIONAL, may_ask_alone=True, has_own_action=True),
            AgeRule(FIRST_AGE, GuardianPart.REQUIRED, may_ask_alone=True, has_own_action=False),
            _CHILD,
        ),
    }
)


@dataclass(frozen=True)
class Eligibility:
    """What a joint application to a service asks of those around the young person."""

    programme: Programme
    guardian: GuardianPart
    officer_must_sign: bool
    guardian_refusal_stops: bool


def _rule(law: str, age: int) -> AgeRule:
    try:
        return next(rule for rule in RULES[law] if rule.from_age <= age)
    except (KeyError, StopIteration) as error:
        raise Invalid from error


def guardian_part(law: str, age: int) -> GuardianPart:
    """Return what a guardian has to do with a joint application, by the law of the service and the young person's age."""
    return _rule(law, age).guardian


def may_ask_alone(law: str, age: int) -> bool:
    """Whether somebody of an age may ask to be contacted without anybody else; that is service (förvaltningslagen 6 §), no application."""
    return _rule(law, age).may_ask_alone


def own_action(law: str, age: int) -> bool:
    """Whether somebody of an age pleads her own cause (har egen talan) under a law."""
    return _rule(law, age).has_own_action


def may_contact_guardian(age: int, youth_consents: bool) -> bool:
    """Whether the law lets staff turn to a guardian: from eighteen only with the young person's consent.

    Under eighteen she may still have said no, and secrecy towards the guardian may hold (offentlighets- och sekretesslagen 12 kap. 3 §).
    """
    return age < ADULT_AGE or youth_consents


def eligibility(programme: Programme, age: int) -> Eligibility:
    """Return what a joint application to a service asks for at an age; raises `Invalid` where the service does not take the age."""
    if age < FIRST_AGE:
        raise Invalid(_("Du behöver ha fyllt 14 år. Prata med skolan eller elevhälsan, eller ring Bris på 116 111."))
    if not programme.accepts_age(age):
        facts = {"programme": programme.name, "min": programme.min_age, "max": programme.max_age, "phone": programme.phone}
        raise Invalid(_("%(programme)s är för dig som är %(min)s–%(max)s år. Ring %(phone)s, så hjälper vi dig rätt.") % facts)
    return Eligibility(
        programme=programme,
        guardian=guardian_part(programme.law, age),
        officer_must_sign=programme.officer_must_sign,
        guardian_refusal_stops=programme.guardian_refusal_stops,
    )


def _takes(programme: Programme, age: int | None) -> bool:
    return programme.is_open and (age is None or programme.accepts_age(age))


def joint_programmes(age: int | None = None) -> tuple[Programme, ...]:
    """Return the open services that take a joint application, at an age where one is given."""
    return tuple(programme for programme in programmes() if programme.accepts_joint and _takes(programme, age))


def referral_programmes(age: int | None = None) -> tuple[Programme, ...]:
    """Return the open services that take a referral, at an age where one is given."""
    return tuple(programme for programme in programmes() if programme.accepts_referral and _takes(programme, age))


def notification_programme(age: int | None) -> Programme:
    """Return the service that receives a school's notification (skollagen 15 kap. 15 §): the first that takes the age, else the default."""
    found = (programme for programme in programmes() if programme.accepts_notification and _takes(programme, age))
    return next(found, None) or default_programme()


def takes_residence(programme: Programme, answer: str) -> bool:
    """Whether a service takes somebody by her answer to where she lives: yes, elsewhere, unsure or protected; else raises `Invalid`.

    Staff find out with whoever is unsure. A protected identity is never taken in by a form, whatever the service.
    """
    taken = {"yes": True, "elsewhere": not programme.own_residents_only, "unsure": True, "protected": False}
    try:
        return taken[answer]
    except KeyError as error:
        raise Invalid from error
