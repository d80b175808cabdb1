"""How often the forms ask the database."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from common.site_settings import site_settings
from services.catalogue import programmes
from tests import factories
from tests.forms.filling import SLUGS, Applicant

pytestmark = pytest.mark.django_db
COUNTED = ("SELECT", "INSERT", "UPDATE", "DELETE")


@pytest.fixture(autouse=True)
def _warm():
    factories.all_programmes()
    site_settings()
    programmes()


def statements(captured: CaptureQueriesContext) -> list[str]:
    return [query["sql"] for query in captured.captured_queries if query["sql"].startswith(COUNTED)]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_step_costs_three_queries_to_see_and_four_to_answer(slug, query_budget):
    applicant = Applicant().fill(upto=slug)
    applicant.open(slug)
    with query_budget(3):
        assert applicant.open(slug).status_code == 200
    with query_budget(4):
        assert applicant.send(slug).status_code == 303


def test_a_step_does_not_save_the_session():
    applicant = Applicant().fill(upto="skola")
    applicant.open("skola")
    with CaptureQueriesContext(connection) as captured:
        applicant.send("skola")
    assert not [sql for sql in statements(captured) if "django_session" in sql and not sql.startswith("SELECT")]


def test_saving_for_later_costs_no_more_than_a_step(query_budget):
    applicant = Applicant().fill(upto="hjalp")
    applicant.open("hjalp")
    with query_budget(4):
        applicant.send("hjalp", save="1")


@pytest.mark.parametrize("slug", ["granska", "kod"])
def test_reading_the_other_pages_of_a_draft_is_as_cheap(slug, query_budget):
    applicant = Applicant().fill()
    applicant.client.post(applicant.url("granska"), {"save": "1"})
    applicant.open(slug)
    with query_budget(3):
        assert applicant.open(slug).status_code == 200


def test_sending_costs_twelve_queries_beyond_what_it_writes():
    applicant = Applicant().fill()
    applicant.open("granska")
    with CaptureQueriesContext(connection) as captured:
        assert applicant.submit().status_code == 303
    asked = [sql for sql in statements(captured) if not sql.startswith("INSERT")]
    assert len(asked) <= 12, "\n".join(asked)


def test_a_stranger_costs_nothing(client, query_budget):
    with query_budget(0):
        client.get("/ansok/2345678923/alder/")


@pytest.mark.parametrize("path", ["/ansok/", "/ansok/stod/", "/ansok/fortsatt/", "/min-ansokan/", "/ansok/stopp/ring/"])
def test_pages_before_a_form_starts_ask_nothing_once_warm(client, path, query_budget):
    client.get(path)
    with query_budget(0):
        client.get(path)
