"""The pages that editors put above the hits, for questions that say their words."""

from collections.abc import Iterator
from dataclasses import dataclass

from common.kept import kept
from common.languages import SWEDISH, language_of
from common.links import Place, learn, place_at
from common.tree import language_of_page
from search import text
from search.found import Question, Term
from search.models import Pick
from search.models.synonyms import listed
from search.question import phrases
from search.swedish_endings import stems


@dataclass(frozen=True)
class Picked:
    """A page above the hits. What is said of it is in the language of the page, or empty."""

    place: Place
    text: str


@dataclass(frozen=True)
class _Known:
    """A pick as it is written, and the phrases that it answers."""

    phrases: tuple[tuple[Term, ...], ...]
    page_id: int
    address: str
    title: str
    text: str
    language: str

    def answers(self, said: frozenset[str]) -> bool:
        """Whether everything that one of its phrases says is among these words."""
        return any(phrase and all(said.intersection(term.words) for term in phrase) for phrase in self.phrases)


@kept
def _picks() -> tuple[_Known, ...]:
    """Return all of them: two queries, once for each publication."""
    rows = [(row, listed(row.typed)) for row in Pick.objects.select_related("page")]
    read = iter(phrases([phrase for _row, said in rows for phrase in said]))
    return tuple(
        _Known(
            phrases=tuple(next(read) for _phrase in said),
            page_id=row.page_id or 0,
            address=row.address,
            title=row.title,
            text=row.text,
            language=language_of_page(row.page) if row.page else language_of(row.address) or SWEDISH,
        )
        for row, said in rows
    )


def _said(question: Question) -> frozenset[str]:
    """Return the words that a question says, as it was typed and with its slips mended, and what they may be forms of."""
    ways = [each for each in (question, question.mended) if each is not None]
    typed = {word.folded for each in ways for term in each.terms for word in text.words(term.typed)}
    return frozenset(typed).union(*map(stems, typed), *(each.marked for each in ways))


def picked(question: Question) -> tuple[Picked, ...]:
    """Return the picks that answer a question, in their order; pages only while published, translated where they are."""
    said = _said(question)
    answering = [pick for pick in _picks() if pick.answers(said)]
    learn(pick.page_id for pick in answering if pick.page_id)
    return tuple(found for pick in answering for found in _found(pick))


def _found(pick: _Known) -> Iterator[Picked]:
    place = place_at(pick.page_id) if pick.page_id else Place(pick.address, pick.title, pick.language)
    if not place.url:
        return
    # What an editor wrote of a page is not translated with it: the translation says its own title.
    is_as_written = place.language == pick.language
    title = pick.title if is_as_written and pick.title else place.title
    yield Picked(Place(place.url, title, place.language), pick.text if is_as_written else "")
