"""What a word is: folding, numbers, compounds and slips, as people write them."""

import pytest

from search import text
from search.swedish_endings import stems


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("Hej, KAA-enheten!", ["hej", "kaa", "enheten"]),
        ("Mår du DÅLIGT? 16–19 år_om året", ["mår", "du", "dåligt", "16", "19", "år", "om", "året"]),
        ("مرحبا Школи idé", ["مرحبا", "школи", "idé"]),
        ("a\u030askar", ["åskar"]),
        ("😀 * \" ' _", []),
        ("x" * 80, ["x" * 60]),
    ],
)
def test_the_words_of(written, forms):
    assert [word.form for word in text.words(written)] == forms


def test_a_word_knows_where_it_stands():
    written = "Gå, på praktik"
    assert [written[word.start : word.end] for word in text.words(written)] == ["Gå", "på", "praktik"]


@pytest.mark.parametrize(
    ("word", "folded"), [("Anmälan", "anmalan"), ("ÅÄÖ", "aao"), ("idé", "ide"), ("أحمد", "احمد"), ("straße", "strasse")]
)
def test_dots_rings_and_marks_are_left_out_of(word, folded):
    assert text.fold(word) == folded


def test_what_nobody_sees_parts_no_word_and_control_does():
    assert text.plain("a\x00b prak\u00adtik c\u202ed\u200be\nf") == "a b praktik cde\nf"


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("Ring 070-174 06 31 idag", ["0701740631"]),
        ("+46 70 174 06 31", ["0701740631"]),
        ("+46 (0)70-174 06 31", ["0701740631"]),
        ("0046701740631", ["0701740631"]),
        ("070/1740631 och 08-123 456", ["0701740631", "08123456"]),
        ("08.00–16.30, 2026-11-25, 112, 16–19", []),
    ],
)
def test_a_telephone_number_is_one_word_however_it_is_written(written, numbers):
    assert [number for number, _start, _end in text.numbers(written)] == numbers


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("skolfranvaro", ("skola", "franvaro")),
        ("praktikplats", ("praktik", "plats")),
        ("ungdomsmottagning", ("ungdom", "mottagning")),
        ("gymnasieskola", ("gymnasium", "skola")),
        ("orosanmalan", ("oro", "anmalan")),
        ("aktivitetsansvar", ("aktivitet", "ansvar")),
        ("skola", ()),
        ("personal", ()),
        ("lagen", ()),
        ("komvux", ()),
    ],
)
def test_a_compound_of_the_field_is_made_of(word, pieces):
    assert text.parts(word) == pieces


@pytest.mark.parametrize("typed", ["pratkik", "praktk", "prakttik", "praktix", "raktik", "praktika"])
def test_one_letter_wrong_is_one_slip(typed):
    assert text.is_one_slip(typed, "praktik")


@pytest.mark.parametrize("typed", ["praktik", "prtkix", "parktki", "prak", "praktiken"])
def test_it_is_not_one_slip_from(typed):
    assert not text.is_one_slip(typed, "praktik")


def test_two_words_one_slip_apart_meet_where_a_letter_is_taken_from_either():
    assert text.deletions("pratkik") & (text.deletions("praktik") | {"praktik"})


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("coacherna", "coach"),
        ("kaas", "kaa"),
        ("skolorna", "skola"),
        ("klasserna", "klass"),
        ("praktikens", "praktik"),
        ("pluggade", "plugga"),
    ],
)
def test_endings_are_taken_off(form, stem):
    assert stem in set(stems(form))


def test_no_stem_is_shorter_than_three_letters():
    assert all(len(stem) >= 3 for word in ("aren", "na", "ens", "s", "eras") for stem in stems(word))


@pytest.mark.parametrize(
    ("word", "nothing"), [("och", True), ("jag", True), ("gör", True), ("gor", True), ("skola", False), ("kaa", False)]
)
def test_whether_a_word_says_nothing(word, nothing):
    assert text.says_nothing(word) is nothing
