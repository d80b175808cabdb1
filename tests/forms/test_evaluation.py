"""The evaluation: anonymous, without a cookie, sealed words, and robots that get their thanks and count for nothing."""

import re

import pytest
import time_machine
from django.test import Client

from audit.models import Entry
from common.site_settings import site_settings
from forms.actions.evaluating import count_suspected, opened_words, suspected_evaluations
from forms.models import Evaluation
from services.catalogue import programmes as all_services
from tests.forms.filling import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]

QUESTIONS = {
    "listened": "Blev du lyssnad på?",
    "influence": "Kunde du påverka?",
    "helped": "Har det hjälpt?",
    "fast_enough": "Fick du hjälp snabbt nog?",
    "recommend": "Skulle du tipsa en kompis?",
}
STEPS = ["Nej, inte alls", "Mest nej", "Både ja och nej", "Mest ja", "Ja, absolut"]
SERVICES = ["KAA", "Ung Resurs", "KAASAM", "Möjligheten"]
WHOLE = {"listened": "5", "influence": "4", "helped": "3", "fast_enough": "2", "recommend": "1", "service": "kaa", "words": "Bra fika."}
EMPTY = "Svara på minst en fråga, eller skriv något längst ner."
WARNING = "Det ser ut som att du skriver något känsligt."


def send(answers, network=1, **headers):
    return Client().post("/utvardering/", answers, REMOTE_ADDR=f"10.4.{network}.1", **headers)


def is_thanked(response):
    return (response.status_code, response.headers.get("Location")) == (303, "/utvardering/tack/") and not response.cookies


def test_the_page_asks_five_questions_on_five_steps_and_sets_no_cookie(client, query_budget):
    site_settings(), all_services()
    client.get("/utvardering/")
    with query_budget(0):
        response = client.get("/utvardering/")
    page = response.content.decode()
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in page
    legends = [re.sub(r"<.*?>", "", legend).split("(")[0].strip() for legend in re.findall(r"<legend>(.*?)</legend>", page, re.DOTALL)]
    assert legends == [*QUESTIONS.values(), "Vilken hjälp gäller det?"]
    labels = re.findall(r'type="radio".*?<span>(.*?)</span>', page, re.DOTALL)
    assert labels == STEPS * 5 + SERVICES
    assert page.count("frivilligt") == 7
    assert "Skriv inte om sjukdomar, mediciner, brott eller andra personer." in page
    assert "<title>Formulär, utvärdering" in text_of(response)


def test_every_face_on_the_page_is_drawn_once_and_hidden_from_who_listens(client):
    page = client.get("/utvardering/").content.decode()
    assert {f"face-{step}" for step in range(1, 6)} == set(re.findall(r'href="#(face-[1-5])"', page))
    for step in range(1, 6):
        assert page.count(f'id="face-{step}"') == 1
    assert len(re.findall(r'<svg width="32"[^>]*aria-hidden="true"', page)) == 25


def test_an_answer_is_kept_with_its_month_alone_and_its_words_sealed():
    with time_machine.travel("2026-11-25T11:00:00Z"):
        assert is_thanked(send(WHOLE))
    kept = Evaluation.objects.get()
    assert kept.month.isoformat() == "2026-11-01"
    assert [kept.listened, kept.influence, kept.helped, kept.fast_enough, kept.recommend] == [5, 4, 3, 2, 1]
    assert kept.programme.slug == "kaa"
    assert b"fika" not in bytes(kept.words)
    assert opened_words(kept.words) == "Bra fika."


def test_the_sealed_words_do_not_tell_how_much_somebody_wrote():
    send({"words": "x"})
    send({"words": "å" * 300})
    assert len({len(kept.words) for kept in Evaluation.objects.all()}) == 1
    assert opened_words(Evaluation.objects.latest("pk").words) == "å" * 300


def test_nothing_is_written_in_the_log_whose_exact_time_would_undo_the_month():
    send(WHOLE)
    assert not Entry.objects.exists()


