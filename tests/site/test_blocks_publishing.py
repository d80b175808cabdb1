"""What stops a block from being published, and what does not stop a draft."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.test.utils.form_data import nested_form_data, streamfield

from accounts.models import User
from common.blocks import FactBoxBlock, FigureBlock, FilmBlock, PullQuoteBlock
from common.depicted import missing_for_pictures
from common.models import PortalImage
from common.time import today
from home.editors import ensure_editors_group
from news.models import NewsPage
from services.blocks import StoryBlock
from tests.site import block_values, pages

NOBODY = "Bilden ”Bild” visar människor. Kryssa på bilden i att alla har sagt ja, eller välj en annan."


@pytest.fixture
def editor(site: pages.Built) -> User:
    user = User.objects.create_user("ida@lindhamra.example", "Ida")
    user.groups.add(ensure_editors_group())
    return User.objects.get(pk=user.pk)


def _form(site: pages.Built, editor: User, body: list[tuple[str, Any]], **changes: Any) -> Any:
    empty = streamfield([])
    given = {"title": "Nytt", "slug": "nytt", "lead": "Kort.", "date": "2026-11-18", "contact": str(site.card.pk)} | dict.fromkeys(
        ("facts", "related", "easy_read"), empty
    )
    posted = QueryDict(mutable=True)
    posted.update(
        nested_form_data(given | {"body": streamfield(body)} | changes) | {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    )
    form_class = NewsPage.get_edit_handler().get_form_class()
    return form_class(posted, instance=NewsPage(), parent_page=site.news_index, for_user=editor)


def _picture(image: PortalImage, alt: str = "En bok.", decorative: str = "") -> tuple[str, Any]:
    shown = {"image": str(image.pk), "alt_text": alt} | ({"decorative": "on"} if decorative else {})
    return "picture", {"image": shown, "caption": ""}


CONSENT = (
    ({"shows_people": False}, True),
    ({"shows_people": True}, False),
    ({"shows_people": True, "has_consent": True}, True),
    ({"shows_people": True, "has_consent": True, "days": 0}, True),
    ({"shows_people": True, "has_consent": True, "days": -1}, False),
    ({"shows_people": True, "has_consent": False, "days": 1}, False),
    ({"shows_people": False, "has_consent": True, "days": -1}, True),
)


@pytest.mark.parametrize(("facts", "may_be_shown"), CONSENT)
def test_a_picture_of_people_is_shown_while_they_say_yes(facts: dict[str, Any], may_be_shown: bool) -> None:
    days = facts.get("days")
    until = today() + timedelta(days=days) if days is not None else None
    known = {name: facts.get(name, False) for name in ("shows_people", "has_consent")}
    picture = PortalImage(collection_id=None, consent_until=until, **known)
    assert picture.may_be_shown_on(today()) is may_be_shown


def test_a_page_with_a_picture_of_people_who_have_not_said_yes_is_not_published(site: pages.Built, editor: User) -> None:
    form = _form(site, editor, [_picture(pages.make_picture(shows_people=True))])
    assert form.errors == {"body": [NOBODY]}
    assert not _form(site, editor, [_picture(pages.make_picture(shows_people=True, has_consent=True))]).errors


def test_nor_is_one_whose_own_picture_is_of_them(site: pages.Built, editor: User) -> None:
    picture = pages.make_picture(shows_people=True)
    body = [("heading", {"title": "Hej", "level": "2"})]
    form = _form(site, editor, body, picture=str(picture.pk), picture_alt="En person.")
    assert form.errors == {"picture": [NOBODY]}


def test_nor_is_one_with_a_film_whose_poster_is_of_them(site: pages.Built) -> None:
    rows = block_values.make_rows(site)
    PortalImage.objects.filter(pk=rows.poster.pk).update(shows_people=True, title="Affischen")
    body = StoryBlock().to_python([{"type": "film", "value": block_values.film(rows)}])
    assert list(missing_for_pictures({"body": body})) == [("body", NOBODY.replace("Bild”", "Affischen”"))]


def test_a_yes_that_has_run_out_is_said_with_its_day_and_each_picture_once(site: pages.Built) -> None:
    until = today() - timedelta(days=1)
    old = pages.make_picture(shows_people=True, has_consent=True, consent_until=until)
    PortalImage.objects.filter(pk=old.pk).update(title="Gammal")
    stored = [{"type": "picture", "value": block_values.picture(picture)} for picture in (old, pages.make_picture(shows_people=True), old)]
    ((field, message),) = missing_for_pictures({"title": "Nytt", "body": StoryBlock().to_python(stored)})
    assert field == "body"
    assert message.count("Gammal") == 1
    assert str(until.year) in message
    assert message.endswith(NOBODY)


def test_a_draft_may_hold_a_picture_that_nobody_has_said_yes_to(site: pages.Built, editor: User) -> None:
    form = _form(site, editor, [_picture(pages.make_picture(shows_people=True), alt="")])
    form.defer_required_fields()
    assert form.is_valid(), form.errors


def test_a_picture_in_the_text_needs_words_or_to_be_called_decorative(site: pages.Built, editor: User) -> None:
    picture = pages.make_picture()
    assert "body" in _form(site, editor, [_picture(picture, alt="")]).errors
    assert not _form(site, editor, [_picture(picture, alt="", decorative="on")]).errors


def test_a_page_has_one_signpost(site: pages.Built) -> None:
    stream = StoryBlock().to_python([{"type": "action", "value": {"programme": None}}] * 2)
    with pytest.raises(StreamBlockValidationError):
        StoryBlock().clean(stream)


def _faults(block: blocks.StructBlock, stored: dict[str, Any]) -> dict[str, str]:
    try:
        block.clean(block.to_python(stored))
    except StructBlockValidationError as error:
        return {name: fault.messages[0] if isinstance(fault, ValidationError) else "" for name, fault in error.block_errors.items()}
    return {}


def test_a_figure_needs_its_source_and_a_year() -> None:
    whole = {"figure": "6 av 10", "text": "pluggar.", "source": "Kommunen", "year": "18 november 2026"}
    assert _faults(FigureBlock(), whole) == {}
    assert _faults(FigureBlock(), whole | {"year": "i höstas"}) == {"year": "Skriv årtalet med fyra siffror."}
    assert set(_faults(FigureBlock(), whole | {"source": "", "year": ""})) == {"source", "year"}


def test_a_box_of_facts_says_where_they_come_from_and_of_which_year() -> None:
    box = {"title": "Rummet", "items": ["Kostar inget"], "source": "Kommunen", "year": "2026"}
    assert _faults(FactBoxBlock(), box) == {}
    assert set(_faults(FactBoxBlock(), box | {"source": "", "year": ""})) == {"source", "year"}


def test_a_quote_says_who_it_is_that_speaks() -> None:
    assert set(_faults(PullQuoteBlock(), {"quote": "Jag ritade.", "person": "Elin", "about": ""})) == {"about"}


def test_a_photograph_is_published_with_the_name_of_whoever_took_it_and_a_drawing_without(site: pages.Built) -> None:
    photograph, drawing = pages.make_picture(photographer=""), pages.make_picture(photographer="")
    photograph.file.name = "bild.jpg"
    assert list(missing_for_pictures({"picture": photograph})) == [("picture", "Skriv på bilden ”Bild” vem som har tagit den.")]
    assert list(missing_for_pictures({"picture": drawing})) == []


def test_a_yes_must_last_until_the_day_when_the_page_is_shown(site: pages.Built) -> None:
    picture = pages.make_picture(shows_people=True, has_consent=True, consent_until=today() + timedelta(days=3))
    assert list(missing_for_pictures({"picture": picture}, timezone.now() + timedelta(days=2))) == []
    assert [field for field, _why in missing_for_pictures({"picture": picture}, timezone.now() + timedelta(days=9))] == ["picture"]


def test_a_film_is_one_film_that_can_be_followed_without_hearing(site: pages.Built) -> None:
    rows = block_values.make_rows(site)
    whole, nothing = block_values.film(rows), {"file": None, "captions": None}
    expected = (
        ({}, set()),
        ({"captions": None}, {"captions"}),
        ({"captions": None, "is_captioned": True}, set()),
        ({"captions": rows.document.pk}, {"captions"}),
        ({"file": rows.document.pk}, {"file"}),
        ({"address": "https://film.example/dag"}, {"address"}),
        (nothing | {"address": "https://film.example/dag"}, set()),
        (nothing, {"file"}),
        ({"transcript": ""}, {"transcript"}),
        ({"length": "", "title": ""}, {"length", "title"}),
    )
    for changes, faults in expected:
        assert set(_faults(FilmBlock(), whole | changes)) == faults, changes


def test_a_draft_of_a_film_may_be_half_done() -> None:
    block = FilmBlock()
    half = block.to_python({"title": "Första mötet"})
    assert block.clean_deferred(half)["title"] == "Första mötet"
