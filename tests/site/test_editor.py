"""What a communicator may do in the editor, and what the editor asks before a page is published."""

from typing import Any

import pytest
from django.http import QueryDict
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from accounts.models import User
from common.blocks import FEATURES
from common.models import ContactCard, SiteSettings
from common.pages import BasePage
from home.editors import ensure_editors_group
from news.models import NewsPage
from services.models import Organisation, Programme, ServicePage
from tests.site import pages

FORBIDDEN = {"RawHTMLBlock", "EmbedBlock"}


def _blocks(block: blocks.Block) -> list[blocks.Block]:
    below = list(getattr(block, "child_blocks", {}).values())
    if isinstance(block, blocks.ListBlock):
        below.append(block.child_block)
    return [block, *[each for child in below for each in _blocks(child)]]


def _all_blocks() -> list[blocks.Block]:
    fields = [field for model in get_page_models() for field in model._meta.fields if isinstance(field, StreamField)]
    return [block for field in fields for block in _blocks(field.stream_block)]


def test_no_block_lets_in_raw_html_or_something_embedded() -> None:
    found = _all_blocks()
    assert found
    assert not {type(block).__name__ for block in found} & FORBIDDEN
    prose = [block for block in found if isinstance(block, blocks.RichTextBlock)]
    assert prose
    assert all(block.features == FEATURES for block in prose)
    assert not {"embed", "image", "hr"} & set(FEATURES)


def test_every_page_type_is_one_of_ours_and_says_where_it_may_stand() -> None:
    own = [model for model in get_page_models() if model is not Page]
    assert all(issubclass(model, BasePage) for model in own)
    assert all(model.private_page_options == [] for model in own)
    assert all("parent_page_types" in vars(model) for model in own)


def _form(page: Page, parent: Page, user: User, data: dict[str, Any]) -> Any:
    form_class = page.get_edit_handler().get_form_class()
    posted = QueryDict(mutable=True)
    posted.update(nested_form_data(data) | {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"})
    return form_class(posted, instance=page, parent_page=parent, for_user=user)


def _news(**changes: Any) -> dict[str, Any]:
    body = streamfield([("text", rich_text("<p>Hej.</p>"))])
    empty = streamfield([])
    given = {"title": "Nytt", "slug": "nytt", "lead": "Kort.", "date": "2026-11-18", "body": body, "facts": empty, "related": empty}
    given |= {"easy_read": empty, "contact": str(ContactCard.objects.values_list("pk", flat=True)[0])}
    return given | changes


@pytest.fixture
def editor(site: pages.Built) -> User:
    user = User.objects.create_user("ida@lindhamra.example", "Ida")
    user.groups.add(ensure_editors_group())
    return User.objects.get(pk=user.pk)


def test_a_picture_needs_words_or_to_be_called_decorative(site: pages.Built, editor: User) -> None:
    silent = _form(NewsPage(), site.news_index, editor, _news(picture=str(site.picture.pk)))
    assert silent.errors["picture_alt"] == ["Skriv vad bilden visar, eller kryssa i att den är dekorativ."]
    told = _form(NewsPage(), site.news_index, editor, _news(picture=str(site.picture.pk), picture_alt="En bok."))
    assert not told.errors
    decorative = _form(NewsPage(), site.news_index, editor, _news(picture=str(site.picture.pk), picture_is_decorative="on"))
    assert not decorative.errors


def test_a_draft_may_be_saved_before_the_words_are_there(site: pages.Built, editor: User) -> None:
    form = _form(NewsPage(), site.news_index, editor, _news(picture=str(site.picture.pk), lead=""))
    form.defer_required_fields()
    assert form.is_valid(), form.errors


def test_a_box_of_facts_needs_a_heading(site: pages.Built, editor: User) -> None:
    form = _form(NewsPage(), site.news_index, editor, _news(facts=streamfield([("fact", "Kostar inget")])))
    assert "facts_title" in form.errors


def test_a_service_is_not_published_without_somebody_to_call(site: pages.Built, editor: User) -> None:
    text, empty = streamfield([("text", rich_text("<p>Hej.</p>"))]), streamfield([])
    streams = dict.fromkeys(("facts", "why", "how", "when", "steps", "questions", "related", "easy_read"), empty) | {
        "what": text,
        "who": text,
    }
    data = {"title": "KAA", "slug": "kaa2", "lead": "Kort.", "situation": "Jag.", "poster_text": "Text.", "steps_title": "", **streams}
    programme = str(Programme.objects.get(slug="ung-resurs").pk)
    form = _form(ServicePage(), site.services, editor, data | {"programme": programme})
    assert list(form.errors) == ["contact"]
    assert not _form(ServicePage(), site.services, editor, data | {"programme": programme, "contact": str(site.card.pk)}).errors


def test_the_communicators_reach_pages_pictures_cards_and_settings_but_no_users(site: pages.Built, editor: User) -> None:
    assert site.home.permissions_for_user(editor).can_publish()
    assert site.home.permissions_for_user(editor).can_edit()
    for allowed in ("wagtailadmin.access_admin", "common.change_contactcard", "common.change_sitesettings", "services.change_programme"):
        assert editor.has_perm(allowed)
    kept_out = ("accounts.", "auth.", "casework.", "forms.", "audit.", "outbox.")
    assert {name for name in editor.get_all_permissions() if name.startswith(kept_out)} == {"forms.change_formwords"}
    assert not editor.has_perm("services.delete_programme")


def test_making_the_group_twice_changes_nothing(site: pages.Built) -> None:
    group = ensure_editors_group()
    before = (group.permissions.count(), group.page_permissions.count(), group.collection_permissions.count())
    assert ensure_editors_group() == group
    assert (group.permissions.count(), group.page_permissions.count(), group.collection_permissions.count()) == before
    assert min(before) > 0


def test_the_registers_are_open_facts_only() -> None:
    from wagtail_modeladmin.helpers import PermissionHelper

    from services.wagtail_hooks import Registers

    models = {admin.model for admin in Registers.items}
    assert models == {Programme, Organisation, ContactCard}
    assert all(PermissionHelper(model).opts.app_label in {"services", "common"} for model in models)


def test_help_texts_are_swedish_and_never_content(site: pages.Built, client: Any) -> None:
    helps = [str(field.help_text) for model in (NewsPage, ServicePage, ContactCard, SiteSettings) for field in model._meta.local_fields]
    html = client.get("/nyheter/studierummet-ar-oppet/").content.decode() + client.get("/stod/kaa/").content.decode()
    assert not [text for text in helps if text and text in html]
