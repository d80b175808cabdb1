"""Form C, the referral, against a table written by hand from the forms' law."""

import pytest
import time_machine

from forms.specs.model import Proof
from forms.specs.referral import REFERRAL
from tests import factories
from tests.forms.specs.asking import conditional, faults, optional, pages, posted, required, shared, stop, told, words

pytestmark = pytest.mark.django_db
TODAY = "2026-11-25T12:00+01:00"
BANDS = ["Under 14", "14", "15", "16", "17", "18", "19", "20–24", "25 eller äldre"]
QUESTIONS = {
    "Är ungdomen informerad och vill hen ha kontakt?": ["Ja, vill", "Ja, tveksam", "Nej"],
    "Hur gammal är ungdomen?": BANDS,
    "Har ungdomen skyddade personuppgifter?": ["Nej", "Ja"],
    "Vem ska få remissen?": ["Ung Resurs", "KAASAM"],
    "Vårdnadshavare informerad?": ["Ja", "Nej, ungdomen är 16–17 och vill söka själv", "Nej, olämpligt – ring oss"],
    "På vilken grund delar du uppgifter?": [
        "Samtycke från ungdomen/vårdnadshavare",
        "Uppgiftsskyldighet i lag",
        "Inga sekretessbelagda uppgifter lämnas",
    ],
    "Vilken dag fick du ett ja?": [],
    "Vad får du dela?": ["Namn och hur vi når ungdomen", "Närvaro och hur det går i skolan", "Vad ni har provat och planerat"],
    "Vilket lagrum?": ["Skollagen 15 kap. 15 §", "Skollagen 7 kap. 22 §", "Ett annat"],
    "Skriv lagrummet": [],
    "Var jobbar du?": ["Skola", "Elevhälsa", "Socialtjänst", "Arbetsmarknadsenhet", "Ungdomshälsan/vård", "AF", "Annan"],
    "Enhet": [],
    "Ditt namn": [],
    "Din titel": [],
    "Ditt telefonnummer": [],
    "Ungdomens förnamn": [],
    "Ungdomens efternamn": [],
    "Personnummer eller samordningsnummer": [],
    "Födelseår om du inte vet numret": ["2010", "2009"],
    "Ungdomens telefonnummer": [],
    "Ungdomens e-postadress": [],
    "Skola": [],
    "Årskurs eller program": [],
    "Vill ungdomen ha tolk?": ["Nej", "Ja, språk:"],
    "Skolfrånvaro": ["Enstaka", "Återkommande", "Mer än hälften av tiden", "Går inte alls", "Inte inskriven"],
    "Redan provat": [
        "Samtal mentor",
        "Anpassningar",
        "SYV",
        "Praktik",
        "Särskild undervisningsgrupp",
        "Kontakt socialtjänst (endast med samtycke)",
        "Annat",
    ],
    "Vad vill ungdomen själv?": [],
    "Hur ska vi höra av oss första gången?": ["Ring", "Sms", "E-post", "Vi ses"],
    "När passar det bäst?": ["Förmiddag", "Eftermiddag", "Kväll", "Spelar ingen roll"],
    "Var ses vi helst?": ["Hos oss", "I skolan", "Hemma hos ungdomen", "På en annan plats"],
    "Vem bör vara med?": ["Bara ungdomen", "En vårdnadshavare", "Någon från skolan", "Du som skickar"],
    "Brådskande?": ["Nej", "Ja, inom en vecka (max)"],
}
PAGES = [
    ("informerad", 1, ["informed"]),
    ("alder", 2, ["age", "protected"]),
    ("insats", 2, ["service"]),
    ("vardnadshavare", 2, ["guardian_informed"]),
    ("grund", 3, ["ground"]),
    ("samtycke", 3, ["consent_on", "consent_covers"]),
    ("lagrum", 3, ["duty", "duty_other"]),
    ("avsandare", 4, ["sender_kind", "sender_unit", "sender_name", "sender_title", "sender_phone"]),
    ("ungdomen", 5, ["name", "surname", "number", "birth_year", "phone", "email"]),
    ("skola", 5, ["school_name", "grade", "interpreter", "language"]),
    ("franvaro", 6, ["absence", "absent_since", "tried"]),
    ("egna-ord", 6, ["own_words"]),
    ("kontakt", 7, ["channel", "best_time", "place", "with_whom"]),
    ("bradska", 7, ["urgent"]),
]
REQUIRED = {
    *("informed", "age", "protected", "service", "guardian_informed", "ground", "consent_on", "consent_covers", "duty"),
    *("sender_kind", "sender_unit", "sender_name", "sender_title", "sender_phone"),
    *("name", "surname", "channel", "urgent"),
}
OPTIONAL = {
    *("email", "school_name", "grade", "interpreter", "absence", "absent_since", "tried", "own_words", "best_time", "place", "with_whom"),
}
IN_SHARED = {"age", "service", "name", "surname"}
SENDER = {"sender_kind": "school", "sender_unit": "Elevhälsan", "sender_title": "Kurator", "sender_phone": "070-174 06 31"}


