"""What the communicators say that words mean here, ready to be asked until somebody changes it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from common.kept import kept
from search import text
from search.found import Term
from search.models import Spelling, Synonym
from search.models.synonyms import listed

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Meanings:
    """Phrases that mean something else, by their first word."""

    by_first: dict[str, list[tuple[Phrase, Phrase]]] = field(default_factory=dict)

    def at(self, terms: Sequence[Term], place: int) -> tuple[int, tuple[Phrase, ...]]:
        """Return how many words from `place` on mean something else together (the most there are; 0: none), and what."""
        longest = 0
        means: list[Phrase] = []
        for word in {*terms[place].words, text.fold(terms[place].typed)}:
            for phrase, other in self.by_first.get(word, ()):
                if len(phrase) >= longest and _stands(phrase, terms, place):
                    means = [*means, other] if len(phrase) == longest else [other]
                    longest = len(phrase)
        return longest, tuple(dict.fromkeys(means))


def _stands(phrase: Phrase, terms: Sequence[Term], place: int) -> bool:
    here = terms[place : place + len(phrase)]
    return len(here) == len(phrase) and all(
        word in term.words or word == text.fold(term.typed) for word, term in zip(phrase, here, strict=True)
    )


def synonym_forms() -> set[str]:
    """Return the words of all synonyms as they are written: they are to be learnt too, since no page may say them."""
    rows = Synonym.objects.values_list("typed", "means")
    return {word.form for row in rows for said in row for word in text.words(said)}


@kept
def meanings() -> Meanings:
    """Return all of them: two queries, once for each publication."""
    rows = [(listed(row.typed), listed(row.means), row.is_mutual) for row in Synonym.objects.all()]
    forms = {word.form for typed, means, _both in rows for phrase in (*typed, *means) for word in text.words(phrase)}
    words = dict(Spelling.objects.filter(form__in=forms, is_slip=False).values_list("form", "word"))
    found = Meanings()
    for typed, means, is_mutual in rows:
        pairs = [(one, other) for one in typed for other in means]
        for one, other in [*pairs, *((other, one) for one, other in pairs if is_mutual)]:
            _add(found, _phrase(one, words), _phrase(other, words))
    return found


def _phrase(said: str, words: dict[str, str]) -> Phrase:
    return tuple(words.get(word.form, word.folded) for word in text.words(said))


def _add(found: Meanings, typed: Phrase, means: Phrase) -> None:
    telling = tuple(word for word in means if not text.says_nothing(word)) or means
    if typed and telling:
        found.by_first.setdefault(typed[0], []).append((typed, telling))
