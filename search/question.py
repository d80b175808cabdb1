"""From what somebody typed to what is asked: inflections, synonyms, compounds, numbers, phrases and slips of one letter."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from search import text
from search.found import Question, Term
from search.models import Spelling
from search.spelling import Seen, look_up, pages_of, words_of
from search.synonyms import Meanings, meanings

LONGEST_QUESTION = 200
MOST_WORDS = 12
SHORTEST_BEGINNING = 2
PHRASES_A_QUERY = 50
_QUOTED = re.compile(r'["”“„]([^"”“„]+)["”“„]')
_Slips = Mapping[str, Spelling]


def cleaned(typed: str) -> str:
    """Return what somebody typed as it is shown again: without what nobody sees, and no longer than a question."""
    return " ".join(text.plain(typed[: 10 * LONGEST_QUESTION]).split())[:LONGEST_QUESTION].strip()


def understand(typed: str, *, language: str, is_exact: bool = False) -> Question:
    """Return the question that `typed` is, for a reader of `language`; with `is_exact` no word is taken for another one."""
    shown = cleaned(typed)
    phrases = [words for found in _QUOTED.finditer(shown) if (words := list(text.words(found.group(1)))[:MOST_WORDS])]
    rest = _QUOTED.sub(" ", shown)
    numbers = list(text.numbers(rest))
    for _number, start, end in numbers:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    single = list(text.words(rest))[:MOST_WORDS]
    seen = look_up([*single, *(word for phrase in phrases for word in phrase)])
    before = (*(_phrase(phrase, seen) for phrase in phrases), *(Term(number, (number,)) for number, _start, _end in numbers))
    slips = {} if is_exact else {word.form: meant for word in single if (meant := seen.meant(word.folded))}
    as_typed = Question(shown, language, (*before, *_terms(single, seen, {})))
    if not slips:
        return as_typed
    return replace(as_typed, mended=Question(_mended(shown, slips), language, (*before, *_terms(single, seen, slips))))


def _mended(shown: str, slips: _Slips) -> str:
    """Return the question as it is shown with its slips mended."""
    mended, place = "", 0
    for word in text.words(shown):
        meant = slips.get(word.form)
        mended += shown[place : word.start] + (meant.form if meant else shown[word.start : word.end])
        place = word.end
    return mended + shown[place:]


def _phrase(phrase: Sequence[text.Word], seen: Seen) -> Term:
    each = [words_of(rows, word.form)[0] if (rows := seen.rows(word.folded)) else word.folded for word in phrase]
    return Term(" ".join(word.form for word in phrase), tuple(each), is_phrase=True)


def _term(word: text.Word, seen: Seen) -> Term:
    """Return the term that a word is as it stands."""
    folded = word.folded
    if rows := seen.rows(folded):
        return _with_parts(Term(word.form, tuple(dict.fromkeys((*words_of(rows, word.form), folded))), pages=pages_of(rows)))
    others = [(own,) for own in words_of(seen.inflected(folded), "")]
    pieces = seen.pieces(folded)
    is_beginning = not pieces and len(folded) >= SHORTEST_BEGINNING
    return Term(word.form, (folded,), (*others, *([pieces] if pieces else [])), is_beginning=is_beginning)


def _with_parts(term: Term) -> Term:
    pieces = {text.parts(word) for word in term.words}
    return replace(term, others=(*term.others, *(cut for cut in sorted(pieces) if cut)))


def _meant(meant: Spelling) -> Term:
    return _with_parts(Term(meant.form, (meant.word,), pages=meant.pages))


def _terms(single: Sequence[text.Word], seen: Seen, slips: _Slips) -> list[Term]:
    """Return the terms of a row of words, those that mean something together as one; without those that say nothing, if any does."""
    read = [_meant(slips[word.form]) if word.form in slips else _term(word, seen) for word in single]
    known, terms, place = meanings(), [], 0
    while place < len(read):
        length, term = _from(place, single, read, seen, known)
        terms.append(term)
        place += length
    telling = [term for term in terms if term.others or not text.says_nothing(term.typed)]
    return telling or terms


def _from(place: int, single: Sequence[text.Word], read: Sequence[Term], seen: Seen, known: Meanings) -> tuple[int, Term]:
    """Return how many words from a place on are one term, and that term."""
    length, others = known.at(read, place)
    if length > 1:
        return length, _together(read[place : place + length], others)
    pair = single[place : place + 2]
    if len(pair) > 1 and not any(text.says_nothing(word.form) for word in pair) and (whole := seen.joined(*pair)):
        apart = tuple(term.words[0] for term in read[place : place + 2])
        return 2, Term(" ".join(word.form for word in pair), (whole,), (apart,))
    return 1, replace(read[place], others=(*read[place].others, *others))


def _together(here: Sequence[Term], others: tuple[tuple[str, ...], ...]) -> Term:
    # "Dö" cannot be told from the English "do", and would find every page that says that.
    telling = tuple(term.words[0] for term in here if not text.says_nothing(term.typed) and not text.says_nothing(term.words[0]))
    own = (telling,) if len(telling) > 1 else ()
    words = telling if len(telling) == 1 else ()
    return Term(" ".join(term.typed for term in here), words, tuple(dict.fromkeys((*own, *others))))


def phrases(said: Sequence[str]) -> list[tuple[Term, ...]]:
    """Return the telling words of each of these phrases as they would be understood in a question; a query for each fifty."""
    found: list[tuple[Term, ...]] = []
    for first in range(0, len(said), PHRASES_A_QUERY):
        each = [list(text.words(cleaned(phrase)))[:MOST_WORDS] for phrase in said[first : first + PHRASES_A_QUERY]]
        seen = look_up([word for words in each for word in words])
        found += [tuple(_term(word, seen) for word in _telling(words)) for words in each]
    return found


def _telling(words: Sequence[text.Word]) -> Sequence[text.Word]:
    return [word for word in words if not text.says_nothing(word.form)] or words
