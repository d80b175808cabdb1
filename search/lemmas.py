"""Which Swedish words belong together, asked in a process of its own: the dictionary takes 200 MB and is gone with the process.

    python -m search.lemmas < words.json > spellings.json

The words come as a JSON list of forms in small letters; back comes form -> lemma, for those forms and for every other form of the same
lemmas, so that an inflection that no page uses is understood when somebody types it.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from search.word_lists import STOP_WORDS

# What is looked up; the dictionaries of Finnish and Ukrainian take longer than their few pages gain. The first one of a form counts.
LANGUAGES = ("sv", "en")
LONGEST = 60
_SHORTEST_PIECE = 4


def lemmas(forms: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return form -> lemma for the forms of each language (small letters) and for their sisters, none of it folded.

    Raises `subprocess.CalledProcessError` where the process fails.
    """
    asked = json.dumps({language: sorted(set(listed)) for language, listed in forms.items()})
    here = Path(__file__).resolve().parent.parent
    answer = subprocess.run([sys.executable, "-m", "search.lemmas"], input=asked, capture_output=True, text=True, check=True, cwd=here)
    found: dict[str, str] = json.loads(answer.stdout)
    return found


def _is_piece(first: str, dictionary: Mapping[str, str]) -> bool:
    return first in dictionary or first.removesuffix("s") in dictionary


def _known(forms: list[str], language: str) -> dict[str, str]:
    # Here and nowhere else: what is imported stays in the process.
    from simplemma import lemmatize  # noqa: PLC0415
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415

    dictionary = DefaultDictionaryFactory().get_dictionary(language)

    def lemma_of(form: str) -> str:
        # "Ska" is a form of the verb "skola", and tells nothing of a school.
        if form in STOP_WORDS:
            return form
        lemma: str = lemmatize(form, lang=language).casefold()
        if lemma != form or form in dictionary:
            return lemma
        # A compound that the dictionary lacks is inflected as its last piece is.
        cuts = ((form[:place], form[place:]) for place in range(_SHORTEST_PIECE, len(form) - _SHORTEST_PIECE + 1))
        ends = (first + lemmatize(rest, lang=language) for first, rest in cuts if rest in dictionary and _is_piece(first, dictionary))
        return next(ends, form)

    own = {form: lemma_of(form) for form in forms}
    wanted = set(own.values())
    sisters = ((form.casefold(), lemma.casefold()) for form, lemma in dictionary.items() if form.isalpha() and len(form) <= LONGEST)
    return {form: lemma for form, lemma in sisters if lemma in wanted and form not in STOP_WORDS} | own


def _answer(asked: dict[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        if forms := asked.pop(language, []):
            found = _known(forms, language) | found
    return {form: form for forms in asked.values() for form in forms} | found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_answer(json.load(sys.stdin))))