@pytest.fixture(autouse=True)
def _services():
    factories.all_programmes()


@time_machine.travel(TODAY, tick=False)
def test_every_question_and_option_has_the_words_of_the_law():
    asked = words(REFERRAL, told(age="16", ground="consent"))
    months = asked.pop("Sedan ungefär")
    assert asked == QUESTIONS
    assert (months[0], months[1], months[-2], months[-1], len(months)) == (
        "november 2026",
        "oktober 2026",
        "december 2024",
        "Längre tillbaka",
        25,
    )


def test_the_pages_stand_in_eight_steps():
    assert pages(REFERRAL) == PAGES
    assert REFERRAL.steps == 8


def test_what_must_be_answered_and_what_is_frivilligt():
    assert required(REFERRAL) == REQUIRED
    assert optional(REFERRAL) == OPTIONAL


def test_all_but_age_service_and_name_is_for_staff_only():
    assert shared(REFERRAL) == IN_SHARED


def test_the_sender_proves_where_she_works_and_the_box_about_children_who_fare_badly_comes_first():
    assert REFERRAL.proof is Proof.WORK
    assert not REFERRAL.is_own
    assert str(REFERRAL.words.lead) == (
        "Är du orolig för att ett barn far illa? Gör orosanmälan genast. Den här remissen ersätter inte orosanmälan."
    )


@pytest.mark.parametrize(
    ("slug", "earlier", "data", "where"),
    [
        ("informerad", {}, {"informed": "no"}, "samtal"),
        ("informerad", {}, {"informed": "hesitates"}, ""),
        ("alder", {}, {"age": "under_14", "protected": "no"}, "barn"),
        ("alder", {}, {"age": "25_up", "protected": "no"}, "vuxen"),
        ("alder", {}, {"age": "20_24", "protected": "no"}, "remiss"),
        ("alder", {}, {"age": "15", "protected": "yes"}, "skydd"),
        ("alder", {}, {"age": "15", "protected": "no"}, ""),
        ("vardnadshavare", {"age": "16"}, {"guardian_informed": "unsuitable"}, "ringoss"),
        ("vardnadshavare", {"age": "16"}, {"guardian_informed": "alone"}, ""),
    ],
)
def test_what_stops_a_referral(slug, earlier, data, where):
    assert stop(REFERRAL, slug, told(**earlier), **data) == where


@pytest.mark.parametrize(
    ("age", "services", "guardian"),
    [
        ("14", [], ["yes", "unsuitable"]),
        ("15", [], ["yes", "unsuitable"]),
        ("16", ["ung-resurs", "kaasam"], ["yes", "alone", "unsuitable"]),
        ("17", ["ung-resurs", "kaasam"], ["yes", "alone", "unsuitable"]),
        ("18", ["ung-resurs", "kaasam"], []),
        ("19", ["ung-resurs", "kaasam"], []),
    ],
)
def test_age_decides_what_is_asked_about_service_and_guardian(age, services, guardian):
    answers, found = told(age=age), {}
    for key in ("service", "guardian_informed"):
        question = REFERRAL.questions[key]
        found[key] = [option.key for option in question.offered(answers)] if question.asked(answers) else []
    assert found == {"service": services, "guardian_informed": guardian}


def test_whoever_has_told_her_name_when_she_proved_it_is_not_asked_again():
    assert "sender_name" in conditional(REFERRAL, told(age="16", proof_name="Kim Testberg"))
    assert "sender_name" not in conditional(REFERRAL, told(age="16"))


@pytest.mark.parametrize(
    ("age", "chosen", "slug"),
    [
        ("14", "", "kaasam"),
        ("15", "", "kaasam"),
        ("16", "ung-resurs", "ung-resurs"),
        ("16", "kaasam", "kaasam"),
        ("19", "kaasam", "kaasam"),
    ],
)
def test_the_person_chooses_the_service_where_more_than_one_takes_the_age(age, chosen, slug):
    answers = told(age=age, service=chosen) if chosen else told(age=age)
    assert REFERRAL.route(answers).slug == slug


