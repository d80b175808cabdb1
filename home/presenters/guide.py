"""What a guide for grown-ups shows: the forms that its readers need, in the forms' own words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.blocks.headings import FIRST_LEVEL
from common.contents import Entry, contents, long_enough
from common.languages import form_language
from common.links import Place
from common.related import related_links
from forms.specs.concern import CONCERN
from forms.specs.joint import JOINT
from forms.specs.model import Spec, spoken
from forms.specs.notification import NOTIFICATION
from forms.specs.referral import REFERRAL
from forms.texts import reading_days, words_of
from home.models import Audience, GuidePage
from services.catalogue import programmes
from services.models import Programme
from services.structured import questions

DRAWINGS: dict[str, str] = {Audience.GUARDIANS: "drawings/guardian.svg", Audience.SCHOOLS: "drawings/school.svg"}
FORMS: dict[str, tuple[Spec, ...]] = {Audience.GUARDIANS: (CONCERN, JOINT), Audience.SCHOOLS: (REFERRAL, NOTIFICATION, JOINT)}
# A form that no service takes is not offered; advice is always given.
TAKEN_BY: dict[str, Callable[[Programme], bool]] = {
    JOINT.kind: lambda programme: programme.accepts_joint,
    REFERRAL.kind: lambda programme: programme.accepts_referral,
    NOTIFICATION.kind: lambda programme: programme.accepts_notification,
}


@dataclass(frozen=True)
class Way:
    """A form to begin; `other_language` is set where it is not in the reader's."""

    title: str
    text: str
    url: str
    other_language: str


def _is_taken(spec: Spec) -> bool:
    takes = TAKEN_BY.get(spec.kind)
    return takes is None or any(programme.is_open and takes(programme) for programme in programmes())


def _way(spec: Spec) -> Way:
    place = Place(reverse("forms:start", args=[spec.slug]), language=form_language())
    with override(place.language):
        title, text = spoken(spec.title), spoken(words_of(spec).lead, dagar=reading_days())
    return Way(title, text, place.url, place.other_language)


def _entries(page: GuidePage, ways: tuple[Way, ...]) -> Iterator[Entry]:
    """Yield the headings of the page, those of the editor's text among them."""
    if page.today:
        yield Entry("i-dag", page.today_title, FIRST_LEVEL)
    yield from contents([page.body])
    if page.steps and page.steps_title:
        yield Entry("gang", page.steps_title, FIRST_LEVEL)
    if ways:
        yield Entry("formular", page.forms_title, FIRST_LEVEL)
    if page.questions:
        yield Entry("fragor", _("Frågor vi ofta får"), FIRST_LEVEL)


def present(page: GuidePage, request: HttpRequest) -> dict[str, Any]:
    """Return what the template of a guide reads."""
    ways = tuple(_way(spec) for spec in FORMS.get(page.audience, ()) if _is_taken(spec))
    return {
        "drawing": DRAWINGS.get(page.audience, DRAWINGS[Audience.GUARDIANS]),
        "ways": ways,
        "contents": long_enough(_entries(page, ways)),
        "related": related_links(page.related),
        "things": () if page.is_easy else questions(page.questions),
    }
