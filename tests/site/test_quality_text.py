"""What a text is looked over for: how hard it is to read, slips of the pen, and links that say nothing."""

import re

import pytest

from common.quality.abbreviations import KNOWN
from common.quality.links import unsized, vague
from common.quality.lix import lix, sentences
from common.quality.printed import Link, Text, printed
from common.quality.slips import SLIPS
from tests import factories
from tests.demo import words

SLIP = {slip.key: slip for slip in SLIPS}
EASY = "Du kan ringa. Det kostar ingenting alls."


def test_the_index_is_that_of_a_text_counted_by_hand() -> None:
    assert lix([EASY] * 3) == pytest.approx(7 / 2 + 100 * 1 / 7)
    # Eight words of which three are long, in one sentence, three times over.
    hard = "Kommunens aktivitetsansvar innebär att vi ska kontakta ungdomar."
    assert lix([hard] * 3) == pytest.approx(8 / 1 + 100 * 5 / 8)


def test_the_index_is_the_same_as_that_which_the_forms_are_held_to() -> None:
    text = "Vi ringer dig på måndag. Kan du inte då? Skicka ett sms: vi svarar samma dag. Det tar några minuter, och kostar ingenting."
    assert lix([text]) == pytest.approx(words.lix(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ring oss", 1),
        ("Ring oss. Kom hit.", 2),
        ("Vi har fika, t.ex. bullar, kl. 9 varje dag.", 1),
        ("Vad vill du? Välj själv!", 2),
        ("Hör av dig … Vi väntar.", 2),
        ("Så här: ring.", 2),
        ("Han sa ”kom hit.” Sedan gick han.", 2),
        ("…", 0),
    ],
)
def test_a_stop_inside_a_sentence_ends_none(text: str, count: int) -> None:
    assert sentences(text) == count


def test_each_heading_and_point_ends_a_sentence() -> None:
    points = ["Plugga", "Praktik", "Jobb"]
    # 23 words in four sentences: twenty of one letter, and three points of which one is long.
    assert lix([*points, "a " * 20]) == pytest.approx(23 / 4 + 100 * 1 / 23)


def test_a_few_words_have_no_index() -> None:
    assert lix(["Kontakt", "Ring oss."]) == 0
    assert lix([]) == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sort", "text", "found"),
    [
        ("capitals", "Välkommen PÅ KAA-enheten", ["PÅ"]),
        ("capitals", "OBS! VIKTIGT att LÄSA", ["OBS", "VIKTIGT", "LÄSA"]),
        ("capitals", "NYA tider. VAD gäller nu? ALLT om DET", ["NYA", "VAD", "ALLT", "DET"]),
        ("capitals", "Du har rätt. NU börjar VI", ["NU", "VI"]),
        ("capitals", "KAASAM, CSN, BRIS och SYV", []),
        ("capitals", "APL, SFI, LSS-handläggaren, BUP eller UMO. Skicka ett SMS eller en PDF.", []),
        ("capitals", "AF, EU, FN och TV", []),
        ("capitals", "KAASAMs kontor och ADHD-teamet", []),
        ("capitals", "JOBBTORG och Jobbtorg", ["JOBBTORG"]),
        ("spaces", "Kom  hit", ["Kom  hit"]),
        ("spaces", "Kom\u00a0 hit", ["Kom\u00a0 hit"]),
        ("spaces", "Kom hit", []),
        ("marks", "Kom hit .", ["hit ."]),
        ("marks", "Kom hit , du", ["hit ,"]),
        ("marks", "Kl 9–16. Ring :)", []),
        ("stops", "under 2020. och den", ["2020. och"]),
        ("stops", "fika, bullar m.m. och saft", []),
        ("stops", "fika osv. och saft", []),
        ("stops", "Det är bra. Och roligt.", []),
    ],
)
def test_slips_of_the_pen_are_found(sort: str, text: str, found: list[str]) -> None:
    assert list(SLIP[sort].found_in(text)) == found


@pytest.mark.django_db
def test_the_names_of_the_services_may_stand_in_capitals() -> None:
    assert list(SLIP["capitals"].found_in("Välkommen till STEGET")) == ["STEGET"]
    factories.programme("steget", name="STEGET ut", short_name="STEGET")
    assert list(SLIP["capitals"].found_in("Välkommen till STEGET")) == []


def test_every_abbreviation_is_one_that_is_looked_at() -> None:
    for word in KNOWN:
        assert re.fullmatch(SLIP["capitals"].pattern, word), word


@pytest.mark.parametrize(
    "said",
    [
        *("läs mer", "Läs mer »", "Läs mer…", "Läs mer …", "här", "Hit", "Mer info här", "Klicka här!", "Klicka här för att söka plats"),
        *("Tryck på länken", "https://www.csn.se/", "www.csn.se", "csn.se/studera"),
    ],
)
def test_a_link_that_says_nothing_is_found(said: str) -> None:
    assert list(vague((Link(said, "https://www.csn.se/"),)))


@pytest.mark.parametrize(
    "said", ["Pengar när du pluggar, CSN", "Läs mer om KAA", "Skriv till kaa@lindhamra.example", "Här finns vi", "Hitta hit"]
)
def test_a_link_that_says_where_it_leads_is_left_alone(said: str) -> None:
    assert not list(vague((Link(said, "/kontakt/"),)))


@pytest.mark.parametrize(
    ("said", "address", "is_found"),
    [
        ("Blankett", "https://lindhamra.example/blankett.pdf", True),
        ("Blankett (PDF)", "https://lindhamra.example/blankett.PDF?v=2", True),
        ("Blankett (PDF, 240 kB)", "https://lindhamra.example/blankett.pdf", False),
        ("Blankett", "/documents/3/blankett.docx", True),
        ("Blankett (Word, 1,2 MB)", "/documents/3/blankett.docx", False),
        ("Blanketter", "/kontakt/", False),
    ],
)
def test_a_link_to_a_file_says_kind_and_size(said: str, address: str, is_found: bool) -> None:
    assert bool(list(unsized((Link(said, address),)))) is is_found


def test_rich_text_is_read_as_a_reader_meets_it() -> None:
    html = (
        '<h2>Så här</h2><p>Ring <a href="/kontakt/">oss <b>nu</b></a>.<br/>Eller kom.</p><ul><li>Ett<ul><li>Inuti</li></ul></li></ul>'
        '<p><a class="external" href="https://www.csn.se/">CSN<span class="unseen"> (länk till <b>annat</b>)</span></a></p>'
        "<h3></h3><p></p>"
    )
    assert printed(html) == (
        Text("Så här", 2),
        Text("Ring oss nu.\nEller kom.", links=(Link("oss nu", "/kontakt/"),)),
        Text("Ett"),
        Text("Inuti"),
        Text("CSN", links=(Link("CSN", "https://www.csn.se/"),)),
        Text("", 3),
    )
