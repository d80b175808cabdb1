"""Which links a page holds, and which of them lead nowhere: known at once, from the database alone."""

import pytest
from django.utils.text import slugify
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.rich_text import RichText

from common import stamp
from common.nightly import jobs
from common.site_settings import SiteSettings
from editorial.actions import collect_links
from editorial.broken import broken_links
from editorial.links import Link, links_of, own_path
from editorial.models import AddressCheck, Fault, PageLink
from editorial.presenters import fault_words, goal_words
from home.models import HomePage, StandardPage
from news.models import NewsPage
from services.models import ServicePage
from tests.site import pages
from tests.site.block_values import make_document

CSN, DIGG = "https://www.csn.se/", "https://www.digg.se/tdosanmalan"


def _with_text(site, html, title="Sidan"):
    page = StandardPage(title=title, slug=slugify(title), lead="Kort.", body=[("text", RichText(html))])
    made = pages.publish(site.about, page)
    made.save_revision().publish()
    return made


def _broken():
    return [(link.page.title, link.target_title or link.address, str(link.fault)) for link in broken_links()]


def test_links_are_found_in_text_in_choosers_and_in_addresses(site):
    assert links_of(site.news) == {Link(target=site.service.pk), Link(address=CSN)}
    assert links_of(site.accessibility) == {Link(address=DIGG)}


def test_links_are_found_in_structs_lists_and_every_kind_of_stream(site):
    text = RichText(f'<p><a linktype="page" id="{site.contact.pk}">Ring</a></p>')
    service = ServicePage.objects.get(pk=site.service.pk)
    service.questions = [("question", {"question": "Måste jag?", "answer": text})]
    assert links_of(service) == {Link(target=site.contact.pk)}
    home = HomePage.objects.get(pk=site.home.pk)
    home.adults = [("panel", {"title": "För dig", "text": "Text.", "link_text": "Läs", "page": site.about})]
    assert links_of(home) == {Link(target=site.about.pk)}


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/stod/kaa/", {Link(address="/stod/kaa")}),
        ("/stod/kaa", {Link(address="/stod/kaa")}),
        ("/stod/kaa/?x=1#y", {Link(address="/stod/kaa")}),
        ("http://testserver/stod/kaa/", {Link(address="/stod/kaa")}),
        ("http://testserver.example/stod/", {Link(address="http://testserver.example/stod/")}),
        ("/bild.html", {Link(address="/bild.html")}),
        ("/ansok/", set()),
        ("/", set()),
        ("//annan.example/", set()),
        ("mailto:hej@lindhamra.example", set()),
        ("tel:+46701740605", set()),
        ("#har", set()),
        ("https://annan.example/?a=1&amp;b=2", {Link(address="https://annan.example/?a=1&b=2")}),
        (f"https://annan.example/{'x' * 500}", set()),
    ],
)
def test_an_address_in_text_is_a_page_of_ours_another_sites_or_nothing_to_look_after(site, href, expected):
    page = StandardPage(title="Sidan", body=[("text", RichText(f'<p><a href="{href}">Läs</a></p>'))])
    assert links_of(page) == expected


def test_the_start_page_and_what_is_code_are_no_page_to_look_for(site):
    assert (own_path("/"), own_path("/sitemap.xml"), own_path("/stod/?x=1")) == ("", "/sitemap.xml", "/stod")


def test_what_is_published_is_noted_and_what_is_taken_away_is_not(site):
    page = _with_text(site, f'<p><a href="{CSN}">CSN</a> och <a linktype="page" id="{site.service.pk}">KAA</a></p>')
    assert {(link.target, link.address) for link in PageLink.objects.filter(page=page)} == {(site.service.pk, ""), (None, CSN)}
    page.body = [("text", RichText(f'<p><a href="{DIGG}">Digg</a></p>'))]
    page.save_revision().publish()
    assert [link.address for link in PageLink.objects.filter(page=page)] == [DIGG]


def test_a_draft_changes_nothing(site):
    page = _with_text(site, f'<p><a href="{CSN}">CSN</a></p>')
    page.body = []
    page.save_revision()
    collect_links()
    assert [link.address for link in PageLink.objects.filter(page=page)] == [CSN]


def test_a_sound_site_has_no_broken_link(site):
    assert collect_links() == 3
    assert _broken() == []


def test_a_link_to_a_page_that_is_unpublished_is_broken_at_once_and_whole_when_it_is_published_again(site):
    collect_links()
    site.service.unpublish()
    assert _broken() == [("Studierummet är öppet", "KAA", Fault.UNPUBLISHED)]
    site.service.save_revision().publish()
    assert _broken() == []


def test_a_link_to_a_page_that_is_deleted_is_broken_and_stays_so_after_the_night(site):
    page = _with_text(site, "<p>Hej.</p>", "Borta")
    _with_text(site, f'<p><a linktype="page" id="{page.pk}">Läs</a></p>', "Kvar")
    Page.objects.get(pk=page.pk).delete()
    assert _broken() == [("Kvar", "", Fault.DELETED)]
    jobs()["editorial.links"]()
    assert _broken() == [("Kvar", "", Fault.DELETED)]


