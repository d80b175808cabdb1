"""What a referral asks for, given what was answered before."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from common.phones import takes_sms
from common.time import today
from forms.parties import years_of
from forms.specs.model import Answers, Option, Text
from forms.specs.reaching import by_email, by_phone
from forms.specs.shared import UNDER_16
from services.eligibility import referral_programmes
from services.models import Programme

OLDEST, MONTHS, MONTHS_A_YEAR = 25, 24, 12
INFORMED = Option("yes", _("Ja"))
APPLIES_ALONE = Option("alone", _("Nej, ungdomen är 16–17 och vill söka själv"))
UNSUITABLE = Option("unsuitable", _("Nej, olämpligt – ring oss"), stop="ringoss")
WITH_CONSENT = "social"


def programme_of(answers: Answers) -> Programme:
    """Return the service that was chosen, or the first that takes the age, which is the only one where nothing was asked."""
    takers = referral_programmes(years_of(answers))
    return next((programme for programme in takers if programme.slug == answers.one("service")), takers[0])


def takes_nobody(answers: Answers) -> str:
    """Return the stop of an age that no service takes referrals for."""
    return "" if referral_programmes(years_of(answers)) else "remiss"


def services(answers: Answers) -> tuple[Option, ...]:
    """Return the services that take a referral at this age."""
    return tuple(Option(programme.slug, programme.name) for programme in referral_programmes(years_of(answers)))


def has_choice(answers: Answers) -> bool:
    """Whether more than one service takes the referral."""
    return len(services(answers)) > 1


def guardian_answers(answers: Answers) -> tuple[Option, ...]:
    """Return what can be said of a guardian; only from sixteen does a young person apply alone (skollagen 29 kap. 12 §)."""
    return (INFORMED, UNSUITABLE) if answers.one("age") in UNDER_16 else (INFORMED, APPLIES_ALONE, UNSUITABLE)


def by_consent(answers: Answers) -> bool:
    """Whether the sender shares what she knows with the young person's consent."""
    return answers.one("ground") == "consent"


def by_duty(answers: Answers) -> bool:
    """Whether a law obliges her to."""
    return answers.one("ground") == "duty"


def by_other_duty(answers: Answers) -> bool:
    """Whether it is a law that is not in the list."""
    return answers.one("duty") == "other"


def never(answers: Answers) -> bool:
    """Whether the year of birth must be told: where the number is missing too, that question says so for both."""
    return False


def has_no_number(answers: Answers) -> bool:
    """Whether the year of birth is used."""
    return not answers.one("number")


def has_no_birth_year(answers: Answers) -> bool:
    """Whether the number must be told."""
    return not answers.one("birth_year")


def birth_years(answers: Answers) -> tuple[Option, ...]:
    """Return the years in which somebody of the answered age can be born, the latest first."""
    youngest = years_of(answers)
    oldest = OLDEST - 1 if "_" in answers.one("age") else youngest
    years = range(today().year - youngest, today().year - oldest - 2, -1)
    return tuple(Option(str(year), str(year)) for year in years)


def months(answers: Answers) -> tuple[Option, ...]:
    """Return this month and those of the last two years, the latest first, and what was before."""
    last = today().year * MONTHS_A_YEAR + today().month - 1
    days = [date(month // MONTHS_A_YEAR, month % MONTHS_A_YEAR + 1, 1) for month in range(last, last - MONTHS, -1)]
    return (*(Option(f"{day:%Y-%m}", date_format(day, "F Y")) for day in days), Option("earlier", _("Längre tillbaka")))


def is_absent(answers: Answers) -> bool:
    """Whether anything was said about absence."""
    return bool(answers.one("absence"))


def tried(answers: Answers) -> tuple[Option, ...]:
    """Return what may have been tried; contact with the social services may be told with consent only."""
    told = (
        Option("mentor", _("Samtal mentor")),
        Option("adaptations", _("Anpassningar")),
        Option("guidance", _("SYV")),
        Option("placement", _("Praktik")),
        Option("group", _("Särskild undervisningsgrupp")),
        Option(WITH_CONSENT, _("Kontakt socialtjänst (endast med samtycke)")),
        Option("other", _("Annat")),
    )
    return tuple(option for option in told if option.key != WITH_CONSENT or by_consent(answers))


def channel_fault(answers: Answers) -> Text:
    """Refuse a way to reach the young person that nothing was written for."""
    if by_phone(answers) and not answers.one("phone"):
        return _("Du har inte skrivit något telefonnummer till ungdomen. Välj ett annat sätt, eller gå tillbaka och skriv det.")
    if answers.one("channel") == "sms" and not takes_sms(answers.one("phone")):
        return _("Ungdomens nummer tar inte emot sms. Välj ett annat sätt, eller gå tillbaka och skriv ett mobilnummer.")
    if by_email(answers) and not answers.one("email"):
        return _("Du har inte skrivit någon e-postadress till ungdomen. Välj ett annat sätt, eller gå tillbaka och skriv den.")
    return ""
