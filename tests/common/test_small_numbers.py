"""Numbers of people that are so few that somebody could be known by them."""

import pytest

from common.small_numbers import people_in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "färre än 5"), (1, "färre än 5"), (4, "färre än 5"), (5, "5"), (186, "186"), (12345, "12\xa0345")],
)
def test_a_handful_of_people_is_never_told_exactly(number: int, words: str) -> None:
    assert people_in_words(number) == words
