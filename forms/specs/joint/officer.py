"""What the officer adds when she signs: about her own work, never about what was said in confidence."""

from django.utils.translation import gettext_lazy as _

from forms.specs.model import Answers, Option, Page, Question, Take, Text


def _hopes_hint(answers: Answers) -> Text:
    return _("Skriv kort. Skriv inte om sjukdomar, mediciner, brott eller andra personer.")


def _tried_hint(answers: Answers) -> Text:
    return _("Skriv inte vad samtalen har handlat om.")


OFFICER_PAGE = Page(
    "handlaggare",
    1,
    _("Från den som söker tillsammans"),
    (
        Question(
            key="role",
            text=_("Din roll"),
            take=Take.LINE,
            change=_("din roll"),
            missing=_("Skriv vad du arbetar som."),
            limit=80,
        ),
        Question(
            key="phone",
            text=_("Din telefon"),
            take=Take.PHONE,
            change=_("din telefon"),
            missing=_("Skriv ditt telefonnummer, till exempel 070-174 06 05."),
            limit=30,
        ),
        Question(
            key="known",
            text=_("Hur länge har du haft kontakt?"),
            take=Take.ONE,
            change=_("hur länge du har haft kontakt"),
            missing=_("Välj hur länge ni har haft kontakt."),
            options=(
                Option("month", _("Mindre än 1 månad")),
                Option("half_year", _("1–6 månader")),
                Option("longer", _("Mer än 6 månader")),
            ),
        ),
        Question(
            key="tried",
            text=_("Vad har ni provat?"),
            take=Take.SOME,
            change=_("vad ni har provat"),
            hint=_tried_hint,
            is_optional=True,
            options=(
                Option("adapted", _("Anpassad studiegång")),
                Option("guidance", _("SYV-samtal")),
                Option("placement", _("Praktik")),
                Option("health", _("Elevhälsokontakt")),
                Option("other", _("Annat")),
            ),
        ),
        Question(
            key="hopes",
            text=_("Vad hoppas ni att {insats} kan bidra med?"),
            take=Take.TEXT,
            change=_("vad ni hoppas på"),
            hint=_hopes_hint,
            limit=300,
            is_optional=True,
        ),
    ),
    heading=_("Din del"),
)
