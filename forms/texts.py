"""What stands around a form: the communicators' words in the reader's language where they have published some, the spec's own elsewhere.

Read once a process and kept until something is published. Questions, options and what is wrong with an answer are never read here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, override

from common.errors import DomainError
from common.kept import kept
from common.languages import EASY_SWEDISH, SWEDISH
from common.links import learn, linked_pages
from common.prose import print_prose
from common.site_settings import site_settings
from forms.pages import FormTexts
from forms.specs.model import Answers, Question, Spec, Words, spoken
from services.catalogue import default_programme

READING_DAYS = 3


@dataclass(frozen=True)
class Said:
    """What a page says, part by part; an empty part leaves the word to the spec. `hints` are by the question's key, `more` is HTML."""

    lead: str = ""
    facts: tuple[str, ...] = ()
    more: str = ""
    review: str = ""
    thanks: str = ""
    next_steps: tuple[tuple[str, str], ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict)


NOTHING = Said()


def said_by(page: FormTexts) -> Said:
    """Return what a page says, published or not; links lead to pages in the language that is spoken."""
    return Said(
        lead=page.lead,
        facts=tuple(str(fact.value) for fact in page.facts),
        more=print_prose(page.more),
        review=page.review,
        thanks=page.thanks,
        next_steps=tuple((step.value["title"], step.value["text"]) for step in page.next_steps),
        hints={hint.value["question"].partition(".")[2]: hint.value["text"] for hint in page.hints},
    )


@kept
def _published() -> dict[tuple[str, str], Said]:
    pages = list(FormTexts.objects.live())
    return {key: said for language in {page.language for page in pages} for key, said in _published_in(language, pages).items()}


def _published_in(language: str, pages: Iterable[FormTexts]) -> dict[tuple[str, str], Said]:
    own = [page for page in pages if page.language == language]
    with override(language):
        learn(set().union(*(linked_pages(page.more) for page in own)))
        return {(page.kind, language): said_by(page) for page in own}


def said_about(spec: Spec) -> Said:
    """Return what is published about a form in the language of the reader; easy Swedish that nobody has written is Swedish."""
    published, language = _published(), get_language() or SWEDISH
    otherwise = published.get((spec.kind, SWEDISH), NOTHING) if language == EASY_SWEDISH else NOTHING
    return published.get((spec.kind, language), otherwise)


def words_of(spec: Spec, said: Said | None = None) -> Words:
    """Return the words around a form: what is published (or `said`), and the spec's own where that says nothing."""
    told = said_about(spec) if said is None else said
    return replace(
        spec.words,
        lead=told.lead or spec.words.lead,
        facts=told.facts or spec.words.facts,
        review=told.review or spec.words.review,
        thanks=told.thanks or spec.words.thanks,
        next_steps=told.next_steps or spec.words.next_steps,
    )


def more_of(spec: Spec, said: Said | None = None) -> SafeString:
    """Return what a communicator adds to the start page, as HTML; a spec has nothing of the kind."""
    html = (said_about(spec) if said is None else said).more
    if not html:
        return SafeString()
    site = site_settings()
    facts = {"dagar": reading_days(), "kommun": escape(site.home_area), "telefon": escape(site.phone)}
    # Printed by print_prose; what is filled in has been escaped.
    return mark_safe(spoken(html, **facts))  # noqa: S308


def hint_of(spec: Spec, question: Question, default: str) -> str:
    """Return the help with a question; `default` is the form's own, which stands where it depends on what the person has answered."""
    hint = said_about(spec).hints.get(question.key, "")
    if not hint or default != spoken(question.hint(Answers())):
        return default
    return spoken(hint, dagar=reading_days())


def reading_days() -> int:
    """Return within how many working days an answer is read, where no service is known yet."""
    try:
        return default_programme().reading_days
    except DomainError:
        return READING_DAYS
