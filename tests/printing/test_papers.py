"""Every paper says what it was given, whatever people have written, and tells nothing more about itself."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pytest
import typst

from common.printing import Document, NotPrinted
from tests.printing.papers import DIGEST, FORM, LETTER, PAPERS, POSTCARD, RECEIPT, reworded
from tests.printing.reading import opened, size_in_mm, squeezed, words

Printed = Callable[..., bytes]
HOSTILE = "#sys.inputs $x^2$ ]] [ \\n \" ' <b>fet</b> *b* _k_ `r` // /* */ @ref ~ -- {{x}} #panic(1)"
UNDRAWABLE = "Ä \U0001f600 \U0001f469\u200d\U0001f469\u200d\U0001f467 \u202eabc\u202c \x00\x07 \ufeff \ufffe \ue000 漢字 a\u064e \u0301"
WORDINGS: dict[str, Callable[[str], str]] = {
    "as they are": lambda text: text,
    "hostile": lambda text: f"{text} {HOSTILE}",
    "undrawable": lambda text: f"{text} {UNDRAWABLE}",
    "long": lambda text: f"{text} " + "Jag vill börja om med åk två på Österängs idéskola. " * 9,
    "without a space": lambda text: "Ordutanslut" * 45,
    "one sign": lambda text: "é",
    "many lines": lambda text: f"{text}\r\nrad två\n\nrad fyra\u2028rad fem",
}
# What decides how a paper looks, and what only a screen reader or a square code tells.
UNSEEN = ("look", "address", "qr_alt", "page")
parametrize_papers = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)


def _texts(thing: Any) -> list[str]:
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for inner in thing for text in _texts(inner)]
    assert is_dataclass(thing)
    return [text for field in fields(thing) if field.name not in UNSEEN for text in _texts(getattr(thing, field.name))]


def _shown(paper: Document) -> list[str]:
    """Return what a paper has to say on its pages; a card and a letter do not say who sends them."""
    texts = _texts(paper)
    return [text for text in texts if paper in (RECEIPT, FORM) or text not in ("Vykort", "Brev", "Lindhamra kommun")]


@pytest.mark.parametrize("wording", WORDINGS)
@parametrize_papers
def test_every_paper_is_made_whatever_it_says(printed: Printed, paper: Document, wording: str) -> None:
    assert printed(reworded(paper, WORDINGS[wording])).startswith(b"%PDF-1.7")


@parametrize_papers
def test_every_paper_is_made_where_nothing_was_answered(printed: Printed, paper: Document) -> None:
    silent = replace(reworded(paper, lambda _: ""), title="Titel", municipality="Lindhamra kommun", labels=paper.labels)

    assert printed(silent).startswith(b"%PDF-1.7")


@parametrize_papers
def test_every_word_can_be_read_back(printed: Printed, paper: Document) -> None:
    said = words(printed(paper))

    assert [text for text in _shown(paper) if squeezed(text) not in said] == []


@parametrize_papers
def test_signs_that_mean_something_to_the_typesetter_are_only_signs(printed: Printed, paper: Document) -> None:
    said = words(printed(replace(reworded(paper, lambda _: HOSTILE), title="Titel")))

    assert squeezed(HOSTILE) in said


def test_the_reader_is_told_that_a_sign_could_not_be_printed(printed: Printed) -> None:
    said = words(printed(replace(LETTER, heading="Hej \U0001f600!")))

    assert "Hej\ufffd!" in said


@parametrize_papers
def test_the_same_words_give_the_same_bytes_and_another_moment_does_not(printed: Printed, paper: Document) -> None:
    later = datetime(2026, 11, 23, 15, 43, tzinfo=UTC)

    assert printed(paper) == printed(replace(paper))
    assert printed(paper) != printed(paper, at=later)


def test_papers_made_at_once_are_not_mixed_up(printed: Printed) -> None:
    papers = [replace(LETTER, heading=f"Hej {number}!") for number in range(8)]
    alone = [printed(paper) for paper in papers]

    with ThreadPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(printed, papers)) == alone


@parametrize_papers
def test_the_file_tells_its_title_its_author_its_language_and_its_moment_and_nothing_else(printed: Printed, paper: Document) -> None:
    pdf = opened(printed(paper, language="sv-x-ll"))
    about = dict(pdf.metadata or {})

    assert about.pop("/Creator").startswith("Typst")
    assert about == {
        "/Title": paper.title,
        "/Author": "Lindhamra kommun",
        "/CreationDate": "D:20261123154200Z",
        "/ModDate": "D:20261123154200Z",
    }
    assert pdf.root_object["/Lang"] == "sv"


@parametrize_papers
def test_no_person_stands_in_what_a_file_tells_about_itself(printed: Printed, paper: Document) -> None:
    pdf = opened(printed(paper))
    about = f"{pdf.metadata} {pdf.xmp_metadata.stream.get_data().decode()} {pdf.outline}"

    assert [name for name in ("Alva", "Lund", "Kim", "Robin", "Samira", "4K7M", "7QWX", DIGEST[:8]) if name in about] == []


@pytest.mark.parametrize(
    ("paper", "size", "pages"), [(RECEIPT, (210, 297), 1), (FORM, (210, 297), 2), (POSTCARD, (148, 105), 2), (LETTER, (210, 297), 1)]
)
def test_papers_have_their_size(printed: Printed, paper: Document, size: tuple[int, int], pages: int) -> None:
    assert [size_in_mm(page) for page in opened(printed(paper)).pages] == [size] * pages


def test_what_goes_wrong_is_told_without_the_words_of_the_paper(printed: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise typst.TypstError("the text `Alva Lund` could not be displayed", "Alva Lund")

    monkeypatch.setattr(typst, "compile", fail)

    with pytest.raises(NotPrinted) as caught:
        printed(LETTER)
    assert str(caught.value) == "NeutralLetter"
    assert caught.value.__suppress_context__


@parametrize_papers
def test_no_paper_shows_its_words_in_an_error(paper: Document) -> None:
    assert "Alva" not in repr(paper)


@pytest.mark.parametrize("language", ["", "s", "svenska", "SV", "sv_SE", "../sv"])
def test_an_unknown_language_tag_is_refused(printed: Printed, language: str) -> None:
    with pytest.raises(ValueError, match="^" + language.replace(".", r"\.") + "$"):
        printed(LETTER, language=language)


def test_a_moment_that_depends_on_the_machine_is_refused(printed: Printed) -> None:
    with pytest.raises(ValueError, match="time zone"):
        printed(LETTER, at=datetime(2026, 11, 23, 15, 42))  # noqa: DTZ001
