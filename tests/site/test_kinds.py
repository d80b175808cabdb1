"""Every kind of page: it can be made where it belongs, edited, previewed and read, and shows no label without a value."""

import re
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, get_page_models

from forms.pages import UnlistedPage
from home.models import CookiesPage, HomePage, PersonalDataPage, StandardPage
from news.models import EventPage
from tests import personae
from tests.site import kinds as further
from tests.site import pages
from tests.site.test_public_pages import MOST_BYTES

OWN = [model for model in get_page_models() if model is not Page and not issubclass(model, UnlistedPage)]
ALONE = {
    "AccessibilityPage",
    "ContactPage",
    "CookiesPage",
    "EventIndexPage",
    "HomePage",
    "NewsIndexPage",
    "PersonalDataPage",
    "ServicesIndexPage",
}


def _one_of(model: type[Page]) -> Page:
    found = model.objects.first()
    assert found is not None, f"tests/site/ makes no {model.__name__}"
    return found


def test_every_kind_says_in_the_editor_what_it_is_for() -> None:
    assert [model.__name__ for model in OWN if not model.get_page_description().endswith(".")] == []
    assert {model.__name__ for model in OWN if model.one_a_language} == ALONE
    assert str(StandardPage._meta.verbose_name) == "vanlig sida"


@pytest.mark.parametrize("model", OWN, ids=lambda model: model.__name__)
def test_a_page_of_every_kind_can_be_made_edited_and_previewed_by_a_communicator(
    kinds: further.Kinds, site: pages.Built, model: type[Page]
) -> None:
    page, editor = _one_of(model), personae.communicator().client
    parent = page.get_parent()
    assert model in (parent.specific_class or Page).allowed_subpage_models()
    assert editor.get(f"/redaktion/pages/{page.pk}/edit/").status_code == 200
    made = editor.get(f"/redaktion/pages/add/{model._meta.app_label}/{model._meta.model_name}/{parent.pk}/")
    # What there may be one of is refused once it is there.
    assert made.status_code == (302 if model.one_a_language else 200)
    for mode, _name in page.preview_modes:
        shown = page.make_preview_request(preview_mode=mode)
        assert shown.status_code == 200
        assert page.heading in shown.render().content.decode()


def test_every_page_has_one_heading_no_cookie_no_inline_code_and_is_light(kinds: further.Kinds, client: Client) -> None:
    for page in kinds.all():
        response = client.get(page.href)
        html = response.content.decode()
        assert response.status_code == 200, page.href
        assert not response.cookies, page.href
        assert html.count("<h1") == 1, page.href
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\bsrc=|application/ld\+json))", html), page.href
        assert len(html.encode()) <= MOST_BYTES, page.href
        levels = [int(level) for level in re.findall(r"<h([1-6])", html.split("<main")[1].split("</main")[0])]
        assert all(after - before <= 1 for before, after in pairwise(levels)), (page.href, levels)


def test_no_term_of_a_list_stands_without_its_value(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    for page in [*kinds.all(), site.service, site.news, site.contact]:
        html = client.get(page.href).content.decode()
        assert not re.search(r"<dd>\s*</dd>|<dt>\s*</dt>|<h[2-4][^>]*>\s*</h|<li>\s*</li>|<p[^>]*>\s*</p>", html), page.href


def test_a_page_of_information_keeps_the_order_of_the_questions_and_leaves_out_the_unanswered(
    kinds: further.Kinds, site: pages.Built, client: Client
) -> None:
    html = client.get(kinds.information.href).content.decode()
    assert re.findall(r'<h2 id="(\w+)">(\w+\?)</h2>', html) == [("vad", "Vad?"), ("vem", "Vem?")]
    assert "Fråga Samira" in html
    answers = {name: [("text", further.TEXT)] for name in ("why", "how", "when")}
    whole = further.make_information(site.home, site.card, slug="allt", picture=site.picture, picture_alt="En väg.", **answers)
    html = client.get(whole.href).content.decode()
    assert re.findall(r'<h2 id="\w+">(\w+\?)</h2>', html) == ["Vad?", "Varför?", "Hur?", "När?", "Vem?"]
    assert 'alt="En väg."' in html


def test_a_plain_page_lists_the_pages_below_it_with_their_own_words(kinds: further.Kinds, client: Client) -> None:
    Page.objects.filter(pk=kinds.guide.pk).update(search_description="Råd till dig hemma.")
    html = client.get(kinds.adults.href).content.decode()
    assert '<a href="/for-vuxna/hemma/">Till dig hemma</a>' in html
    assert "Råd till dig hemma." in html


def test_a_kind_may_not_stand_where_it_does_not_belong(kinds: further.Kinds) -> None:
    assert EventPage not in HomePage.allowed_subpage_models()
    assert CookiesPage not in HomePage.allowed_subpage_models()
    assert PersonalDataPage in StandardPage.allowed_subpage_models()
    assert [model.__name__ for model in OWN if "subpage_types" not in vars(model)] == []
    # Each kind is let in by the kinds that it names as its parents.
    assert [model.__name__ for model in OWN if not model.allowed_parent_page_models()] == []


def _previewed(page: Any, mode: str) -> str:
    return page.make_preview_request(preview_mode=mode).render().content.decode()


def test_an_editor_sees_beforehand_what_a_cancelled_event_looks_like(kinds: further.Kinds) -> None:
    assert "Det här är inställt." not in _previewed(kinds.event, "")
    assert "Det här är inställt." in _previewed(kinds.event, "called-off")
    assert not EventPage.objects.get(pk=kinds.event.pk).is_cancelled
