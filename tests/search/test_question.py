"""From what somebody types to what is asked."""

import pytest

from common import stamp
from search.models import Spelling, Synonym
from search.question import LONGEST_QUESTION, MOST_WORDS, cleaned, understand
from search.text import deletions, fold

pytestmark = pytest.mark.django_db

# form, word, on how many pages
KNOWN = (
    ("praktik", "praktik", 9),
    ("praktiken", "praktik", 4),
    ("skola", "skola", 20),
    ("skolan", "skola", 12),
    ("skolor", "skola", 0),
    ("frånvaro", "franvaro", 3),
    ("hoppa", "hoppa", 2),
    ("hoppat", "hoppa", 1),
    ("aktivitetsansvar", "aktivitetsansvar", 2),
    ("kaa", "kaa", 7),
    ("promenad", "promenad", 1),
    ("promenader", "promenad", 0),
    ("hund", "hund", 1),
    ("sommarjobb", "sommarjobb", 2),
    ("språk", "sprak", 3),
    ("socialtjänst", "socialtjanst", 5),
    ("får", "fa", 8),
    ("mår", "ma", 8),
    ("far", "far", 1),
    ("avhopp", "avhopp", 1),
)


@pytest.fixture(autouse=True)
def _words():
    Synonym.objects.all().delete()
    for form, word, pages in KNOWN:
        Spelling.objects.create(form=form, folded=fold(form), word=word, pages=pages)
        if pages:
            slips = deletions(fold(form))
            Spelling.objects.bulk_create(Spelling(form=form, folded=left, word=word, is_slip=True, pages=pages) for left in slips)


def _asked(typed, **options):
    return [(term.typed, term.words, term.others) for term in understand(typed, language="sv", **options).terms]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Skolor", [("skolor", ("skola", "skolor"), ())]),
        ("franvaro", [("franvaro", ("franvaro",), ())]),
        ("aktivitetsansvar", [("aktivitetsansvar", ("aktivitetsansvar",), (("aktivitet", "ansvar"),))]),
        # An ending that no dictionary knew, a compound of the field, and one of two words of the site.
        ("kaas", [("kaas", ("kaas",), (("kaa",),))]),
        ("skolfrånvaron", [("skolfrånvaron", ("skolfranvaron",), (("skola", "franvaro"),))]),
        ("hundpromenader", [("hundpromenader", ("hundpromenader",), (("hund", "promenad"),))]),
        # A compound that was written apart.
        ("sommar jobb", [("sommar jobb", ("sommarjobb",), (("sommar", "jobb"),))]),
        # What says nothing is left out, unless nothing else is said.
        ("var är min skola", [("skola", ("skola",), ())]),
        ("vad är det", [("vad", ("vad",), ()), ("är", ("ar",), ()), ("det", ("det",), ())]),
        ("ring 070-174 06 31", [("0701740631", ("0701740631",), ()), ("ring", ("ring",), ())]),
        ("112", [("112", ("112",), ())]),
        ("", []),
        ('?!* "', []),
    ],
)
def test_what_is_asked_by(typed, terms):
    assert _asked(typed) == terms


def test_dots_tell_two_words_apart_where_they_are_typed():
    assert _asked("får skola") == _asked("skola")
    assert _asked("far")[0][1] == ("far",)
    assert _asked("mar")[0][1] == ("ma", "mar")


def test_quotes_ask_for_words_side_by_side():
    (phrase, single) = understand('"Praktiken i skolan" kaa', language="sv").terms
    assert (phrase.words, phrase.is_phrase) == (("praktik", "i", "skola"), True)
    assert (single.words, single.is_phrase) == (("kaa",), False)


@pytest.mark.parametrize("typed", ["pratkik", "praktk", "prakttik", "praxtik"])
def test_a_slip_is_mended_and_what_was_typed_is_kept(typed):
    asked = understand(f"{typed} skola", language="sv")
    assert asked.typed == f"{typed} skola"
    assert asked.terms[0].words == (typed,)
    assert asked.mended.typed == "praktik skola"
    assert [term.words for term in asked.mended.terms] == [("praktik",), ("skola",)]
    assert understand(typed, language="sv", is_exact=True).mended is None


@pytest.mark.parametrize("typed", ["praktik", "skolor", "hunds", "hunden", "skolpraktik", "hun", "xyzzy"])
def test_nothing_is_mended_in(typed):
    assert understand(typed, language="sv").mended is None


def test_a_beginning_finds_what_begins_so():
    (term,) = understand("prak", language="sv").terms
    assert (term.words, term.is_beginning) == (("prak",), True)
    assert understand("x", language="sv").terms[0].is_beginning is False


def test_synonyms_stand_in_for_what_is_typed_also_for_several_words_together():
    Synonym.objects.create(typed="soc, socialen", means="socialtjänst")
    Synonym.objects.create(typed="hoppa av skolan, hoppa av", means="avhopp")
    stamp.bump()
    assert _asked("soc") == [("soc", ("soc",), (("socialtjanst",),))]
    assert _asked("hoppat av") == [("hoppat av", ("hoppa",), (("avhopp",),))]
    assert _asked("hoppat av skolan") == [("hoppat av skolan", (), (("hoppa", "skola"), ("avhopp",)))]
    assert _asked("avhopp") == [("avhopp", ("avhopp",), ())]


def test_words_together_are_no_number_and_what_cannot_be_told_from_a_word_that_says_nothing_is_left_out():
    Synonym.objects.create(typed="mår piss, vill dö", means="mår dåligt")
    stamp.bump()
    assert not understand("mår piss", language="sv").is_number
    assert understand("070-174 06 12", language="sv").is_number
    (term,) = understand("vill dö", language="sv").terms
    assert "do" not in term.all_words


def test_a_mutual_synonym_is_found_from_both_sides():
    Synonym.objects.create(typed="kia", means="kaa", is_mutual=True)
    stamp.bump()
    assert (_asked("kia")[0][2], _asked("kaa")[0][2]) == ((("kaa",),), (("kia",),))


def test_a_synonym_is_there_for_the_next_question_without_a_restart():
    assert _asked("kia")[0][2] == ()
    Synonym.objects.create(typed="kia", means="kaa")
    stamp.bump()
    assert _asked("kia")[0][2] == (("kaa",),)


def test_a_question_is_never_long():
    assert len(cleaned("x" * 10_000)) == LONGEST_QUESTION
    assert len(_asked("ord " * 500)) <= MOST_WORDS
    assert cleaned(" a\x00\n\t\u202e b ") == "a b"


def test_a_question_costs_one_query_once_the_synonyms_are_known(query_budget):
    understand("skola", language="sv")
    with query_budget(1):
        understand("skolpraktiken pratkik hoppat av 070-174 06 31", language="sv")
    with query_budget(0):
        understand("*", language="sv")


def test_a_word_that_is_rare_says_more():
    rare, common = (understand(typed, language="sv").terms[0].weight for typed in ("hund", "skola"))
    assert 0 < common < rare <= 1
