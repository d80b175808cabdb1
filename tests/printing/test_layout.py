"""Where things stand: blocks to sign stay whole, a card is two sides, an address shows in the window, Arabic goes the other way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import segno

from common.printing import QuestionAnswered, Section, SignerBlock, SignerLine, look_of
from common.printing.square_code import square_code
from common.theme import Theme
from tests.lindhamra import LOOKS, THEME
from tests.printing.papers import FORM, LETTER, POSTCARD, RECEIPT, reworded
from tests.printing.reading import lines, opened, squeezed, words

Printed = Callable[..., bytes]
NAME = "Anna-Karin Margareta Elisabeth von Bartholdssonlindström-Hammarskjöldh Österåkersberg-Éclairfält"
STREET = ("c/o Föreningsgatanbacken Österlånggatan 112 B lgh 1403", "Lillgården norra flygeln", "123 45 Lindhamrafjärdens köping")
# Where a right-hand window (H2) of a C5 or E65 envelope is, wherever the sheet slides: what surely shows, and what may.
SHOWS = {"left": 109, "right": 190, "top": 44, "bottom": 66}
MAY_SHOW = {"left": 90, "right": 209, "top": 30, "bottom": 79}


def _pages(pdf: bytes) -> list[str]:
    return [squeezed(page.extract_text()) for page in opened(pdf).pages]


@pytest.mark.parametrize("signers", range(1, 13))
def test_a_block_to_sign_never_splits_over_a_page(printed: Printed, signers: int) -> None:
    blocks = tuple(SignerBlock(role=f"Roll{number:02}", name=NAME, statement="Jag vill vara med. " * 6) for number in range(signers))
    pages = _pages(printed(replace(FORM, signers=blocks)))

    assert sum(page.count("Roll") for page in pages) == signers
    for page in pages:
        assert page.count("Roll") == page.count("Namnteckning") == page.count("Namnmedtryckta") == page.count("Datum")


def test_every_page_of_a_form_tells_its_reference_and_its_number(printed: Printed) -> None:
    items = tuple(QuestionAnswered(question=f"Fråga {number}?", lines=("Jag vet inte än. " * 29,)) for number in range(40))
    pages = _pages(printed(replace(FORM, sections=(Section(title="Om dig", items=items),))))

    assert len(pages) >= 8
    for number, page in enumerate(pages, start=1):
        assert "4K7M2P9TAB" in page
        assert f"Sida{number}av{len(pages)}" in page


def test_a_receipt_with_many_signers_goes_on_and_ends_with_how_to_check_it(printed: Printed) -> None:
    line = SignerLine(role="Handläggare", name=NAME, statement="Jag har läst.", how="På papper", when="22 november 2026", remark="Å" * 500)
    pages = _pages(printed(replace(RECEIPT, signers=(line,) * 9)))

    assert sum(page.count("Jagharläst.") for page in pages) == 9
    assert "https://lindhamra.example/kontrollera/" in pages[-1]
    assert "7QWX3NBDKT5HM" in pages[-1]


@pytest.mark.parametrize("slug", [*LOOKS, ""])
def test_every_service_has_its_own_card_and_receipt(printed: Printed, slug: str) -> None:
    own, *others = [look_of(each, current=THEME) for each in (slug, *({*LOOKS, ""} - {slug}))]

    for paper in (POSTCARD, RECEIPT, FORM):
        assert printed(replace(paper, look=own)) not in [printed(replace(paper, look=other)) for other in others]


def test_a_paper_of_an_installation_without_services_has_no_wordmark_and_is_made_all_the_same(printed: Printed) -> None:
    alone = look_of(current=Theme((), THEME.site))

    for paper in (POSTCARD, RECEIPT, FORM):
        assert printed(replace(paper, look=alone)).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("text", ["Hej!", "Du behöver inte ha en plan. " * 12, "Ordutanslut" * 30])
def test_a_card_is_two_sides_however_much_it_says(printed: Printed, text: str) -> None:
    assert len(opened(printed(reworded(POSTCARD, lambda _: text))).pages) == 2


def test_a_card_does_not_say_which_service_sends_it_and_the_front_says_nothing_of_the_person(printed: Printed) -> None:
    pdf = printed(replace(POSTCARD, municipality="Annorstads kommun"))

    assert "Annorstad" not in words(pdf)
    assert _pages(pdf)[0] == "Dubehöverintehaenplan."


def test_a_card_without_a_person_has_neither_address_nor_code(printed: Printed) -> None:
    said = words(printed(replace(POSTCARD, recipient=(), code="", holds="")))

    assert "070-1740610" in said
    assert "Svarametkoden" not in said
    assert "AlvaLund" not in said


@pytest.mark.parametrize(("is_rtl", "message_starts"), [(False, 7), (True, 55)])
def test_the_right_half_of_a_card_belongs_to_the_post(printed: Printed, is_rtl: bool, message_starts: int) -> None:
    back = lines(opened(printed(POSTCARD, is_rtl=is_rtl)).pages[1])
    left_of = {line.text: round(line.left) for line in back}

    assert message_starts <= left_of["Hej" if is_rtl else "Hej!"] < 74
    assert left_of["Alva Lund"] == left_of["Exempelgatan 12"] == 85


@pytest.mark.parametrize("is_rtl", [False, True])
@pytest.mark.parametrize("recipient", [LETTER.recipient, (NAME, *STREET)])
def test_the_address_of_a_letter_shows_in_the_window_and_nothing_else_does(
    printed: Printed, recipient: tuple[str, ...], is_rtl: bool
) -> None:
    page = opened(printed(replace(LETTER, recipient=recipient), is_rtl=is_rtl)).pages[0]
    seen = [
        line for line in lines(page) if MAY_SHOW["left"] < line.left < MAY_SHOW["right"] and MAY_SHOW["top"] < line.top < MAY_SHOW["bottom"]
    ]

    assert squeezed("".join(line.text for line in seen)) == squeezed("".join(recipient))
    assert all(SHOWS["left"] < line.left < SHOWS["right"] and SHOWS["top"] < line.top < SHOWS["bottom"] for line in seen)


def test_a_letter_bears_no_mark(printed: Printed) -> None:
    pdf = printed(replace(LETTER, municipality="Annorstads kommun"))

    assert "Annorstad" not in words(pdf)
    assert not opened(pdf).pages[0].images
    assert "/XObject" not in opened(pdf).pages[0]["/Resources"]


def test_arabic_goes_from_right_to_left_and_codes_do_not(printed: Printed) -> None:
    arabic = replace(RECEIPT, title="تم توقيع طلبكم", sent="اتصل على 070-174 06 10 اليوم")
    left, right = (lines(opened(printed(arabic, language="ar", is_rtl=is_rtl)).pages[0]) for is_rtl in (False, True))

    def start(found: list, text: str) -> float:
        return next(line.left for line in found if text in line.text)

    assert opened(printed(arabic, language="ar", is_rtl=True)).root_object["/Lang"] == "ar"
    assert start(left, "Lindhamra kommun") < 60
    assert start(right, "Lindhamra kommun") > 130
    said = words(printed(arabic, language="ar", is_rtl=True))
    assert all(kept in said for kept in ("070-1740610", "4K7M2P9TAB", "7QWX3NBDKT5HM"))
    assert "\ufffd" not in said


def test_the_square_code_holds_the_address_and_nothing_about_the_person() -> None:
    assert RECEIPT.address == replace(RECEIPT, reference="X", check_code="Y").address == "https://lindhamra.example/kontrollera/"
    assert POSTCARD.address == replace(POSTCARD, code="X").address == "lindhamra.example/hej"
    assert square_code("lindhamra.example/hej") == square_code("https://lindhamra.example/hej")
    width = segno.make_qr("https://lindhamra.example/hej", error="m").symbol_size(border=0)[0]
    assert f'width="{width}"' in square_code("lindhamra.example/hej")
    assert square_code("") == ""
