"""What the pages that the law asks for show: each fact from where it is decided, so that nothing is written twice."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from common.blocks.headings import FIRST_LEVEL
from common.contents import Entry, contents, long_enough
from common.languages import form_language
from common.links import Place
from forms.specs.accessibility import ACCESSIBILITY
from forms.specs.consent import CONSENT
from forms.specs.extract import EXTRACT
from forms.specs.model import spoken
from home.compliance import Compliance
from home.cookies import cookies
from home.models import AccessibilityPage, CookiesPage, PersonalDataPage
from services.catalogue import programmes
from services.models import Programme

FAULTS, SERVICES, TABLE = "brister", "insatserna", "kakorna"
# The statement's headings by their ids, in the order of the page.
HEADINGS = {
    "hur": gettext_lazy("Hur tillgänglig är webbplatsen?"),
    "hjalp": gettext_lazy("Om du inte kan använda något"),
    "sag_till": gettext_lazy("Säg till om brister"),
    "tillsyn": gettext_lazy("Tillsyn"),
    FAULTS: gettext_lazy("Det här fungerar inte"),
    "betungande": gettext_lazy("Oskäligt betungande"),
    "utanfor": gettext_lazy("Det som lagen inte gäller"),
    "provat": gettext_lazy("Så har vi prövat"),
}


@dataclass(frozen=True)
class Step:
    """One of the three degrees of compliance, on the stair."""

    text: str
    is_reached: bool
    is_current: bool


@dataclass(frozen=True)
class Kept:
    """What one service says of the personal data that it keeps."""

    programme: Programme
    retention: str


def _right(spec: Any) -> Place:
    """Return the form by which somebody uses a right, in the language that it is given in."""
    language = form_language()
    with override(language):
        return Place(reverse("forms:start", args=[spec.slug]), spoken(spec.title), language)


def _stair(reached: str) -> tuple[Step, ...]:
    values = list(Compliance.values)
    place = values.index(reached) if reached in values else -1
    return tuple(Step(str(label), number < place, number == place) for number, label in enumerate(Compliance.labels))


def _kept(programme: Programme) -> Kept:
    told = _("I %s år efter att ditt ärende är klart. Sen tar vi bort det.")
    return Kept(programme, told % programme.retention_years)


def present_accessibility(page: AccessibilityPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the accessibility statement reads."""
    headings = {anchor: str(title) for anchor, title in HEADINGS.items() if anchor != FAULTS or page.faults}
    return {
        "headings": headings,
        "contents": tuple(Entry(anchor, title, FIRST_LEVEL) for anchor, title in headings.items()),
        "stair": _stair(page.compliance),
        "compliance": page.get_compliance_display(),
        "method": page.get_method_display(),
        "feedback": _right(ACCESSIBILITY),
    }


def present_cookies(page: CookiesPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the page about cookies reads."""
    title = _("De här finns")
    table = Entry(TABLE, title, FIRST_LEVEL)
    return {
        "cookies": cookies(),
        "table_title": title,
        "contents": long_enough([*contents([page.before]), table, *contents([page.after])]),
    }


def present_personal_data(page: PersonalDataPage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of the page about personal data reads."""
    services = Entry(SERVICES, page.services_title, FIRST_LEVEL)
    return {
        "kept": tuple(map(_kept, programmes())),
        "uses": (_right(EXTRACT), _right(CONSENT)),
        "contents": long_enough([*contents([page.before]), services, *contents([page.rights])]),
    }
