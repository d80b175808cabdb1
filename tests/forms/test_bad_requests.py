"""Pages that are nobody's, forged steps, lost tokens, an absent database, and the fast way out."""

import pytest
from django.db import OperationalError
from django.test import Client

from forms.drafts import OpenDraft
from forms.models import Application, Draft
from tests.forms.filling import PAGES, SLUGS, Applicant, opened, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]
CONTACT = PAGES["kontakt"]


@pytest.mark.parametrize("slug", [*SLUGS, "granska", "kvitto", "kod", "kvar", "ta-bort", "finns-inte"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_persons_draft_is_nobodys(slug, method, client):
    applicant = Applicant().fill()
    for reference in (applicant.reference, "2345678923", "kort", "x" * 300, "%00"):
        response = getattr(client, method)(f"/ansok/{reference}/{slug}/")
        assert (response.status_code, response.headers["Location"]) == (303, "/ansok/")
    assert applicant.submit().status_code == 303


@pytest.mark.parametrize("slug", [*SLUGS, "kod", "granska"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_draft_that_has_been_sent_is_no_draft(slug, method):
    applicant = Applicant().fill()
    applicant.submit()
    response = getattr(applicant.client, method)(applicant.url(slug))
    expected = applicant.url("kvitto") if (slug, method) == ("granska", "post") else "/ansok/"
    assert (response.status_code, response.headers["Location"]) == (303, expected)


@pytest.mark.parametrize("slug", ["boende", "kontakt", "bra-att-veta", "granska", "finns-inte", "granska?reset=1", "reset"])
def test_a_step_too_far_ahead_leads_to_the_first_that_waits(slug):
    applicant = Applicant()
    response = applicant.client.get(f"/ansok/{applicant.reference}/{slug}".replace("?", "/?") + ("" if "?" in slug else "/"))
    assert (response.status_code, response.headers["Location"]) == (303, applicant.url("alder"))


def test_a_forged_step_ahead_is_not_kept():
    applicant = Applicant()
    assert applicant.send("kontakt").headers["Location"] == applicant.url("alder")
    forged = {f"{applicant.reference}-current_step": "kontakt", **CONTACT, "age": "17"}
    assert applicant.client.post(applicant.url("alder"), forged).headers["Location"] == applicant.url("alder")
    assert applicant.open("boende").headers["Location"] == applicant.url("alder")


@pytest.mark.parametrize(
    "management", [{}, {"current_step": "alder"}, {"REF-current_step": ""}, {"REF-current_step": "\x00"}, {"REF-current_step": "skola"}]
)
def test_a_management_form_that_is_missing_or_wrong_leads_back_to_the_page(management):
    applicant = Applicant()
    data = {name.replace("REF", applicant.reference): value for name, value in management.items()}
    response = applicant.client.post(applicant.url("alder"), {"age": "17", **data})
    assert (response.status_code, response.headers["Location"]) == (303, applicant.url("alder"))
    assert applicant.open("alder").status_code == 200


def test_the_librarys_own_way_of_jumping_is_closed():
    applicant = Applicant().fill(upto="skola")
    response = applicant.send("skola", wizard_goto_step="alder")
    assert response.headers["Location"] == applicant.url("skola")


def test_reset_in_the_query_empties_nothing():
    applicant = Applicant().fill()
    for slug in SLUGS:
        assert applicant.client.get(applicant.url(slug), {"reset": "1"}).status_code == 200
    assert applicant.open("granska").status_code == 200


def test_undeclared_fields_are_not_kept():
    applicant = Applicant().fill(upto="skola")
    applicant.send("skola", PAGES["skola"] | {"personnummer": "200701082380", "name": "Robin"})
    key = bytes.fromhex(applicant.client.session["drafts"][applicant.reference])
    assert OpenDraft.open(applicant.draft, key).content.pages["skola"] == {"school": ["left"]}


@pytest.mark.parametrize("slug", SLUGS)
def test_a_missing_token_is_told_in_swedish_and_what_was_typed_stays(slug):
    applicant = Applicant().fill(upto=slug)
    applicant.client.handler.enforce_csrf_checks = True
    response = applicant.send(slug)
    assert response.status_code == 422
    assert "Det du skrev finns kvar här." in text_of(response)
    assert applicant.open(slug).status_code == 200
    if slug == "kontakt":
        assert 'value="Robin"' in response.content.decode()


def test_a_page_that_is_sent_again_with_its_token_is_taken():
    applicant = Applicant()
    applicant.client.handler.enforce_csrf_checks = True
    page = applicant.open("alder").content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert applicant.send("alder", csrfmiddlewaretoken=token).status_code == 303


def test_submitting_without_a_token_is_told_and_not_done():
    applicant = Applicant().fill()
    applicant.client.handler.enforce_csrf_checks = True
    response = applicant.submit()
    assert response.status_code == 422
    assert "Tryck på knappen en gång till." in text_of(response)
    assert not Application.objects.exists()


def test_an_unfinished_form_is_not_sent():
    applicant = Applicant().fill(upto="kontakt")
    assert applicant.submit().headers["Location"] == applicant.url("kontakt")
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"reference": "", "code": ""},
        {"reference": "x" * 5000, "code": "y" * 5000},
        {"reference": "2345678923", "code": "2345678923456"},
        {"reference": "\x00", "code": "\x00"},
        {"reference": "ß" * 10, "code": "İ" * 13},
    ],
)
def test_a_pair_that_opens_nothing_is_answered_in_swedish(client, data):
    response = client.post("/min-ansokan/", data)
    assert response.status_code == 422
    assert "error-summary" in response.content.decode()


@pytest.mark.parametrize("code", ["", " ", "x" * 5000, "\x00", "<script>", "2345678923456"])
def test_a_code_that_opens_nothing_is_answered_in_swedish(client, code):
    response = client.post("/ansok/fortsatt/", {"code": code})
    assert response.status_code == 422
    assert "error-summary" in response.content.decode()


@pytest.mark.parametrize("path", ["/ansok/stopp/annat/", "/ansok/annat/", "/ansok/stopp/%00/"])
def test_a_side_page_that_does_not_exist_leads_to_the_question(client, path):
    assert client.get(path).headers["Location"] == "/ansok/"


@pytest.fixture
def keeps_answers(settings):
    """The middleware that hands back what was posted, outside the session."""
    name = "forms.unavailable.KeepAnswers"
    chain = [middleware for middleware in settings.MIDDLEWARE if middleware != name]
    place = chain.index("django.contrib.sessions.middleware.SessionMiddleware")
    settings.MIDDLEWARE = [*chain[:place], name, *chain[place:]]


@pytest.mark.usefixtures("keeps_answers")
def test_when_the_database_is_away_what_was_posted_is_handed_back(monkeypatch):
    applicant = Applicant().fill(upto="kontakt")

    def away(**_kwargs):
        raise OperationalError("away")

    monkeypatch.setattr("forms.wizard.storage.save_step", away)
    browser = Client(raise_request_exception=False)
    browser.cookies = applicant.client.cookies
    applicant.client = browser
    response = applicant.send("kontakt", csrfmiddlewaretoken="kvar")
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    page = response.content.decode()
    assert '<input type="hidden" name="name" value="Robin">' in page
    assert '<input type="hidden" name="csrfmiddlewaretoken" value="kvar">' in page
    assert f'action="{applicant.url("kontakt")}"' in page
    assert "Försök igen" in page


@pytest.mark.usefixtures("keeps_answers")
def test_one_can_leave_although_the_database_is_away(monkeypatch):
    def away(*_args):
        raise OperationalError("away")

    monkeypatch.setattr("forms.views.leave.unsent_drafts", away)
    client = Client(raise_request_exception=False)
    assert 'content="0;url=https://' in client.post("/lamna/").content.decode()


def test_leaving_deletes_the_draft_and_the_session_and_leads_away():
    applicant = Applicant().fill(upto="skola")
    response = applicant.client.post("/lamna/", headers={"Origin": "http://testserver"})
    assert response.status_code == 200
    assert response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert 'http-equiv="refresh" content="0;url=https://www.1177.se/"' in response.content.decode()
    assert not Draft.objects.exists()
    assert applicant.open("alder").headers["Location"] == "/ansok/"


def test_leaving_closes_what_a_code_has_opened(sent):
    client = opened(sent)
    assert sent.reference[:4] in client.get("/min-ansokan/").content.decode()
    kept = client.cookies["sessionid"].value
    client.post("/lamna/")
    client.cookies["sessionid"] = kept
    assert sent.reference[:4] not in client.get("/min-ansokan/").content.decode()


def test_leaving_keeps_a_draft_that_has_a_code():
    applicant = Applicant().fill(upto="skola")
    applicant.send("skola", save="1")
    applicant.client.post("/lamna/")
    assert Draft.objects.count() == 1


def test_leaving_works_with_a_dead_session_and_by_get_deletes_nothing(client):
    client.cookies["sessionid"] = "död"
    assert client.post("/lamna/").status_code == 200
    applicant = Applicant()
    assert applicant.client.get("/lamna/").status_code == 200
    assert Draft.objects.count() == 1
