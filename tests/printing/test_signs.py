"""Which signs can be printed, and what becomes of the others."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.printing.signs import FACES, FAMILIES, printable, signs_in
from tests.printing.conftest import AT
from tests.printing.papers import LETTER
from tests.printing.reading import words

SPOKEN = {
    "sv": "Flygande bäckasiner söka hwila på mjuka tuvor – é, ”citat”, 12 § och 5 €.",
    "fi": "Törkylempijävongahdus, hän ajaa šakkia.",
    "se": "Čáppa đuohta, guŋŋu, šaddu, ŧ ja žá.",
    "pl": "Zażółć gęślą jaźń.",
    "bs": "Čćžšđ ČĆŽŠĐ",
    "so": "Waan ku caawinaynaa.",
    "vi": "Nguyễn Thị Phượng",
    "ro": "Știință și țară",
    "uk": "Ґанок, їжак, є ще й об'єкт.",
    "ar": "مرحبًا، هل تريد المساعدة؟ ٠١٢٣",
    "fa": "پنجره، چای، ژاله، گُل، می‌خواهم ۱۲۳",
    "ti": "ሰላም፡ ዓለም። ብዙሕ ሓገዝ፣ ቛንቛ",
}


@pytest.mark.parametrize("language", SPOKEN)
def test_the_languages_of_the_site_can_be_printed(language: str) -> None:
    assert printable(SPOKEN[language]) == SPOKEN[language]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("e\u0301", "é"),
        ("Hej \U0001f600!", "Hej \ufffd!"),
        ("\U0001f44d\U0001f3fd", "\ufffd"),
        ("❤\ufe0f", "\ufffd"),
        ("漢字", "\ufffd\ufffd"),
        ("\x00a\x07b\x7f", "ab"),
        ("Alva\u202edluN", "AlvadluN"),
        ("\ufeffa\u2066b\u2069", "ab"),
        ("a\u064eb", "ab"),
        ("\u20e3", ""),
        ("\ue000\ufffe\ud800", "\ufffd\ufffd\ufffd"),
        ("a\u3000b", "a b"),
        ("sam\u00adarbete", "sam\u00adarbete"),
        ("<b>#$\\]", "<b>#$\\]"),
        ("x" * 25, "x" * 25),
        ("x" * 26, "\u200b".join("x" * 26)),
        ("kommunikations-avdelningens", "kommunikations-avdelningens"),
    ],
)
def test_what_becomes_of_a_text(written: str, shown: str) -> None:
    assert printable(written) == shown


def test_every_weight_of_a_family_draws_the_same_signs() -> None:
    for family in FAMILIES:
        faces = sorted(FACES.glob(f"{family}-*.ttf"))

        assert len(faces) >= 2
        assert len({signs_in(face) for face in faces}) == 1
        assert len(signs_in(faces[0])) > 100


def test_the_faces_are_few_and_small_and_come_with_their_licences() -> None:
    assert sum(face.stat().st_size for face in FACES.glob("*.ttf")) < 400_000
    assert {path.name for path in FACES.glob("*.txt")} == {"LICENSE-Apache-2.0.txt", "LICENSE-OFL-1.1.txt"}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_can_be_printed(text: str) -> None:
    from common.printing import render

    assert render(replace(LETTER, heading="Hej", paragraphs=(text, f"a{text}ب{text}ሰ")), at=AT)


def test_a_long_word_is_read_back_whole(printed: Callable[..., bytes]) -> None:
    assert "Ordutanslut" * 40 in words(printed(replace(LETTER, paragraphs=("Ordutanslut" * 40,))))
