"""Var det här till hjälp? Two buttons on a page that is the same for everybody; no cookie, no token, no address kept."""

import re
import uuid
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from audit.models import Entry
from common import stamp
from common.nightly import jobs
from common.time import today
from editorial.actions import give_feedback
from editorial.models import PageFeedback
from tests.site import pages

THANKS = "/tyck-till/tack/"
ADDRESS = "/nyheter/studierummet-ar-oppet/"


def _send(page, answer="nej", network=1, **extra):
    data = {"sida": str(page.translation_key), "svar": answer, **extra.pop("data", {})}
    return Client().post("/tyck-till/", data, REMOTE_ADDR=f"10.4.{network}.1", **extra)


def _given(page, **options):
    return give_feedback(page=page, is_helpful=False, address="10.0.0.1", **options)


def _text(feedback, text, **data):
    return Client().post(f"/tyck-till/{feedback.reference}/", {"text": text, **data})


@pytest.mark.parametrize("address", [ADDRESS, "/stod/kaa/", "/kontakt/", "/om-webbplatsen/tillganglighet/"])
def test_the_question_stands_at_the_foot_of_a_page_without_cookie_token_or_script(site, client, address):
    response = client.get(address)
    page = response.content.decode()
    form = re.search(r'<form class="helpful".*?</form>', page, re.DOTALL)[0]
    assert re.findall(r'name="svar" value="(\w+)">(\w+)<', form) == [("ja", "Ja"), ("nej", "Nej")]
    assert 'action="/tyck-till/"' in form
    assert "csrf" not in page
    assert not response.cookies
    assert not re.search(r'name="sida" value="\d+"', form)


def test_no_form_and_no_list_asks_the_question(site, client):
    for address in ("/", "/nyheter/", "/stod/", "/ansok/", "/ansok/stod/"):
        assert "Var det här till hjälp?" not in client.get(address).content.decode(), address


@pytest.mark.parametrize(("answer", "is_helpful"), [("ja", True), ("nej", False)])
def test_an_answer_is_kept_with_its_page_and_its_day_alone(site, answer, is_helpful):
    response = _send(site.news, answer)
    kept = PageFeedback.objects.get()
    assert (response.status_code, response.headers["Location"]) == (303, f"/tyck-till/{kept.reference}/")
    assert not response.cookies
    assert (kept.page_id, kept.is_helpful, kept.text, kept.given_on) == (site.news.pk, is_helpful, "", today())
    assert {field.name for field in PageFeedback._meta.fields} == {"id", "reference", "page", "is_helpful", "text", "given_on"}
    assert not Entry.objects.exists()


def test_the_buttons_of_a_page_that_was_kept_work(site, client):
    client.get(ADDRESS)
    kept = client.get(ADDRESS).content.decode()
    key = re.search(r'name="sida" value="([^"]+)"', kept)[1]
    response = Client().post("/tyck-till/", {"sida": key, "svar": "ja"}, headers={"Origin": "http://testserver"})
    assert response.status_code == 303
    assert PageFeedback.objects.get().page_id == site.news.pk


def test_answering_does_not_empty_the_kept_pages(site):
    before = stamp.current()
    _send(site.news)
    assert stamp.current() == before


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://nagon-annan.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Referer": "https://nagon-annan.example/"}]
)
def test_an_answer_from_another_site_is_refused(site, headers):
    assert _send(site.news, headers=headers).status_code == 403
    assert Client().post(f"/tyck-till/{_given(site.news).reference}/", {"text": "Hej"}, headers=headers).status_code == 403
    assert PageFeedback.objects.get().text == ""


def test_what_a_robot_fills_in_is_thanked_for_and_not_kept(site):
    response = _send(site.news, data={"website": "x"})
    assert (response.status_code, response.headers["Location"]) == (303, THANKS)
    assert not PageFeedback.objects.exists()
    given = _given(site.news)
    assert _text(given, "Köp mer", website="x").headers["Location"] == THANKS
    assert PageFeedback.objects.get().text == ""


def test_the_sixty_first_within_an_hour_from_one_network_is_thanked_and_not_kept(site):
    with time_machine.travel("2026-11-25T11:00:00Z", tick=False):
        for _ in range(60):
            _send(site.news)
        assert _send(site.news).headers["Location"] == THANKS
        assert _send(site.news, network=2).headers["Location"] != THANKS
    assert PageFeedback.objects.count() == 61
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        assert _send(site.news).headers["Location"] != THANKS


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"svar": "kanske"}, 422),
        ({"svar": ""}, 422),
        ({"sida": "1"}, 404),
        ({"sida": ""}, 404),
        ({"sida": str(uuid.uuid4())}, 404),
        ({"sida": "' OR 1=1"}, 404),
    ],
)
def test_what_the_buttons_do_not_send_is_refused(site, data, status):
    assert _send(site.news, data=data).status_code == status
    assert not PageFeedback.objects.exists()


