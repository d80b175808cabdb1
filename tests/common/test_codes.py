"""References and codes: signs that cannot be mistaken, and what a code gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.codes import ALPHABET, CODE_SIGNS, derive, grouped, is_code, is_reference, new_code, new_reference, normalise, spoken

codes = st.text(alphabet=ALPHABET, min_size=CODE_SIGNS, max_size=CODE_SIGNS)


def test_the_alphabet_has_thirty_signs_and_none_that_look_alike() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 30
    assert not set(ALPHABET) & set("01OILZ")


def test_a_code_has_64_bits_and_a_reference_49() -> None:
    assert len(ALPHABET) ** 13 > 2**63
    assert len(ALPHABET) ** 10 > 2**49


def test_new_ones_have_the_form_and_are_never_the_same() -> None:
    made = {new_code() for _ in range(200)}

    assert len(made) == 200
    assert all(is_code(code) for code in made)
    assert is_reference(new_reference())


@given(codes)
def test_a_code_is_understood_however_it_is_typed(code: str) -> None:
    assert normalise(grouped(code)) == code
    assert normalise(f" {grouped(code).lower()}. ") == code
    assert normalise("-".join(code)) == code


@pytest.mark.parametrize("text", ["", "ABCD", "ABCDEFGHJKMN0", "ABCDEFGHJKMNPQ", "ÅÄÖABCDEFGHJK"])
def test_other_texts_are_no_code(text: str) -> None:
    assert not is_code(text)


@given(codes)
def test_every_sign_has_a_word_to_say(code: str) -> None:
    assert [sign for sign, _ in spoken(code)] == list(code)
    assert all(word for _, word in spoken(code))


def test_groups_are_of_four() -> None:
    assert grouped("ABCDEFGHJKMNP") == "ABCD EFGH JKMN P"


def test_a_code_gives_the_same_two_halves_every_time() -> None:
    first, second = derive("ABCDEFGHJKMNP"), derive("ABCDEFGHJKMNP")

    assert first == second
    assert len(first.finder) == len(first.key) == 32
    assert first.finder != first.key


def test_another_code_or_another_installation_gives_others(monkeypatch: pytest.MonkeyPatch) -> None:
    here = derive("ABCDEFGHJKMNP")
    assert derive("ABCDEFGHJKMNQ") != here

    monkeypatch.setattr("common.codes.installation_salt", lambda: b"another" * 4)
    assert derive("ABCDEFGHJKMNP") != here


def test_what_a_code_gives_never_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another cost would shut every draft and application that a code in somebody's pocket opens."""
    monkeypatch.setattr("common.codes.installation_salt", lambda: bytes(32))

    keys = derive("2345678923456")

    assert keys.finder.hex() == "7b091e13874ae5fbbf1e9ba76343ceae40c017945e27520130ac3dc2a44b5866"
    assert keys.key.hex() == "c9d342c12bacfe79fd7d57847f2f78762a8e52372a52a290bc9a35b56ad8a84e"
