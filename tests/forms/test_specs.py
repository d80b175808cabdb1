"""Form A's words, options, boxes and routes, against tables written by hand from the form's law."""

import pytest

from common.boxes import PRIVATE, SHARED
from forms.frozen import freeze
from forms.sensitive import is_sensitive
from forms.specs.model import Answers, spoken
from forms.specs.support import SUPPORT
from forms.workflow import TRANSITIONS, State, can_move
from services.routing import programme_for
from tests import factories
from tests.forms.specs.asking import faults, told

QUESTIONS = {
    "Hur gammal är du?": ["Under 14", "14", "15", "16", "17", "18", "19", "20–24", "25 eller äldre"],
    "Bor du i Lindhamra?": ["Ja", "Nej, i en annan kommun", "Jag vet inte", "Jag har skyddade personuppgifter"],
    "Hur är det med skolan just nu?": [
        "Jag går i skolan men funderar på att sluta",
        "Jag går i skolan men är borta mycket",
        "Jag har slutat",
        "Jag började aldrig gymnasiet",
        "Jag gick klart men fick inte examen",
        "Något annat",
        "Jag vill inte svara",
    ],
    "Vad vill du ha hjälp med?": [
        "Plugga igen",
        "Hitta rätt utbildning",
        "Praktik",
        "Jobb",
        "Få vardagen att funka",
        "Träffa folk",
        "Kontakt med myndigheter",
        "Jag vet inte än",
    ],
    "Vill du berätta något mer?": [],
    "Vill du att vi hör av oss så snart vi kan?": ["Ja", "Nej"],
    "Vad ska vi kalla dig?": [],
    "Efternamn": [],
    "Hur vill du att vi hör av oss?": ["Ring", "Sms", "E-post", "Jag kommer till er"],
    "Ditt telefonnummer": [],
    "Din e-postadress": [],
    "När passar det bäst?": ["Förmiddag", "Eftermiddag", "Kväll", "Spelar ingen roll"],
    "Är det okej att vi lämnar meddelande om du inte svarar?": ["Ja", "Nej"],
    "Är det något vi ska låta bli när vi hör av oss?": [
        "Skriv inte vad det gäller",
        "Säg inte vilka vi är om någon annan svarar",
        "Skriv inte sms",
        "Skriv inte e-post",
    ],
    "Vill du ha tolk?": ["Nej", "Ja, språk:"],
    "Vill du ha någon med dig?": ["Nej", "Ja"],
    "Får vi prata med din vårdnadshavare?": ["Ja", "Nej, prata med mig först", "Vet inte"],
}
REQUIRED = {"age", "home", "school", "name", "channel"}
IN_SHARED = {"age", "home", "school", "help", "name", "surname"}
SCHOOLS = ("leaving", "absent", "left", "never_started", "no_diploma", "other", "no_answer")
ROUTES = {
    "14": ("kaasam",) * 7,
    "15": ("kaasam",) * 7,
    "16": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "17": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "18": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "19": ("ung-resurs", "kaasam", "kaa", "kaa", "kaa", "kaa", "kaa"),
    "20_24": ("mojligheten",) * 7,
}
MOVES = {
    ("awaiting_signatures", "sign"),
    ("awaiting_signatures", "change"),
    ("awaiting_signatures", "decline"),
    ("awaiting_signatures", "lapse"),
    ("awaiting_signatures", "withdraw"),
    ("submitted", "return_to_applicant"),
    ("submitted", "withdraw"),
    ("returned", "resubmit"),
    ("returned", "withdraw"),
}


@pytest.mark.django_db
def test_every_question_and_option_has_the_words_of_the_law():
    asked = {
        spoken(question.text): [str(option.label) for option in question.options]
        for question in SUPPORT.questions.values()
        if question.key != "language"
    }
    assert asked == QUESTIONS


def test_what_must_be_answered_is_little():
    assert {key for key, question in SUPPORT.questions.items() if not question.is_optional and question.needed is None} == REQUIRED


def test_the_form_has_six_steps_and_two_of_them_more_than_a_page():
    assert SUPPORT.steps == 6
    assert [page.number for page in SUPPORT.pages] == [1, 2, 3, 4, 4, 5, 5]