def test_a_page_that_is_not_published_takes_no_answers(site):
    site.news.unpublish()
    assert _send(site.news).status_code == 404


def test_to_open_the_address_leads_to_the_start_page(site, client):
    assert client.get("/tyck-till/").headers["Location"] == "/"


@pytest.mark.parametrize(
    ("is_helpful", "words", "asked"),
    [(True, "Bra att sidan var till hjälp.", "Vill du säga något mer?"), (False, "Då kan vi göra sidan bättre.", "Vad saknade du?")],
)
def test_the_thanks_offer_one_field_that_nobody_has_to_fill_in(site, client, is_helpful, words, asked):
    given = give_feedback(page=site.news, is_helpful=is_helpful, address="10.0.0.1")
    response = client.get(f"/tyck-till/{given.reference}/")
    page = response.content.decode()
    assert words in page
    for said in (asked, "Du behöver inte svara.", "Skriv inte namn, nummer", 'content="noindex"', f'href="{ADDRESS}"'):
        assert said in page
    assert page.count("<textarea") == 1
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies
    assert _text(given, "").headers["Location"] == THANKS


def test_a_text_is_kept_once_and_the_same_day(site, client):
    given = _given(site.news)
    assert _text(given, "Var är studierummet?").headers["Location"] == THANKS
    assert _text(given, "Något annat").headers["Location"] == THANKS
    assert PageFeedback.objects.get().text == "Var är studierummet?"
    late = _given(site.news)
    PageFeedback.objects.filter(pk=late.pk).update(given_on=today() - timedelta(days=1))
    assert client.get(f"/tyck-till/{late.reference}/").headers["Location"] == THANKS
    _text(late, "För sent")
    assert PageFeedback.objects.get(pk=late.pk).text == ""


@pytest.mark.parametrize("text", ["Jag heter Robin, 200701082380", "ring 070-174 06 05", "svara robin@ungdom.example"])
def test_a_text_with_somebodys_number_or_address_is_refused_and_nothing_of_it_kept(site, text):
    given = _given(site.news)
    response = _text(given, text)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Det ser ut som ett personnummer, ett telefonnummer eller en e-postadress." in page
    assert 'role="alert"' in page
    assert text.split()[-1] in page
    assert PageFeedback.objects.get().text == ""
    assert _text(given, text, varnad="1").status_code == 422


@pytest.mark.parametrize(("length", "status"), [(500, 303), (501, 422)])
def test_a_text_has_at_most_five_hundred_signs(site, length, status):
    assert _text(_given(site.news), "å" * length).status_code == status


@pytest.mark.parametrize(
    ("text", "said"), [("Jag vill inte leva", "112"), ("Jag har fått en diagnos", "Det ser ut som att du skriver något känsligt.")]
)
def test_a_heavy_word_is_met_with_help_and_sent_when_it_is_pressed_once_more(site, text, said):
    given = _given(site.news)
    response = _text(given, text)
    page = response.content.decode()
    assert response.status_code == 200
    assert said in page
    assert 'name="varnad"' in page
    assert PageFeedback.objects.get().text == ""
    assert _text(given, text, varnad="1").headers["Location"] == THANKS
    assert PageFeedback.objects.get().text == text


def test_an_answer_that_does_not_exist_is_thanked_alike(site, client):
    assert client.get(f"/tyck-till/{uuid.uuid4()}/").headers["Location"] == THANKS
    assert client.get(THANKS).status_code == 200


def test_a_text_that_is_markup_is_shown_as_text(site):
    page = _text(_given(site.news), "<script>alert(1)</script> 070-174 06 05").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_answer_costs_few_questions_and_the_page_none_more(site, query_budget):
    _send(site.news)
    with query_budget(5):
        _send(site.news)


@pytest.mark.parametrize(("days", "kept"), [(0, 1), (365, 1), (366, 0)])
def test_answers_are_kept_for_twelve_months(site, days, kept):
    _given(site.news)
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        PageFeedback.objects.update(given_on=today() - timedelta(days=days))
        assert jobs()["editorial.expired_feedback"]() == 1 - kept
    assert PageFeedback.objects.count() == kept


def test_a_deleted_page_takes_its_answers_along(site):
    page = pages.make_news(site.news_index, "Snart borta")
    _given(page)
    page.delete()
    assert not PageFeedback.objects.exists()
