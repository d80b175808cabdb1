"""Form E, the school's notification, against a table written by hand from the forms' law."""

import pytest
import time_machine

from forms.specs.model import Proof, spoken
from forms.specs.notification import NOTIFICATION
from tests import factories
from tests.forms.specs.asking import conditional, faults, optional, pages, posted, required, shared, stop, told, words

pytestmark = pytest.mark.django_db
TODAY = "2026-11-25T12:00+01:00"
QUESTIONS = {
    "Händelse": [
        "Eleven har slutat",
        "Eleven har börjat",
        "Eleven är frånvarande i betydande utsträckning utan giltigt skäl",
        "Antagen men kom inte",
    ],
    "Datum": [],
    "Huvudman": ["Annan huvudman (15:15)", "Kommunens egen skola (intern rutin)"],
    "Folkbokföringskommun": ["Lindhamra", "En annan kommun"],
    "Skyddade personuppgifter": ["Nej", "Ja"],
    "Skola": ["Strandskolan", "En annan skola"],
    "Skolans namn": [],
    "Kontaktperson": [],
    "Titel": [],
    "Telefon": [],
    "E-post": [],
    "Elevens förnamn": [],
    "Elevens efternamn": [],
    "Personnummer, samordningsnummer eller T-nummer": [],
    "Elevens telefon": [],
    "Elevens e-post": [],
    "Vårdnadshavares telefon": [],
    "Program/inriktning (kod)": [],
    "Årskurs": ["1", "2", "3", "4"],
    "Nästa steg känt?": ["Ny skola", "Utomlands", "Arbete", "Annat", "Vet inte"],
    "Är eleven informerad om anmälan?": ["Ja", "Nej"],
    "Är vårdnadshavare informerad om anmälan?": ["Ja", "Nej"],
}
PAGES = [
    ("handelse", 1, ["event", "happened_on", "owner"]),
    ("fore-eleven", 2, ["home", "protected"]),
    ("skola", 3, ["school_unit", "school_name", "sender_name", "sender_title", "sender_phone", "sender_email"]),
    ("eleven", 4, ["name", "surname", "number"]),
    ("na-eleven", 5, ["phone", "email", "guardian_phone"]),
    ("studier", 6, ["study_code", "grade", "next_step"]),
    ("informerad", 7, ["informed", "guardian_informed"]),
]
REQUIRED = {
    *("event", "happened_on", "owner", "home", "protected", "school_unit", "sender_name", "sender_title", "sender_phone"),
    *("name", "surname", "number", "informed", "guardian_informed"),
}
OPTIONAL = {"sender_email", "phone", "email", "guardian_phone", "study_code", "grade", "next_step"}
SCHOOL = {"sender_name": "Kim Testberg", "sender_title": "Rektor", "sender_phone": "070-174 06 31"}
EVENT = {"event": "left", "owner": "other"}
MINOR, ADULT, INTERIM, COORDINATION = "200901122382", "200701082380", "20000101T220", "200402622393"


@pytest.fixture(autouse=True)
def _services():
    factories.all_programmes()
    factories.organisation()
    factories.organisation("Arbetsförmedlingen i Lindhamra", kind="employment_service", domains="af.example")


def test_every_question_and_option_has_the_words_of_the_law():
    assert words(NOTIFICATION) == QUESTIONS


def test_the_pages_stand_in_eight_steps_and_what_stops_comes_before_the_pupil():
    assert pages(NOTIFICATION) == PAGES
    assert NOTIFICATION.steps == 8


def test_what_must_be_answered_and_what_is_frivilligt():
    assert required(NOTIFICATION) == REQUIRED
    assert optional(NOTIFICATION) == OPTIONAL


def test_all_but_home_and_name_is_for_staff_only():
    assert shared(NOTIFICATION) == {"home", "name", "surname"}


def test_the_sender_proves_where_she_works():
    assert NOTIFICATION.proof is Proof.WORK
    assert not NOTIFICATION.is_own


@time_machine.travel(TODAY, tick=False)
@pytest.mark.parametrize(
    ("day", "is_wrong"),
    [
        ("2026-11-25", False),
        ("2026-11-26", True),
        ("2025-11-25", False),
        ("2025-11-24", True),
        ("25.11.2026", False),
        ("i går", True),
        ("", True),
    ],
)
def test_the_day_is_not_to_come_and_at_most_a_year_back(day, is_wrong):
    assert (set(faults(NOTIFICATION, "handelse", happened_on=day, **EVENT)) == {"happened_on"}) is is_wrong


