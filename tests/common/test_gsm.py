"""What fits in a text message, counted as the networks count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.gsm import is_gsm7, parts, plain


@pytest.mark.parametrize(
    "text", ["", "Hej Åsa! Vi ses kl. 13.30, @ 10 %.\n", "åäöÅÄÖéÉüÜñÑ", "£$¥€¤§¡¿", "[]{}\\~^|", "ΔΦΓΛΩΠΨΣΘΞ", "àèìòùÇØøÆæß"]
)
def test_swedish_fits_in_the_alphabet(text: str) -> None:
    assert is_gsm7(text)


@pytest.mark.parametrize("sign", ["ç", "š", "á", "ê", "œ", "`", "\t", "–", "’", "”", "…", "\u00a0", "م", "😀", "Α", "\x1b"])
def test_other_signs_do_not(sign: str) -> None:
    assert not is_gsm7(f"Hej {sign}")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("ö" * 160, 1),
        ("ö" * 161, 2),
        ("ö" * 306, 2),
        ("ö" * 307, 3),
        ("ö" * 459, 3),
        ("ö" * 460, 4),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 159 + "€", 2),
        ("م" * 70, 1),
        ("م" * 71, 2),
        ("م" * 134, 2),
        ("م" * 135, 3),
        ("م" * 201, 3),
        ("م" * 202, 4),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("a" * 69 + "–", 1),
        ("a" * 70 + "–", 2),
    ],
)
def test_the_parts_of_a_text(text: str, count: int) -> None:
    assert parts(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    # A part of 153 septets holds 76 signs of two, and one of 67 units holds 33.
    [("€" * 152, 2), ("€" * 153, 3), ("a" * 152 + "€" + "a" * 152, 3), ("😀" * 66, 2), ("😀" * 67, 3)],
)
def test_no_sign_is_cut_in_two(text: str, count: int) -> None:
    assert parts(text) == count


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("Måndag–fredag — kl. 9‑15", "Måndag-fredag - kl. 9-15"),
        ("”Hej” “hej” „hej‟ »hej«", '"Hej" "hej" "hej" "hej"'),
        ("Robin’s ‘bok‚", "Robin's 'bok'"),
        ("Vänta…", "Vänta..."),
        ("070\u00a0174\u202f06\u200905", "070 174 06 05"),
        ("av\u00adstav\u200bning\ufeff", "avstavning"),
        ("A\u030asa o\u0308ppnar", "Åsa öppnar"),
        ("سلام 😀 ç", "سلام 😀 ç"),
    ],
)
def test_typographic_signs_get_simple_ones_and_the_rest_stays(text: str, simple: str) -> None:
    assert plain(text) == simple


@given(st.text())
def test_making_a_text_plain_twice_changes_nothing_more(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(max_size=700))
def test_parts_hold_every_sign_and_none_is_empty(text: str) -> None:
    count, longest = parts(text), 160 if is_gsm7(text) else 70

    assert count >= 1
    assert len(text) <= count * longest
    assert count <= 1 + len(text) // (33 if longest == 70 else 76)
