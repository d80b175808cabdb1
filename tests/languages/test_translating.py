"""Copying for translation in the editor: who may, what comes out, and what there is one of in each language."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import nested_form_data, streamfield

from common import stamp
from forms.models import ApplicationKind
from forms.pages import FormTexts, FormTextsIndex
from home.models import ContactPage, HomePage, StandardPage
from news.models import NewsIndexPage
from services.models import Programme, ServicePage, ServicesIndexPage
from tests import personae
from tests.site import pages
from tests.site.translated import translate


@pytest.fixture
def site(db):
    built = pages.build()
    for code in ("en", "ar"):
        Locale.objects.create(language_code=code)
    stamp.bump()
    return built


@pytest.fixture
def editor(site):
    return personae.communicator().client


def address(page) -> str:
    return reverse("simple_translation:submit_page_translation", args=[page.pk])


def copy(editor, page, *codes: str, **fields: str):
    locales = Locale.objects.filter(language_code__in=codes or ("en",))
    response = editor.post(address(page), {"locales": [locale.pk for locale in locales], **fields})
    assert response.status_code == 302, response.content.decode()
    return response


def test_a_communicator_copies_a_page_of_every_kind_for_translation_and_edits_the_copy(site, editor):
    for page in (site.home, site.services, site.service, site.news_index, site.news, site.contact, site.about, site.accessibility):
        response = copy(editor, page)
        translated = page.get_translation(Locale.objects.get(language_code="en"))

        assert not translated.live
        assert type(translated) is type(page)
        assert response.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[translated.pk])
        assert editor.get(response.headers["Location"]).status_code == 200


def test_a_start_page_is_copied_to_several_languages_at_once_and_without_all_that_lies_below(site, editor):
    copy(editor, site.home, "en", "ar", include_subtree="on")

    assert {home.locale.language_code for home in HomePage.objects.all()} == {"sv", "en", "ar"}
    assert ServicePage.objects.count() == 2


def test_a_section_is_copied_with_what_lies_below(site, editor):
    copy(editor, site.home)
    copy(editor, site.services, include_subtree="on")

    assert ServicePage.objects.filter(locale__language_code="en").count() == 2


def test_the_texts_around_forms_are_not_copied_and_the_editor_says_where_they_are_written(site, editor):
    folder = pages.publish(site.home, FormTextsIndex(title="Formulär", slug="formular"))
    texts = pages.publish(folder, FormTexts(title="Stöd", slug="stod", kind=ApplicationKind.SUPPORT))

    for page in (folder, texts):
        response = editor.get(address(page), follow=True)
        assert "Texter till formulär kopieras inte." in response.content.decode()
    copy(editor, site.home)
    assert FormTexts.objects.count() == 1


@pytest.mark.parametrize("model", [HomePage, NewsIndexPage, ContactPage, ServicesIndexPage])
def test_there_is_one_such_page_in_each_language(site, model):
    english = translate(site.home, "en", title="Start")
    root, below = english.get_parent(), english if model is not HomePage else english.get_parent()

    assert not model.can_create_at(root if model is HomePage else site.home)
    assert model.can_create_at(below) is (model is not HomePage)


def test_a_service_has_one_page_in_each_language_and_the_editor_says_so(site):
    translate(site.home, "en", title="Start")
    translate(site.services, "en", title="Support", slug="support")
    english = translate(site.service, "en", title="KAA")
    again = ServicePage(title="KAA", slug="igen", programme=Programme.objects.get(slug="kaa"), lead="Igen.", locale=english.locale)

    with pytest.raises(ValidationError) as refused:
        english.get_parent().add_child(instance=again)
    assert refused.value.message_dict["programme"] == ["Insatsen har redan en sida på det här språket. Ändra den i stället."]
    english.full_clean()


def test_the_frame_beside_the_editor_is_in_the_language_of_the_page_before_anything_of_it_is_published(site):
    draft = translate(site.home, "ar", is_live=False, title="البداية", headline="لا تحتاج إلى خطة.")
    html = draft.make_preview_request().content.decode()

    assert '<html lang="ar"' in html and 'dir="rtl"' in html
    assert "لا تحتاج إلى خطة." in html


@pytest.mark.parametrize("slug", ["en", "ar", "so", "uk", "fi", "sv", "sv-x-ll"])
def test_no_page_at_the_top_takes_the_address_of_a_language(site, slug):
    page = StandardPage(title="Engelska", slug=slug, lead="Hej.")

    with pytest.raises(ValidationError) as refused:
        site.home.add_child(instance=page)
    assert refused.value.message_dict["slug"] == [f"En adress högst upp får inte heta som ett språk: {slug}. Välj en annan."]


def test_further_down_a_page_may_be_called_that_but_it_cannot_be_moved_to_the_top(site):
    page = pages.publish(site.about, StandardPage(title="Engelska", slug="en", lead="Hej."))

    assert page.can_move_to(pages.publish(site.about, StandardPage(title="Annan", lead="Hej.")))
    assert not page.can_move_to(site.home)


def test_the_editor_refuses_the_address_of_a_language_in_its_form(site, editor):
    form_class = StandardPage.get_edit_handler().get_form_class()
    posted = nested_form_data({"title": "Engelska", "slug": "en", **dict.fromkeys(("body", "related", "easy_read"), streamfield([]))})
    form = form_class(posted, instance=StandardPage(locale=site.home.locale), parent_page=site.home)

    assert form.errors["slug"] == ["En adress högst upp får inte heta som ett språk: en. Välj en annan."]


def test_an_editor_who_may_not_translate_is_refused(site, editor):
    caseworker = personae.caseworker().client

    assert caseworker.get(address(site.home)).status_code in (302, 403, 404)
    assert editor.get(address(site.home)).status_code == 200
