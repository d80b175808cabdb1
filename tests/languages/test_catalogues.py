"""The catalogues are whole: everything marked is in English, with the same places to fill in, and the .mo says what the .po says."""

import re
from collections import Counter

import pytest

from forms.specs.registry import WITH_TEXTS
from tests.demo.words import lix
from tests.languages import catalogues

PAGE_LANGUAGES = ["ar", "so", "uk", "fi"]
LANGUAGES = ["en", "sv_X-ll", *PAGE_LANGUAGES]
PLACES = re.compile(r"%\(\w+\)[sd]|%s|%%|\{\w+\}|<[^>]+>")
# Marked texts, variables, tags, and the blocks that hold attributes.
NOT_WORDS = re.compile(
    r"{%\s*blocktranslate.*?endblocktranslate\s*%}|{% block (?:main_attributes|robots|body_class) %}.*?{% endblock \w+ %}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
# The switch is called so for those who do not read Swedish.
NAMES = ("Bris", "Sammanhang", "Languages")
# An English page may say these as they are: names, and words that are spelt alike.
ALIKE = re.compile(r"(%\(\w+\)s|\{\w+\}|[\s:,.–0-9]|Under|Dari|Oromo|Pashto|Urdu|Swahili|Somali)*", re.IGNORECASE)


def test_every_word_is_in_english():
    empty = [entry.source[0] for entry in catalogues.entries("en") if not entry.told or not all(entry.told) or entry.is_fuzzy]

    assert empty == []


def test_nothing_in_english_is_left_in_swedish():
    same = [entry.source[0] for entry in catalogues.entries("en") if entry.source[0] == entry.told[0]]

    assert [text for text in same if not ALIKE.fullmatch(text)] == []


def test_an_option_begins_as_large_in_english_as_in_swedish():
    told = {entry.source[0]: entry.told[0] for entry in catalogues.entries("en")}
    labels = {str(option.label) for spec in WITH_TEXTS for question in spec.questions.values() for option in question.options}

    assert len(labels) > 100
    assert [told[label] for label in labels if label[0].isupper() and told.get(label, "")[:1].islower()] == []


def test_everything_that_the_code_and_the_templates_mark_is_in_the_catalogue():
    known = {entry.source[0] for entry in catalogues.entries("en")}
    marked = {*catalogues.marked_in_code(), *catalogues.marked_in_templates()}

    assert len(marked) > 1000
    assert sorted(pair for pair in marked if pair[1] not in known) == []


@pytest.mark.parametrize("language", PAGE_LANGUAGES)
def test_everything_that_a_public_page_marks_is_told_in_a_language_without_forms(language):
    told = {entry.source[0]: entry for entry in catalogues.entries(language)}
    marked = {message for _place, message in catalogues.marked_in_code(on_pages_alone=True)}
    marked |= {message for _name, message in catalogues.marked_in_templates(of_pages_alone=True)}

    assert len(marked) > 100
    assert sorted(marked - told.keys()) == []
    assert [source for source, entry in told.items() if not all(entry.told) or entry.is_fuzzy] == []
    assert [source for source, entry in told.items() if entry.told[0] == source and PLACES.sub("", source).strip()] == []


def test_no_template_has_words_outside_the_catalogue():
    outside = []
    for name in catalogues.templates():
        text = NOT_WORDS.sub("", (catalogues.ROOT / "templates" / name).read_text())
        said = [*re.findall(r'(?:aria-label|alt|placeholder|title)="([^"]+)"', text), re.sub(r"<[^>]*>|&\w+;", " ", text)]
        outside += [(name, word) for word in re.findall(r"[^\W\d_]{3,}", " ".join(said)) if word not in NAMES]

    assert outside == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_what_the_source_fills_in(language):
    for entry in catalogues.entries(language):
        # A language has as many forms of a number as it needs; each fills in what one of the two in Swedish does.
        sources = [Counter(PLACES.findall(source)) for source in entry.source]
        for told in entry.told:
            assert not told or Counter(PLACES.findall(told)) in sources, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_text(language):
    told = {}
    for entry in catalogues.entries(language):
        if len(entry.source) > 1:
            told |= {(entry.source[0], number): text for number, text in enumerate(entry.told) if all(entry.told)}
        elif entry.told[0] and not entry.is_fuzzy:
            told[entry.source[0]] = entry.told[0]

    assert catalogues.compiled(language) == told


def _prose(text: str) -> str:
    plain = PLACES.sub("", text).strip()
    return plain if plain.endswith((".", "?", "!", ":")) else f"{plain}."


def test_easy_swedish_is_easier_to_read_than_the_source():
    easy = [(entry.source[0], entry.told[0]) for entry in catalogues.entries("sv_X-ll") if entry.told[0]]

    assert len(easy) >= 100
    assert [told for source, told in easy if lix(_prose(told)) > lix(_prose(source))] == []
    before, after = (lix(" ".join(_prose(pair[side]) for pair in easy)) for side in (0, 1))
    assert after < before - 5