def test_free_text_and_everything_about_contact_is_for_staff_only():
    assert {key for key, question in SUPPORT.questions.items() if not question.is_private} == IN_SHARED


def test_autocomplete_is_used_for_the_persons_own_listed_data_only():
    tokens = {key: question.autocomplete for key, question in SUPPORT.questions.items() if question.autocomplete != "off"}
    assert tokens == {"name": "given-name", "surname": "family-name", "phone": "tel", "email": "email"}


@pytest.mark.django_db
def test_each_answer_lies_in_one_box():
    answers = Answers({"age": ["16"], "home": ["yes"], "school": ["left"], "more": ["Hej"], "name": ["Robin"], "channel": ["visit"]})
    boxes = freeze(SUPPORT, answers)
    assert set(boxes[SHARED]["values"]) == {"age", "home", "school", "name"}
    assert set(boxes[PRIVATE]["values"]) == {"more", "channel"}
    orders = sorted(row["order"] for box in boxes.values() for row in box["rows"])
    assert orders == list(range(len(orders)))


@pytest.mark.django_db
@pytest.mark.parametrize("age", ROUTES)
def test_age_and_school_lead_to_the_ruled_service(age):
    factories.all_programmes()
    assert tuple(programme_for(age=age, school=school).slug for school in SCHOOLS) == ROUTES[age]
    assert tuple(SUPPORT.route(told(age=age, school=school)).slug for school in SCHOOLS) == ROUTES[age]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({"channel": "sms", "phone": "08-12 34 56"}, {"phone"}),
        ({"channel": "call", "phone": "08-12 34 56"}, set()),
        ({"channel": "sms", "phone": "070-174 06 21"}, set()),
        ({"channel": "sms"}, {"phone"}),
        ({"channel": "email", "phone": "08-12 34 56"}, {"email"}),
        ({"channel": "visit"}, set()),
    ],
)
def test_text_messages_need_a_number_that_takes_them(data, wrong):
    assert set(faults(SUPPORT, "kontakt", name="Robin", **data)) == wrong


@pytest.mark.parametrize(
    ("channel", "avoid", "is_wrong"),
    [
        ("sms", ["no_sms"], True),
        ("email", ["no_sms", "no_email"], True),
        ("call", ["no_sms", "no_email"], False),
        ("sms", ["no_name"], False),
    ],
)
def test_what_we_are_to_let_be_cannot_be_the_way_that_was_chosen(channel, avoid, is_wrong):
    assert ("avoid" in faults(SUPPORT, "bra-att-veta", told(channel=channel), avoid=avoid)) is is_wrong


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("more", "is_asked"),
    [("Jag orkar inte leva så här.", True), ("Någon slår mig hemma.", True), ("Jag vill bygga båtar.", False), ("", False)],
)
def test_words_of_danger_bring_the_help_numbers_and_the_question_of_haste(more, is_asked):
    answers = told(age="16", more=more)
    assert ("hjalp-nu" in [page.slug for page in SUPPORT.shown(answers)]) is is_asked
    assert [page.slug for page in SUPPORT.pages if page.alarm] == ["hjalp-nu"]
    assert SUPPORT.questions["urgent"].is_optional


@pytest.mark.django_db
def test_a_closed_service_gives_way_to_the_default():
    factories.all_programmes()
    factories.programme("mojligheten", is_open=False)
    assert programme_for(age="20_24", school="left").slug == "kaa"


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("name", TRANSITIONS)
def test_an_application_moves_as_the_table_says(state, name):
    class Row:
        pass

    row = Row()
    row.state = state
    assert can_move(row, name) is ((state, name) in MOVES)


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Jag har ADHD", "min diagnos", "Ångest varje dag", "polisen kom", "jag tar medicin", "Självmordstankar"])
def test_words_that_are_better_said_are_noticed(text):
    assert is_sensitive(text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text", ["", "Jag vill bygga båtar", "Jag vill jobba med djur", "Adress saknas", "Jag gillar musik", "förbrottning"]
)
def test_everyday_words_are_not(text):
    assert not is_sensitive(text)