@time_machine.travel("2028-02-29T12:00+01:00", tick=False)
def test_a_year_before_a_leap_day_is_the_last_of_february():
    assert not faults(NOTIFICATION, "handelse", happened_on="2027-02-28", **EVENT)
    assert faults(NOTIFICATION, "handelse", happened_on="2027-02-27", **EVENT)


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"home": "yes", "protected": "no"}, ""),
        ({"home": "elsewhere", "protected": "no"}, "hemkommun"),
        ({"home": "yes", "protected": "yes"}, "skydd"),
    ],
)
def test_what_stops_a_notification(data, where):
    assert stop(NOTIFICATION, "fore-eleven", **data) == where


@pytest.mark.parametrize(
    ("owner", "event", "text"),
    [
        ("other", "left", "Ni anmäler enligt skollagen 15 kap. 15 §."),
        ("other", "started", "Ni anmäler enligt skollagen 15 kap. 15 §."),
        ("other", "absent", "Ni anmäler enligt skollagen 15 kap. 15 §."),
        ("other", "never_came", "Skollagen kräver inte den här anmälan. Den är frivillig."),
        ("own", "left", "Ni anmäler enligt kommunens egen rutin."),
        ("own", "never_came", "Ni anmäler enligt kommunens egen rutin."),
    ],
)
def test_the_right_legal_text_is_printed(owner, event, text):
    assert spoken(NOTIFICATION.questions["school_unit"].hint(told(owner=owner, event=event))) == text


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({"school_unit": "other"}, {"school_name"}),
        ({"school_unit": "other", "school_name": "Ängskolan"}, set()),
        ({}, {"school_unit"}),
    ],
)
def test_a_school_that_is_not_in_the_list_is_written(data, wrong):
    assert set(faults(NOTIFICATION, "skola", told(proof_email="kim@angskolan.example"), **SCHOOL, **data)) == wrong


def test_the_address_is_asked_for_where_it_is_not_proved():
    assert set(faults(NOTIFICATION, "skola", school_unit="other", school_name="Ängskolan", **SCHOOL)) == {"sender_email"}


@pytest.mark.parametrize(("day", "is_asked"), [("2026-11-25", True), ("2027-01-11", True), ("2027-01-12", False), ("2028-02-29", False)])
def test_a_guardian_is_asked_about_until_the_day_when_the_pupil_is_eighteen(day, is_asked):
    with time_machine.travel(f"{day}T12:00+01:00", tick=False):
        hidden = conditional(NOTIFICATION, told(number=MINOR))
    assert ({"guardian_phone", "guardian_informed"} & hidden == set()) is is_asked


@pytest.mark.parametrize("number", [MINOR, ADULT, INTERIM, COORDINATION])
def test_all_three_kinds_of_number_are_taken(number):
    form = posted(NOTIFICATION, "eleven", name="Robin", surname="Ek", number=number)
    assert form.is_valid()
    assert form.kept()["number"] == [number]


def test_an_interim_number_is_flagged_on_the_next_page():
    hint = NOTIFICATION.questions["phone"].hint
    assert "T-nummer" in spoken(hint(told(number=INTERIM)))
    assert spoken(hint(told(number=MINOR))) == ""


@time_machine.travel(TODAY, tick=False)
@pytest.mark.parametrize(("number", "slug"), [(MINOR, "kaa"), (ADULT, "kaa"), ("201105192387", "kaa"), ("", "kaa")])
def test_the_service_that_takes_notifications_receives_it(number, slug):
    assert NOTIFICATION.route(told(number=number)).slug == slug


@time_machine.travel(TODAY, tick=False)
def test_a_younger_pupil_goes_to_the_service_of_her_age():
    factories.programme("kaasam", accepts_notification=True)
    assert NOTIFICATION.route(told(number="201105192387")).slug == "kaasam"
    assert NOTIFICATION.route(told(number=ADULT)).slug == "kaa"


@pytest.mark.parametrize(
    ("code", "is_wrong"),
    [("SA", False), ("ekjur", False), ("IMA", False), ("", False), ("Eleven mår dåligt", True), ("12", True), ("S", True)],
)
def test_the_programme_is_a_code_and_no_prose(code, is_wrong):
    assert bool(faults(NOTIFICATION, "studier", study_code=code)) is is_wrong
