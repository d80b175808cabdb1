"""What sealing promises, for any content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.sealing import PADDED_TO, Unsealable, new_key, open_json, open_sealed, seal, seal_json

KEY, OTHER = b"k" * 32, b"o" * 32
values = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=6)
objects = st.dictionaries(st.text(max_size=20), values, max_size=5)
places = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.binary(max_size=200), places)
def test_what_is_sealed_opens_with_its_key_at_its_place(data: bytes, place: str) -> None:
    assert open_sealed(KEY, seal(KEY, data, context=place), context=place) == data


@given(st.binary(max_size=200), places)
def test_another_key_does_not_open_it(data: bytes, place: str) -> None:
    with pytest.raises(Unsealable):
        open_sealed(OTHER, seal(KEY, data, context=place), context=place)


@given(places, places)
def test_another_place_does_not_open_it(here: str, there: str) -> None:
    sealed = seal(KEY, b"data", context=here)
    if here != there:
        with pytest.raises(Unsealable):
            open_sealed(KEY, sealed, context=there)


@given(st.binary(min_size=1, max_size=100), st.data())
def test_one_changed_bit_anywhere_is_noticed(data: bytes, draw: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, data, context="x"))
    bit = draw.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(Unsealable):
        open_sealed(KEY, bytes(sealed), context="x")


@given(st.binary(max_size=60))
def test_bytes_that_nobody_sealed_do_not_open(noise: bytes) -> None:
    with pytest.raises(Unsealable):
        open_sealed(KEY, noise, context="x")


@given(st.binary(max_size=200))
def test_the_same_content_is_sealed_differently_every_time(data: bytes) -> None:
    assert seal(KEY, data, context="x") != seal(KEY, data, context="x")


@given(objects)
def test_an_object_comes_back_as_it_was(content: dict[str, object]) -> None:
    assert open_json(KEY, seal_json(KEY, content, context="x"), context="x") == content


@given(st.text(max_size=300), st.text(max_size=300))
def test_short_answers_have_one_length(first: str, second: str) -> None:
    lengths = {len(seal_json(KEY, {"answer": text[:150]}, context="x")) for text in (first, second)}

    assert {length % PADDED_TO for length in lengths} == {len(seal(KEY, b"", context="x")) % PADDED_TO}


def test_length_says_only_how_many_kib() -> None:
    assert len(seal_json(KEY, {"a": "x"}, context="x")) == len(seal_json(KEY, {"a": "x" * 900}, context="x"))
    assert len(seal_json(KEY, {"a": "x"}, context="x")) < len(seal_json(KEY, {"a": "x" * 1100}, context="x"))


def test_keys_are_never_the_same() -> None:
    assert len({new_key() for _ in range(100)}) == 100
