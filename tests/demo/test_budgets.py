"""What each page of the demo, in each of its languages, may ask the database: cold in a new generation, and nothing once it is kept."""

from django.contrib.contenttypes.models import ContentType
from django.test import Client
from wagtail.models import Page

from common import stamp
from forms.pages import UnlistedPage
from home.models import HomePage
from news.models import NewsIndexPage
from portal.demo.build import Demo
from tests import queries
from tests.demo.making import make

BUDGETS: dict[type[Page], int] = {HomePage: 12, NewsIndexPage: 8}
PAGE = 10
NARROWED = {"/nyheter/?sida=2": 8, "/nyheter/?insats=kaa": 8, "/aktiviteter/?insats=kaa": PAGE}
NOT_FOUND = (
    "/finns-inte/",
    "/nyheter/finns-inte/",
    "/stod/kaa/finns-inte/",
    "/en/finns-inte/",
    "/nyheter/?sida=49",
    "/nyheter/?insats=finns-inte",
)


def _addresses() -> dict[str, int]:
    """Return the most that each address may ask."""
    pages = [page.specific for page in Page.objects.live().filter(depth__gt=1).not_type(UnlistedPage)]
    own = {page.get_url(): BUDGETS.get(type(page), PAGE) for page in pages}
    easy = {page.easy_url: PAGE for page in pages if getattr(page, "easy_url", "")}
    return own | easy | NARROWED


def test_every_page_in_every_language_keeps_the_budget_of_its_kind_and_is_kept(client: Client) -> None:
    make(Demo(cases=0, pages=30))
    for model in ContentType.objects.all():
        ContentType.objects.get_for_id(model.pk)
    for address, most in _addresses().items():
        stamp.bump()
        with queries.budget(most):
            assert client.get(address).status_code == 200, address
        with queries.budget(0):
            assert client.get(address).status_code == 200, address


def test_what_is_not_there_costs_three_questions(client: Client) -> None:
    make(Demo(cases=0))
    for address in NOT_FOUND:
        client.get("/nyheter/")
        with queries.budget(3):
            assert client.get(address).status_code == 404, address
