"""The demo speaks plainly, and nobody in it can be reached by mistake."""

import re
from pathlib import Path

import pytest

import portal.demo
from forms.specs.model import Take
from forms.specs.registry import FORMS
from portal.demo.content import forms, news, statutory
from portal.demo.content.easy import EASY
from portal.demo.content.generated import generated
from portal.demo.content.parts import Article, Service, Statute
from portal.demo.content.pictures import DESCRIPTIONS
from portal.demo.content.services import SERVICES
from tests.demo import words

EASY_LIMIT, YOUTH_LIMIT, ADULT_LIMIT = 25, 30, 40
NUMBERS = (Take.NUMBER, Take.INTERIM_NUMBER)
PICTURES = Path(portal.demo.__file__).parent / "pictures"
PHONE = re.compile(r"\+?\d[\d –-]{5,}\d")
# Laws, postal sorting and the emergency numbers look like telephone numbers and are none.
NOT_A_PHONE = re.compile(r"\d{4}:\d+|\b90101\b|\b116 111\b")


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.slug)
def test_a_service_page_is_easy_to_read(service: Service) -> None:
    assert words.lix(words.prose(service)) <= YOUTH_LIMIT


@pytest.mark.parametrize("article", news.ARTICLES, ids=lambda article: article.slug)
def test_a_piece_of_news_is_easy_to_read(article: Article) -> None:
    assert words.lix(words.prose(article)) <= YOUTH_LIMIT


def test_the_start_page_and_the_contact_page_are_easy_to_read() -> None:
    assert words.lix(words.prose(words.HOME)) <= YOUTH_LIMIT
    assert words.lix(words.prose(words.CONTACT)) <= YOUTH_LIMIT


@pytest.mark.parametrize("page", statutory.STATUTES, ids=lambda page: page.slug)
def test_a_statutory_page_can_be_read(page: Statute) -> None:
    assert words.lix(words.prose(page)) <= ADULT_LIMIT


def test_the_index_is_that_of_a_text_counted_by_hand() -> None:
    assert words.lix("Du kan ringa. Det kostar ingenting alls.") == pytest.approx(7 / 2 + 100 * 1 / 7)


def test_each_service_answers_the_four_questions_that_young_people_ask() -> None:
    for service in SERVICES:
        asked = " ".join(answer.question for answer in service.answers)
        for question in ("Hur vet ni", "Måste jag?", "Vilka krav ställs?", "Vad vet ni om mig?"):
            assert question in asked, f"{service.slug}: {question}"


def test_only_numbers_and_addresses_that_reach_nobody_are_used() -> None:
    for text in words.everything():
        for number in PHONE.findall(NOT_A_PHONE.sub("", text)):
            digits = re.sub(r"\D", "", number)
            assert digits.startswith("0701740") and 605 <= int(digits[-3:]) <= 699, text
        for address in re.findall(r"\S+@\S+", text):
            assert address.rstrip(".,").endswith(".example"), text


def test_no_figure_stands_without_a_source() -> None:
    shares = re.compile(r"\d+ (procent|av \d+)|\d %")
    assert not [text for text in words.everything() if shares.search(text)]


def test_every_picture_says_what_it_shows() -> None:
    assert {path.stem for path in PICTURES.glob("*.svg")} == set(DESCRIPTIONS)
    for article in (*news.ARTICLES, generated(1), generated(7)):
        assert article.picture.name in DESCRIPTIONS
        assert len(article.picture.alt) > 20 and article.picture.alt.endswith(".")


def test_the_latest_news_have_days_of_their_own_and_one_was_changed() -> None:
    days = [article.days_ago for article in news.ARTICLES]
    assert len(days) >= 6
    assert len(set(days)) == len(days) and days == sorted(days)
    changed = [article for article in news.ARTICLES if article.changed_days_ago is not None]
    assert [article.changed_days_ago < article.days_ago for article in changed] == [True]


def test_the_privacy_page_says_whom_we_ask_for_a_number() -> None:
    text = words.prose(statutory.PERSONAL_DATA)
    assert "Söker du stöd själv frågar vi inte efter personnummer." in text
    asked = next(line for line in re.findall(r"[^.]+\.", text) if "Vi frågar efter det" in line)
    asking = {spec.kind.value for spec in FORMS for question in spec.questions.values() if question.take in NUMBERS}
    assert asking == {"joint", "referral", "notification"}
    assert all(words_of_it in asked for words_of_it in ("ni ansöker tillsammans", "skriver en remiss", "skolan gör en anmälan"))


@pytest.mark.parametrize("form", forms.FORMS, ids=lambda form: form.kind)
def test_what_is_said_around_a_form_repeats_neither_its_thanks_nor_its_warning(form: forms.Around) -> None:
    # The receipt is headed "Tack!", and the start page asks after a protected identity itself.
    assert not form.thanks.startswith("Tack")
    assert not [line for line in (form.lead, *form.facts, *form.more) if "skyddade" in line]


def test_the_accessibility_statement_has_all_that_the_law_lists() -> None:
    text = words.prose(statutory.ACCESSIBILITY)
    listed = {
        "who": "Lindhamra kommun",
        "what": "Sammanhang",
        "status": "delvis förenlig",
        "faults": "Vi känner till de här bristerna",
        "assessed": "{assessed}",
        "updated": "{updated}",
        "method": "självskattning",
        "message": "Hittar du något som inte går att använda?",
        "complaint": "Anmäl till Digg",
        "burden": "12 §",
        "outside the law": "9 §",
    }
    assert not [name for name, words_of_it in listed.items() if words_of_it not in text]
    assert "https://www.digg.se/tdosanmalan" in words.everything()


@pytest.mark.parametrize("slug", EASY)
def test_easy_swedish_is_easy(slug: str) -> None:
    assert words.lix(words.prose(EASY[slug])) <= EASY_LIMIT
