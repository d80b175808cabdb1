"""From what somebody typed to what is asked: inflections, synonyms, compounds, numbers, phrases and slips of one letter.

At most one query is asked: all that the words may be is looked up at once (`Spelling`).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from search import text
from search.found import Question, Term
from search.models import Spelling
from search.swedish_endings import stems
from search.synonyms import Meanings, meanings

LONGEST_QUESTION = 200
MOST_WORDS = 12
SHORTEST_BEGINNING = 2
_QUOTED = re.compile(r'["”“„]([^"”“„]+)["”“„]')


@dataclass
class _Seen:
    """What the table of spellings says of the words of a question."""

    known: dict[str, list[Spelling]] = field(default_factory=dict)
    slips: dict[str, list[Spelling]] = field(default_factory=dict)


def cleaned(typed: str) -> str:
    """Return what somebody typed as it is shown again: without what nobody sees, and no longer than a question."""
    return " ".join(text.plain(typed[: 10 * LONGEST_QUESTION]).split())[:LONGEST_QUESTION].strip()


def understand(typed: str, *, language: str, is_exact: bool = False) -> Question:
    """Return the question that `typed` is, for a reader of `language`; with `is_exact` no word is taken for another one."""
    shown = cleaned(typed)
    phrases = [list(text.words(found.group(1))) for found in _QUOTED.finditer(shown)]
    rest = _QUOTED.sub(" ", shown)
    found_numbers = list(text.numbers(rest))
    for _number, start, end in found_numbers:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    single = list(text.words(rest))[:MOST_WORDS]
    seen = _look_up((*single, *(word for phrase in phrases for word in phrase[:MOST_WORDS])))
    before = [
        *(_phrase(phrase[:MOST_WORDS], seen) for phrase in phrases if phrase),
        *(Term(number, (number,)) for number, _start, _end in found_numbers),
    ]
    known = meanings()
    as_typed = Question(shown, language, (*before, *_terms([_read(word, seen) for word in single], known)))
    slips = {} if is_exact else {word.form: meant for word in single if (meant := _meant(word.folded, seen)) and _is_new(word, seen)}
    if not slips:
        return as_typed
    terms = [_mended(slips[word.form]) if word.form in slips else _read(word, seen) for word in single]
    return replace(as_typed, mended=Question(_corrected(shown, slips), language, (*before, *_terms(terms, known))))


def _corrected(shown: str, slips: dict[str, Spelling]) -> str:
    """Return the question as it is shown with its slips mended."""
    mended, place = "", 0
    for word in text.words(shown):
        meant = slips.get(word.form)
        mended += shown[place : word.start] + (meant.form if meant else shown[word.start : word.end])
        place = word.end
    return mended + shown[place:]


def _keys(word: text.Word) -> set[str]:
    folded = word.folded
    keys = {folded, *stems(folded), *(rest for _first, rest in text.cuts(folded))}
    keys |= {stem for rest in tuple(keys) for stem in stems(rest)}
    return keys | text.deletions(folded) if len(folded) >= text.SHORTEST_SLIP else keys


def _look_up(asked: Iterable[text.Word]) -> _Seen:
    keys = {key for word in asked for key in _keys(word) if key}
    seen = _Seen()
    if keys:
        for row in Spelling.objects.filter(folded__in=keys).only("form", "folded", "word", "is_slip", "pages"):
            rows = seen.slips if row.is_slip else seen.known
            rows.setdefault(row.folded, []).append(row)
    return seen


def _words_of(rows: Sequence[Spelling], form: str) -> tuple[str, ...]:
    """Return the words that rows stand for, those that are spelt like `form` alone where there are any."""
    same = [row for row in rows if row.form == form] or rows
    by_use = sorted(same, key=lambda row: -row.pages)
    return tuple(dict.fromkeys(row.word for row in by_use))


def _is_new(word: text.Word, seen: _Seen) -> bool:
    """Whether nothing on the site is written so, nor is an inflection or a compound of what is."""
    folded = word.folded
    return not (any(seen.known.get(key) for key in (folded, *stems(folded))) or _pieces(folded, seen))


def _read(word: text.Word, seen: _Seen) -> Term:
    """Return the term that a word is as it stands."""
    folded = word.folded
    for form in (folded, *stems(folded)):
        if rows := seen.known.get(form):
            return _with_parts(Term(word.form, tuple(dict.fromkeys((*_words_of(rows, word.form), folded)))))
    if pieces := _pieces(folded, seen):
        return Term(word.form, (folded,), (pieces,))
    return Term(word.form, (folded,), is_beginning=len(folded) >= SHORTEST_BEGINNING)


def _mended(meant: Spelling) -> Term:
    return _with_parts(Term(meant.form, (meant.word,)))


def _with_parts(term: Term) -> Term:
    pieces = {text.parts(word) for word in term.words}
    return replace(term, others=(*term.others, *(cut for cut in sorted(pieces) if cut)))


def _pieces(folded: str, seen: _Seen) -> tuple[str, ...]:
    """Return the words of a compound that no page has whole, where every piece of it is known."""
    for first, rest in text.cuts(folded):
        for end in (rest, *stems(rest)):
            if rows := seen.known.get(end):
                word = _words_of(rows, end)[0]
                return (first, *(text.parts(word) or (word,)))
    return next((cut for form in (folded, *stems(folded)) if (cut := text.parts(form))), ())


def _meant(folded: str, seen: _Seen) -> Spelling | None:
    """Return the word of the site that is one slip away: the one with the same beginning that most pages use."""
    if len(folded) < text.SHORTEST_SLIP:
        return None
    near = [*seen.slips.get(folded, ())]
    for shorter in text.deletions(folded):
        near += [*seen.slips.get(shorter, ()), *(row for row in seen.known.get(shorter, ()) if row.pages)]
    right = [row for row in near if text.is_one_slip(folded, text.fold(row.form))]
    return max(right, key=lambda row: (row.form[:1] == folded[:1], row.pages, row.form), default=None)


def _phrase(phrase: Sequence[text.Word], seen: _Seen) -> Term:
    each = [_words_of(rows, word.form)[0] if (rows := seen.known.get(word.folded)) else word.folded for word in phrase]
    return Term(" ".join(word.form for word in phrase), tuple(each), is_phrase=True)


def _terms(read: Sequence[Term], known: Meanings) -> list[Term]:
    """Return the terms of a row of words, those that mean something together as one; without those that say nothing, if any does."""
    terms: list[Term] = []
    place = 0
    while place < len(read):
        length, others = known.at(read, place)
        here = list(read[place : place + max(length, 1)])
        terms += [_together(here, others)] if length else here
        place += max(length, 1)
    telling = [term for term in terms if term.others or not text.says_nothing(term.typed)]
    return telling or terms


def _together(here: Sequence[Term], others: tuple[tuple[str, ...], ...]) -> Term:
    if len(here) == 1:
        return replace(here[0], others=(*here[0].others, *others))
    telling = tuple(term.words[0] for term in here if not text.says_nothing(term.typed))
    own = (telling,) if len(telling) > 1 else ()
    words = telling if len(telling) == 1 else ()
    return Term(" ".join(term.typed for term in here), words, (*own, *others))


def phrases(said: Iterable[str]) -> list[tuple[Term, ...]]:
    """Return the telling words of each of these phrases, as a question would be understood that says the same; one query for all."""
    each = [list(text.words(cleaned(phrase)))[:MOST_WORDS] for phrase in said]
    seen = _look_up(word for words in each for word in words)
    return [tuple(term for word in words if _tells(word, words) for term in [_read(word, seen)]) for words in each]


def _tells(word: text.Word, among: Sequence[text.Word]) -> bool:
    return not text.says_nothing(word.form) or all(text.says_nothing(other.form) for other in among)