@pytest.mark.parametrize(
    ("ground", "slugs"),
    [("consent", ["grund", "samtycke"]), ("duty", ["grund", "lagrum"]), ("open", ["grund"])],
)
def test_the_ground_decides_what_more_is_told(ground, slugs):
    assert [page.slug for page in REFERRAL.shown(told(ground=ground)) if page.number == 3] == slugs
    assert set(faults(REFERRAL, "grund")) == {"ground"}


@time_machine.travel(TODAY, tick=False)
@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({}, {"consent_on", "consent_covers"}),
        ({"consent_on": "2026-11-26", "consent_covers": ["contact"]}, {"consent_on"}),
        ({"consent_on": "2025-11-24", "consent_covers": ["contact"]}, {"consent_on"}),
        ({"consent_on": "25/11 2025", "consent_covers": ["contact", "planning"]}, set()),
    ],
)
def test_a_consent_has_a_day_and_says_what_it_covers(data, wrong):
    assert set(faults(REFERRAL, "samtycke", told(ground="consent"), **data)) == wrong


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({}, {"duty"}),
        ({"duty": "other"}, {"duty_other"}),
        ({"duty": "other", "duty_other": "Socialtjänstlagen 19 kap. 1 §"}, set()),
        ({"duty": "15_15"}, set()),
    ],
)
def test_a_duty_names_its_law(data, wrong):
    assert set(faults(REFERRAL, "lagrum", told(ground="duty"), **data)) == wrong


def test_a_law_that_was_written_and_then_chosen_from_the_list_is_not_kept():
    form = posted(REFERRAL, "lagrum", told(ground="duty"), duty="15_15", duty_other="en annan")
    assert form.is_valid()
    assert form.kept() == {"duty": ["15_15"]}


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({"number": "20090112-2382", "phone": "070-174 06 21"}, set()),
        ({"birth_year": "2009", "email": "robin@exempel.example"}, set()),
        ({"phone": "070-174 06 21"}, {"number"}),
        ({"number": "200901122383", "phone": "070-174 06 21"}, {"number"}),
        ({"birth_year": "1999", "phone": "070-174 06 21"}, {"birth_year", "number"}),
        ({"number": "200901122382"}, {"phone"}),
    ],
)
@time_machine.travel(TODAY, tick=False)
def test_number_or_year_and_telephone_or_mail_are_enough(data, wrong):
    assert set(faults(REFERRAL, "ungdomen", told(age="17"), name="Robin", surname="Ek", **data)) == wrong


@time_machine.travel(TODAY, tick=False)
@pytest.mark.parametrize(
    ("age", "years"),
    [("14", ["2012", "2011"]), ("19", ["2007", "2006"]), ("20_24", ["2006", "2005", "2004", "2003", "2002", "2001"])],
)
def test_the_years_of_birth_are_those_that_the_age_allows(age, years):
    assert [option.key for option in REFERRAL.questions["birth_year"].offered(told(age=age))] == years


def test_contact_with_the_social_services_is_told_with_consent_only():
    assert "social" not in [option.key for option in REFERRAL.questions["tried"].offered(told(ground="duty"))]
    assert set(faults(REFERRAL, "franvaro", told(ground="open"), tried=["social"])) == {"tried"}
    assert not faults(REFERRAL, "franvaro", told(ground="consent"), tried=["social"])


@pytest.mark.parametrize(
    ("channel", "earlier", "wrong"),
    [
        ("call", {"email": "robin@exempel.example"}, True),
        ("sms", {"phone": "+468123456"}, True),
        ("sms", {"phone": "+46701740621"}, False),
        ("email", {"phone": "+46701740621"}, True),
        ("visit", {"phone": "+46701740621"}, False),
    ],
)
def test_a_way_to_reach_her_needs_what_it_is_reached_by(channel, earlier, wrong):
    assert ("channel" in faults(REFERRAL, "kontakt", told(**earlier), channel=channel)) is wrong


def test_the_page_about_haste_shows_the_help_numbers():
    assert [page.slug for page in REFERRAL.pages if page.alarm] == ["bradska"]


def test_nothing_about_the_sender_is_needed_beyond_where_how_and_who():
    assert not faults(REFERRAL, "avsandare", told(proof_name="Kim Testberg"), **SENDER)
    assert set(faults(REFERRAL, "avsandare", **SENDER)) == {"sender_name"}
