"""What holds for every form: its place, its words, and what it never asks."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings

from forms.models import ApplicationKind
from forms.specs.model import Say, Spec, Take, spoken
from forms.specs.registry import BY_SLUG, FORMS, SPECS
from forms.specs.shared import FREE_TEXT_HINT
from tests import factories
from tests.demo.words import lix
from tests.forms.lix import lix_of, words_of
from tests.forms.specs.asking import told

pytestmark = pytest.mark.django_db
ADDRESSES = {
    "support": "stod",
    "joint": "tillsammans",
    "referral": "remiss",
    "concern": "orolig",
    "notification": "anmalan",
    "accessibility": "tillganglighet",
    "consent": "samtycke",
    "extract": "registerutdrag",
}
MOST_STEPS = {"referral": 8, "notification": 8}
STOPS = {
    *("yngre", "aldre", "kommun", "ring", "gemensam"),
    *("samtal", "ringoss", "remiss", "skydd", "hemkommun", "barn", "vuxen", "tips"),
}
# What no form asks (the forms' law, "what must not be asked"), as beginnings of words.
NEVER = (
    *("diagnos", "sjuk", "hälsotillstånd", "medicin", "missbruk", "alkohol", "drog", "brott", "polis", "kriminal", "gäng"),
    *("varför", "orsak", "anledning", "mobb", "religion", "etnisk", "född i", "födelseland", "medborgar", "uppehållstillstånd"),
    *("sexuell", "könsidentitet", "kön ", "politisk", "adress till hemmet", "hemadress", "gatuadress", "foto", "bilaga", "instagram"),
    *("inkomst", "försörjningsstöd", "betyg", "provresultat", "journal", "iup", "syskon", "skyldig att"),
)
# Who is asked for a number, and about whom: the young person in C, E and B, nobody else.
NUMBERS = {"joint": {"number"}, "referral": {"number"}, "notification": {"number"}}
# The domain wants "Elevhälsa" as a workplace and "Ungdomshälsan/vård" as a sender; they are no questions about health.


@pytest.fixture(autouse=True)
def _services():
    factories.all_programmes()
    factories.organisation()


def _every(spec: Spec) -> list[str]:
    return [spoken(question.text) for question in spec.questions.values()]


def test_every_form_has_its_kind_and_its_address():
    assert {spec.kind.value: spec.slug for spec in FORMS} == ADDRESSES
    assert {kind: SPECS[kind].slug for kind in ADDRESSES} == ADDRESSES
    assert {slug: BY_SLUG[slug].kind for slug in ADDRESSES.values()} == {slug: kind for kind, slug in ADDRESSES.items()}
    assert set(ApplicationKind.values) - set(ADDRESSES) == {"reply"}


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_a_form_has_few_steps_that_never_go_back(spec):
    numbers = [page.number for page in spec.pages]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, spec.steps))
    assert spec.steps <= MOST_STEPS.get(spec.kind, 6)


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_addresses_of_pages_are_plain_and_each_question_stands_once(spec):
    slugs = [page.slug for page in spec.pages]
    keys = [question.key for page in spec.pages for question in page.questions]
    assert len(set(slugs)) == len(slugs)
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z-]{3,25}", slug) for slug in slugs)
    assert not {"granska", "kvitto", "kod", "kvar", "ta-bort"} & set(slugs)


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_a_form_is_easy_to_read(spec):
    assert lix_of(spec) <= 30


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_what_is_said_around_a_form_is_easy_to_read_too(spec):
    said = [*spec.words.facts, spec.words.lead, spec.words.about, unescape(str(spec.words.protected))]
    said += [spec.words.review, spec.words.thanks]
    said += [text for step in spec.words.next_steps for text in step]
    said += [text for page in spec.pages for text in (page.heading, page.hint, *page.aside)]
    texts = [spoken(text, dagar=3) for text in said if text]
    assert lix(" ".join(text if text.endswith((".", "?", "!")) else f"{text}." for text in texts)) <= 30


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_a_form_says_how_long_it_takes_and_what_happens_next(spec):
    assert spec.words.lead and spec.words.facts and spec.words.review
    assert 1 <= spec.words.minutes <= 10
    assert len(spec.words.next_steps) == 3


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
@pytest.mark.parametrize("word", NEVER)
def test_what_must_not_be_asked_is_not_asked(spec, word):
    asked = [text for text in _every(spec) if re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE)]
    options = [
        spoken(option.label)
        for question in spec.questions.values()
        for option in question.offered(told(age="17"))
        if re.search(rf"\b{re.escape(word)}", spoken(option.label), re.IGNORECASE)
    ]
    assert asked + options == []


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_a_number_is_asked_of_the_young_person_alone_and_only_where_it_is_needed(spec):
    asked = {key for key, question in spec.questions.items() if question.take in (Take.NUMBER, Take.INTERIM_NUMBER)}
    assert asked == NUMBERS.get(spec.kind, set())


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_free_text_is_short_and_says_what_not_to_write(spec):
    for question in spec.questions.values():
        if question.take is Take.TEXT:
            assert question.limit <= (300 if spec.kind != "accessibility" else 500)
            assert spoken(question.hint(told())).startswith("Skriv kort.")
            assert spec.kind == "accessibility" or spoken(question.hint(told())) == spoken(FREE_TEXT_HINT)


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_a_question_that_must_be_answered_says_how(spec):
    for question in spec.questions.values():
        assert question.is_optional or spoken(question.missing) or question.key == "birth_year", question.key
        assert question.change, question.key


@pytest.mark.parametrize("spec", FORMS, ids=lambda spec: spec.kind)
def test_hints_and_faults_bear_that_nothing_is_answered(spec):
    for page in spec.pages:
        for question in page.questions:
            says: Say = question.hint
            assert spoken(says(told())) is not None
            question.asked(told())
            question.offered(told())
        assert page.stop(told(age="16")) in STOPS | {""}


def test_every_stop_has_its_page_and_every_page_its_stop(client):
    folder = Path(settings.BASE_DIR) / "templates/forms"
    assert {path.stem.removeprefix("stop_") for path in folder.glob("stop_*.html")} == STOPS
    used = {option.stop for spec in FORMS for question in spec.questions.values() for option in question.options if option.stop}
    assert used == STOPS - {"gemensam", "remiss", "tips"}


@pytest.mark.parametrize("name", sorted(STOPS))
def test_a_stop_page_says_that_nothing_is_kept_and_whom_to_turn_to(client, name):
    page = client.get(f"/ansok/stopp/{name}/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "Vi har inte sparat något av det du svarade." in text
    assert 'href="tel:' in text.split("<main")[1].split('class="acute"')[0] or name == "aldre"


def test_the_index_counts_each_label_hint_and_option_once():
    said = words_of(SPECS["extract"])
    assert said[:4] == ["Vad vill du veta?", "Vad ni har sparat om mig", "Vem som har läst om mig", "Hur vill du få det?"]
    assert len(said) == len(set(said))
