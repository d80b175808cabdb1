"""The demo speaks plainly, and nobody in it can be reached by mistake."""

import re
from datetime import date
from pathlib import Path

import pytest

import portal.demo
from common.time import is_working_day
from forms.specs.model import Take
from forms.specs.registry import FORMS
from portal.demo.content import events, forms, guides, information, news, results, statutory
from portal.demo.content.easy import EASY
from portal.demo.content.events import Event
from portal.demo.content.generated import generated
from portal.demo.content.guides import Guide
from portal.demo.content.parts import Article, Service
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


@pytest.mark.parametrize("event", events.EVENTS, ids=lambda event: event.slug)
def test_an_event_is_easy_to_read(event: Event) -> None:
    assert words.lix(words.prose(event)) <= YOUTH_LIMIT


def test_the_page_about_the_law_behind_the_services_is_easy_to_read() -> None:
    assert words.lix(words.prose(information.RESPONSIBILITY)) <= YOUTH_LIMIT


@pytest.mark.parametrize("guide", guides.GUIDES, ids=lambda guide: guide.slug)
def test_a_guide_can_be_read_by_any_grown_up(guide: Guide) -> None:
    assert words.lix(words.prose(guide)) <= ADULT_LIMIT


def test_the_results_can_be_read_by_any_grown_up() -> None:
    assert words.lix(words.prose(words.RESULTS)) <= ADULT_LIMIT


@pytest.mark.parametrize("page", [statutory.ACCESSIBILITY, statutory.COOKIES, statutory.PERSONAL_DATA], ids=lambda page: page.slug)
def test_a_statutory_page_can_be_read(page: statutory.Statement | statutory.Statute) -> None:
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


def test_every_key_figure_has_a_source_and_those_of_a_year_before_name_it() -> None:
    figures = [figure for group in results.GROUPS for figure in group.figures]
    assert len(figures) > 6
    assert all(figure.source and figure.year and figure.earlier_year for figure in figures)


def test_some_event_is_coming_some_has_been_and_one_is_called_off() -> None:
    for made_on in (date(2026, 11, 25), date(2026, 12, 20), date(2027, 2, 28), date(2027, 7, 1)):
        days = [event.on(made_on) for event in events.EVENTS]
        assert [day > made_on for day in days] == [True] * 4 + [False] * 4, made_on
        assert all(is_working_day(day) for day in days), made_on
    assert [event.slug for event in events.EVENTS if event.is_cancelled] == ["promenad-med-hund"]


@pytest.mark.parametrize("slug", EASY)
def test_easy_swedish_is_easy(slug: str) -> None:
    assert words.lix(words.prose(EASY[slug])) <= EASY_LIMIT
