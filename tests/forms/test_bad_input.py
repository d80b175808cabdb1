"""Whatever is posted: a clear Swedish error with what was typed kept, or a redirect to where the person should be."""

import pytest

from tests.forms.filling import PAGES, Applicant, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]
REQUIRED = {
    "alder": "Välj hur gammal du är.",
    "boende": "Välj om du bor i Lindhamra.",
    "skola": "Välj det som ligger närmast.",
    "kontakt": "Skriv vad vi ska kalla dig.",
}
CONTACT = PAGES["kontakt"]
UNREADABLE = "Texten innehåller tecken som inte går att läsa."


@pytest.mark.parametrize("slug", REQUIRED)
def test_an_empty_page_says_how_to_answer(slug):
    applicant = Applicant().fill(upto=slug)
    response = applicant.send(slug, {})
    assert response.status_code == 422
    assert REQUIRED[slug] in text_of(response)
    assert "<title>Fel: Formulär" in text_of(response)


@pytest.mark.parametrize("slug", ["hjalp", "bra-att-veta"])
def test_an_optional_page_may_be_empty(slug):
    assert Applicant().fill(upto=slug).send(slug, {}).status_code == 303


def test_each_error_in_the_summary_leads_to_its_field():
    applicant = Applicant().fill(upto="kontakt")
    page = applicant.send("kontakt", {}).content.decode()
    for target in ("id_name", "id_channel_0"):
        assert f'href="#{target}"' in page
        assert f'id="{target}"' in page


@pytest.mark.parametrize("value", ["x", "18\x00", "<script>", "1" * 5000, "25", "under_13", "١٧"])
@pytest.mark.parametrize(("slug", "name"), [("alder", "age"), ("boende", "home"), ("skola", "school"), ("hjalp", "help")])
def test_an_option_that_does_not_exist_is_refused(slug, name, value):
    response = Applicant().fill(upto=slug).send(slug, {name: value})
    assert response.status_code == 422
    assert "Välj ett av svaren i listan." in text_of(response)
    assert "<script>" not in response.content.decode().split("<main")[1]


@pytest.mark.parametrize(
    ("name", "is_right"),
    [
        ("Åsa-Märta D’Árc", True),
        ("O'Neil", True),
        ("José", True),
        ("Łukasz", True),
        ("محمد", True),
        ("Олена", True),
        ("  Li   Na ", True),
        ("Robin2", False),
        ("<b>Robin</b>", False),
        ("Rob\x00in", False),
        ("Rob\u202ein", True),
        ("\u200fمحمد\u200e", True),
        ("\u200e\u2068", False),
        ("Rob\ufeffin", False),
        ("Rob\x07in", False),
        ("Раypal", False),
        ("---", False),
        ("x" * 51, False),
        ("🙂", False),
        ("", False),
        ("   ", False),
    ],
)
def test_a_name_is_letters_of_one_script(name, is_right):
    response = Applicant().fill(upto="kontakt").send("kontakt", CONTACT | {"name": name})
    assert response.status_code == (303 if is_right else 422)


@pytest.mark.parametrize(
    ("phone", "is_right"),
    [
        ("070-174 06 05", True),
        ("0701740605", True),
        ("+46 70 174 06 05", True),
        ("0046701740605", True),
        ("+46 (0)70-174 06 05", True),
        ("٠٧٠١٧٤٠٦٠٥", True),
        ("+4791234567", True),
        ("\u202d070-174 06 05\u202c", True),
        ("070-174 06", False),
        ("112", False),
        ("ring mig", False),
        ("08-123 456", False),
        ("070-174 06 05 anknytning 4", False),
        ("0" * 200, False),
        ("+", False),
        ("070\x00174", False),
        ("", False),
    ],
)
def test_a_text_message_needs_a_mobile_number(phone, is_right):
    response = Applicant().fill(upto="kontakt").send("kontakt", CONTACT | {"phone": phone})
    assert response.status_code == (303 if is_right else 422)
    if not is_right:
        assert 'href="#id_phone"' in response.content.decode()


def test_a_landline_can_be_called():
    response = Applicant().fill(upto="kontakt").send("kontakt", CONTACT | {"channel": "call", "phone": "08-123 456 78"})
    assert response.status_code == 303


@pytest.mark.parametrize(
    "email", ["", "robin", "robin@", "@exempel.example", "robin@exempel", "r\x00@exempel.example", "x" * 250 + "@exempel.example"]
)
def test_an_email_address_is_one(email):
    response = Applicant().fill(upto="kontakt").send("kontakt", CONTACT | {"channel": "email", "email": email})
    assert response.status_code == 422
    assert 'href="#id_email"' in response.content.decode()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * 301, "Skriv högst 300 tecken, nu är det 301."),
        ("hej\x00", UNREADABLE),
        ("hej\x1b[31m", UNREADABLE),
        ("hej\ufeffdå", UNREADABLE),
    ],
)
def test_free_text_that_cannot_be_used_is_given_back(text, words):
    response = Applicant().fill(upto="hjalp").send("hjalp", {"help": ["job"], "more": text})
    assert response.status_code == 422
    assert words in text_of(response)
    assert "checked" in response.content.decode()


@pytest.mark.parametrize("mark", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_marks_that_turn_the_text_are_taken_away_and_what_was_written_is_kept(mark):
    applicant = Applicant().fill(upto="hjalp")
    assert applicant.send("hjalp", {"more": f"{mark}سلام{mark} och\u200chej{mark}"}).status_code == 303
    page = applicant.open("hjalp").content.decode()
    assert "سلام och\u200chej</textarea>" in page
    assert mark not in page


def test_a_text_is_as_long_as_what_is_kept_of_it():
    assert Applicant().fill(upto="hjalp").send("hjalp", {"more": "\u200f" * 9 + "x" * 300}).status_code == 303


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "{{ settings }}",
        "{% load %}",
        "' OR 1=1 --",
        "😀👍🏽‍♀️",
        "नमस्ते",
        "rad 1\r\nrad 2",
        "x" * 300,
        "åäö\r\n" * 60,
    ],
)
def test_free_text_of_any_kind_is_text(text):
    applicant = Applicant().fill(upto="hjalp")
    assert applicant.send("hjalp", {"more": text}).status_code == 303
    for slug in ("kontakt", "bra-att-veta"):
        applicant.send(slug)
    review = applicant.open("granska").content.decode()
    assert "<script>alert" not in review
    assert applicant.submit().status_code == 303


def test_an_interpreter_needs_a_language():
    applicant = Applicant().fill(upto="bra-att-veta")
    assert "Välj vilket språk tolken ska tala." in text_of(applicant.send("bra-att-veta", {"interpreter": "yes"}))
    assert applicant.send("bra-att-veta", {"interpreter": "no", "language": "påhittat"}).status_code == 303