@pytest.mark.parametrize("answers", [{"helped": "4"}, {"words": "Tack."}])
def test_one_answer_is_enough(answers):
    assert is_thanked(send(answers))
    kept = Evaluation.objects.get()
    assert (kept.listened, kept.programme) == (None, None)


@pytest.mark.parametrize("answers", [{}, {"service": "kaa"}, {"words": "  \n "}])
def test_a_page_where_nothing_is_said_is_shown_again(answers):
    response = send(answers)
    assert response.status_code == 422
    assert EMPTY in text_of(response)
    assert 'href="#id_listened_0"' in response.content.decode()
    assert not Evaluation.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [{"helped": "6"}, {"helped": "0"}, {"helped": "x\x00"}, {"service": "finns-inte"}, {"words": "x" * 301}, {"words": "a\x00b"}],
)
def test_what_cannot_be_used_is_said_and_the_rest_is_kept_on_the_page(wrong):
    response = send({"listened": "5", **wrong})
    assert response.status_code == 422
    assert "<title>Fel: Formulär, utvärdering" in text_of(response)
    assert re.search(r'value="5"\s+id="id_listened_4" checked', response.content.decode())
    assert not Evaluation.objects.exists()


def test_the_twenty_first_answer_in_an_hour_from_a_network_is_kept_and_waits_to_be_counted():
    with time_machine.travel("2026-11-25T11:00:00Z", tick=False):
        for _ in range(21):
            assert is_thanked(send(WHOLE))
        assert suspected_evaluations() == 1
        assert is_thanked(send(WHOLE, network=2))
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        assert is_thanked(send(WHOLE))
    assert (Evaluation.objects.count(), suspected_evaluations()) == (23, 1)


def test_a_robot_that_fills_in_what_nobody_sees_gets_its_thanks_and_waits_to_be_counted(client):
    assert 'name="website"' in client.get("/utvardering/").content.decode()
    assert is_thanked(send({**WHOLE, "website": "http://spam.example"}))
    assert suspected_evaluations() == 1


def test_what_staff_say_that_people_sent_is_counted_as_the_last_to_come_in():
    send({**WHOLE, "website": "x"})
    send({**WHOLE, "listened": "2"})
    assert count_suspected() == 1
    assert suspected_evaluations() == 0
    assert list(Evaluation.objects.order_by("pk").values_list("listened", flat=True)) == [2, int(WHOLE["listened"])]


def test_sensitive_words_are_asked_about_once_and_stop_nobody():
    words = {"helped": "5", "words": "Jag fick prata om min diagnos."}
    response = send(words)
    page = response.content.decode()
    assert response.status_code == 200
    assert WARNING in text_of(response)
    assert "Jag fick prata om min diagnos." in page
    assert not Evaluation.objects.exists()
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', page))
    assert is_thanked(send({**words, **hidden}))
    assert Evaluation.objects.count() == 1


def test_words_of_danger_show_the_help_numbers_at_once():
    response = send({"words": "Jag vill inte leva."})
    text = text_of(response)
    assert "Här får du hjälp nu" in text
    assert text.index("Ring 112") < text.index("Blev du lyssnad på?")
    assert not Evaluation.objects.exists()


def test_an_answer_from_another_site_is_refused():
    assert send(WHOLE, HTTP_ORIGIN="https://nagon-annan.example").status_code == 403
    assert not Evaluation.objects.exists()


def test_the_thanks_are_alike_for_everybody_and_cost_nothing(client, query_budget):
    site_settings()
    client.get("/utvardering/tack/")
    with query_budget(0):
        response = client.get("/utvardering/tack/")
    assert response.status_code == 200
    assert not response.cookies


def test_an_answer_costs_two_queries_beyond_the_limit_of_its_network(query_budget):
    site_settings(), all_services()
    send(WHOLE)
    with query_budget(4):
        send(WHOLE)
