"""What may stand in clear."""

import uuid

import pytest

from common.plain import NotPlain, check_plain


@pytest.mark.parametrize(
    "value", [None, True, 0, -7, "", "ABCD234567", "ung-resurs", "2026-11-25", str(uuid.uuid4()), "casework.case", "möte"]
)
def test_references_numbers_and_single_words_may(value: object) -> None:
    check_plain({"field": value})


@pytest.mark.parametrize("value", ["Robin Testberg", "robin@skola.example", "rad\n", "x" * 81, 1.5, b"x", ["x"], {"x": 1}, object()])
def test_content_may_not_and_is_not_repeated_in_the_error(value: object) -> None:
    with pytest.raises(NotPlain) as refusal:
        check_plain({"field": value})

    assert str(refusal.value) == "field"
