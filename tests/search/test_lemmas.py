"""Which words belong together, told by a process that is gone when it has answered."""

import sys

from search.lemmas import lemmas


def test_inflections_their_sisters_and_new_compounds_are_known():
    found = lemmas({"sv": ["skolan", "ungdomar", "studierummet", "skolfrånvaron", "kaasam"], "en": ["schools"], "so": ["dugsi"]})
    wanted = {
        "skolan": "skola",
        "skolorna": "skola",
        "ungdomarnas": "ungdom",
        "studierummet": "studierum",
        "skolfrånvaron": "skolfrånvaro",
        "kaasam": "kaasam",
        "schools": "school",
        "dugsi": "dugsi",
    }
    assert {form: found.get(form) for form in wanted} == wanted


def test_swedish_counts_before_english_for_a_form_that_both_have():
    assert lemmas({"en": ["barn"], "sv": ["barnen"]})["barn"] == "barn"


def test_a_word_that_says_nothing_is_no_form_of_one_that_does():
    found = lemmas({"sv": ["ska", "skolan"]})
    assert (found["ska"], found["skolan"], found.get("skulle")) == ("ska", "skola", None)


def test_nothing_is_asked_of_nothing():
    assert lemmas({}) == {}


def test_this_process_knows_no_dictionary_for_that():
    lemmas({"sv": ["skolan"]})
    assert "simplemma" not in sys.modules
