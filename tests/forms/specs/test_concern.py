"""Form D, "Jag är orolig för en ungdom", against a table written by hand from the forms' law."""

import pytest

from forms.specs.concern import CONCERN
from forms.specs.model import Proof, spoken
from tests import factories
from tests.forms.specs.asking import conditional, faults, optional, pages, required, shared, stop, told, words

pytestmark = pytest.mark.django_db
QUESTIONS = {
    "Vem är du?": ["Vårdnadshavare", "Annan familj", "Annan vuxen", "Kompis"],
    "Vad vill du?": ["Få råd", "Veta vad ni kan erbjuda", "Att ni hör av er till ungdomen"],
    "Hur gammal är ungdomen?": ["Under 14", "14", "15", "16", "17", "18", "19", "20–24", "25 eller äldre"],
    "Bor ungdomen i Lindhamra?": ["Ja", "Nej, i en annan kommun", "Jag vet inte", "Ungdomen har skyddade personuppgifter"],
    "Vet ungdomen att du hör av dig?": ["Ja", "Nej", "Det vill jag prata om"],
    "Ungdomens förnamn": [],
    "Ungdomens telefon": [],
    "Ditt förnamn": [],
    "Ditt telefonnummer": [],
    "Din e-postadress": [],
    "När får vi ringa?": ["Förmiddag", "Eftermiddag", "Kväll", "Spelar ingen roll"],
    "Vill du ha tolk?": ["Nej", "Ja, språk:"],
    "Vill du berätta mer?": [],
    "Vill du att vi hör av oss så snart vi kan?": ["Ja", "Nej"],
}
PAGES = [
    ("vem", 1, ["relation"]),
    ("onskan", 1, ["wish"]),
    ("alder", 2, ["youth_age"]),
    ("boende", 2, ["home"]),
    ("vet", 3, ["knows"]),
    ("ungdomen", 3, ["youth_name", "youth_phone"]),
    ("kontakt", 4, ["name", "phone", "email", "best_time", "interpreter", "language"]),
    ("mer", 5, ["more"]),
    ("hjalp-nu", 5, ["urgent"]),
]
# Who may tell the young person's name: relation -> (under age, and she does not know; knows; of age, and she does not know; knows).
MAY_NAME = {
    "guardian": (True, True, False, True),
    "family": (False, True, False, True),
    "adult": (False, False, False, False),
    "friend": (False, False, False, False),
}
LIVES = (("17", "no"), ("17", "yes"), ("18", "no"), ("18", "yes"))
ROUTES = {"14": "kaasam", "15": "kaasam", "16": "kaa", "17": "kaa", "18": "kaa", "19": "kaa", "20_24": "mojligheten"}


@pytest.fixture(autouse=True)
def _services():
    factories.all_programmes()


def test_every_question_and_option_has_the_words_of_the_law():
    assert words(CONCERN) == QUESTIONS


def test_the_pages_stand_in_six_steps():
    assert pages(CONCERN) == PAGES
    assert CONCERN.steps == 6


def test_what_must_be_answered_and_what_is_frivilligt():
    assert required(CONCERN) == {"relation", "wish", "youth_age", "home", "knows", "youth_name", "youth_phone", "name"}
    assert optional(CONCERN) == {"email", "best_time", "interpreter", "more", "urgent"}


def test_all_but_age_home_and_name_is_for_staff_only():
    assert shared(CONCERN) == {"youth_age", "home", "name"}


def test_nobody_has_to_prove_anything_and_it_is_not_the_young_persons_own():
    assert CONCERN.proof is Proof.NONE
    assert not CONCERN.is_own


@pytest.mark.parametrize("relation", MAY_NAME)
@pytest.mark.parametrize("wish", ["contact", "advice", "offer"])
def test_who_the_young_person_is_is_asked_of_few(relation, wish):
    asked = tuple(
        "youth_name" not in conditional(CONCERN, told(relation=relation, wish=wish, youth_age=age, knows=knows)) for age, knows in LIVES
    )
    assert asked == (MAY_NAME[relation] if wish == "contact" else (False,) * 4)


@pytest.mark.parametrize("relation", MAY_NAME)
def test_the_youths_telephone_is_asked_for_together_with_her_name_or_not_at_all(relation):
    for age, knows in LIVES:
        hidden = conditional(CONCERN, told(relation=relation, wish="contact", youth_age=age, knows=knows))
        assert ("youth_name" in hidden) is ("youth_phone" in hidden)


@pytest.mark.parametrize(
    ("slug", "earlier", "data", "where"),
    [
        ("onskan", {"relation": "friend"}, {"wish": "contact"}, "tips"),
        ("onskan", {"relation": "adult"}, {"wish": "contact"}, "tips"),
        ("onskan", {"relation": "friend"}, {"wish": "advice"}, ""),
        ("onskan", {"relation": "adult"}, {"wish": "offer"}, ""),
        ("onskan", {"relation": "guardian"}, {"wish": "contact"}, ""),
        ("onskan", {"relation": "family"}, {"wish": "contact"}, ""),
        ("alder", {}, {"youth_age": "under_14"}, "barn"),
        ("alder", {}, {"youth_age": "25_up"}, "vuxen"),
        ("boende", {}, {"home": "elsewhere"}, "hemkommun"),
        ("boende", {}, {"home": "protected"}, "skydd"),
        ("boende", {}, {"home": "unsure"}, ""),
    ],
)
def test_what_stops_the_form(slug, earlier, data, where):
    assert stop(CONCERN, slug, told(**earlier), **data) == where


@pytest.mark.parametrize("age", ROUTES)
def test_age_decides_who_gets_it(age):
    assert CONCERN.route(told(youth_age=age)).slug == ROUTES[age]


@pytest.mark.parametrize(("age", "is_said"), [("17", False), ("18", True), ("20_24", True)])
def test_of_an_adult_we_say_what_we_may_tell(age, is_said):
    hint = spoken(CONCERN.questions["home"].hint(told(youth_age=age)))
    assert hint == ("Vi kan ge dig råd. Vi kan inte berätta något om ungdomen utan hens okej." if is_said else "")


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({"phone": "070-174 06 21"}, set()),
        ({"email": "kim@exempel.example"}, set()),
        ({}, {"phone"}),
        ({"phone": "070-174 06 21", "interpreter": "yes"}, {"language"}),
    ],
)
def test_one_way_to_reach_the_sender_is_enough(data, wrong):
    assert set(faults(CONCERN, "kontakt", name="Kim", **data)) == wrong


@pytest.mark.parametrize(("more", "is_asked"), [("Hen vill inte leva.", True), ("Hen sover mycket.", False), ("", False)])
def test_words_of_danger_bring_the_help_numbers_and_the_question_of_haste(more, is_asked):
    assert ("urgent" not in conditional(CONCERN, told(more=more))) is is_asked
    assert [page.slug for page in CONCERN.pages if page.alarm] == ["hjalp-nu"]


def test_the_receipt_has_the_words_of_the_law():
    assert spoken(CONCERN.words.thanks, dagar=3) == "Vi ringer inom 3 arbetsdagar. Vi har tystnadsplikt."