def test_a_chosen_page_that_is_deleted_leaves_its_link_behind(site):
    gone = _with_text(site, "<p>Hej.</p>", "Borta")
    news = pages.make_news(site.news_index, "Kvar", related=[("page", {"page": gone, "text": ""})])
    Page.objects.get(pk=gone.pk).delete()
    jobs()["editorial.links"]()
    assert list(broken_links().values_list("page", "target", "fault")) == [(news.pk, gone.pk, Fault.DELETED)]


def test_a_link_to_a_document_that_is_deleted_is_broken_and_its_words_are_printed_alone(site, client):
    document = make_document("plan.pdf")
    page = _with_text(site, f'<p><a linktype="document" id="{document.pk}">Planen</a></p>', "Kvar")
    assert links_of(page) == {Link(address=f"/documents/{document.pk}")}
    assert _broken() == []
    assert f'href="{document.url}">Planen</a>' in client.get(page.href).content.decode()
    document.delete()
    stamp.bump()
    assert [(goal_words(link), fault_words(link)) for link in broken_links()] == [
        ("ett dokument som inte finns kvar", "dokumentet är borttaget")
    ]
    jobs()["editorial.links"]()
    assert [fault for *_, fault in _broken()] == [Fault.DELETED]
    assert "<p>Planen</p>" in client.get(page.href).content.decode()


def test_a_page_that_has_moved_is_still_found_by_its_links(site):
    page = _with_text(site, "<p>Hej.</p>", "Flyttad")
    _with_text(site, f'<p><a linktype="page" id="{page.pk}">Läs</a></p>', "Kvar")
    Page.objects.get(pk=page.pk).specific.move(site.accessibility, pos="last-child")
    assert _broken() == []


def test_an_address_of_ours_that_was_typed_is_broken_where_no_page_has_it_and_old_where_its_page_has_moved(
    site, django_capture_on_commit_callbacks
):
    _with_text(site, '<p><a href="/finns/inte/">Ett</a> <a href="/stod/kaa/">Två</a></p>', "Typad")
    assert _broken() == [("Typad", "/finns/inte", Fault.MISSING)]
    service = ServicePage.objects.get(pk=site.service.pk)
    service.slug = "kaa-nytt"
    with django_capture_on_commit_callbacks(execute=True):
        service.save_revision().publish()
    assert _broken() == [("Typad", "/finns/inte", Fault.MISSING), ("Typad", "/stod/kaa", Fault.MOVED)]
    Redirect.objects.all().delete()
    assert [fault for *_, fault in _broken()] == [Fault.MISSING, Fault.MISSING]


def test_the_links_of_a_page_that_nobody_sees_are_not_broken(site):
    page = _with_text(site, '<p><a href="/finns/inte/">Ett</a></p>', "Gömd")
    page.unpublish()
    assert _broken() == []


@pytest.mark.parametrize(("failures", "is_broken"), [(0, False), (1, False), (2, False), (3, True), (9, True)])
def test_another_sites_address_is_broken_after_three_days_without_an_answer(site, failures, is_broken):
    collect_links()
    AddressCheck.objects.create(address=CSN, checked_on="2026-11-25", fault=Fault.ERROR, status=404, failures=failures)
    assert [(link.address, link.fault, link.status) for link in broken_links()] == ([(CSN, Fault.ERROR, 404)] if is_broken else [])


def test_finding_what_is_broken_is_one_question(site, query_budget):
    for number in range(5):
        _with_text(site, f'<p><a href="/finns/inte/{number}/">Ett</a></p>', f"Sida {number}")
    site.service.unpublish()
    with query_budget(2):
        assert len([(link.page.title, link.fault) for link in broken_links()]) == 5


def test_the_night_reads_many_pages_in_a_few_questions(site, query_budget):
    from editorial.actions.linking import _note

    made = [pages.make_news(site.news_index, f"Nyhet {number}") for number in range(6)]
    many = list(NewsPage.objects.filter(pk__in=[page.pk for page in made]))
    with query_budget(3):
        _note(many)


def test_a_page_that_is_about_to_go_shows_who_links_to_it_and_to_what_lies_below(site, editor):
    collect_links()
    _with_text(site, '<p><a href="/stod/kaa/">Två</a></p>', "Typad")
    for address in (f"/redaktion/pages/{site.service.pk}/unpublish/", f"/redaktion/pages/{site.services.pk}/delete/"):
        page = editor.client.get(address).content.decode()
        assert "De här sidorna länkar hit" in page
        assert "Studierummet är öppet</a>" in page
        assert "Typad</a>" in page
    lonely = editor.client.get(f"/redaktion/pages/{site.accessibility.pk}/delete/").content.decode()
    assert "De här sidorna länkar hit" not in lonely


def test_what_is_no_page_still_says_how_often_it_is_used(site, editor):
    page = editor.client.get(f"/redaktion/images/{site.picture.pk}/delete/").content.decode()
    assert "Används på" in page
    assert SiteSettings.objects.count() == 1
