"""Published pages in other languages: their addresses, their frame, the switch, and what is Swedish only."""

import re

import pytest
from django.test import Client
from wagtail.models import Locale

from common import stamp
from home.models import StandardPage
from tests import queries
from tests.languages.filling import first_tag
from tests.site import pages
from tests.site.translated import translate


@pytest.fixture
def site(db):
    built = pages.build()
    stamp.bump()
    return built


@pytest.fixture
def english(site):
    """The start page, the index of services, KAA and contact in English."""
    translate(site.home, "en", title="Start", lead="Have you left school? We listen first.", headline="You need no plan.")
    translate(site.services, "en", title="Find support", slug="support", lead="Choose what is closest.")
    translate(site.service, "en", lead="Have you left school?", situation="I have left school.")
    translate(site.contact, "en", title="Contact", slug="contact", lead="Call us.")
    return site


@pytest.fixture
def arabic(site):
    """The start page and one more page in Arabic, which is not translated from any."""
    home = translate(site.home, "ar", title="البداية", lead="نحن نستمع إليك.", headline="لا تحتاج إلى خطة.")
    page = StandardPage(title="دعم للشباب", slug="stod-for-unga", lead="نحن نساعدك.", show_in_menus=True, locale=home.locale)
    pages.publish(home, page)
    stamp.bump()
    return site


def html_of(path: str) -> str:
    response = Client().get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def ways(html: str) -> list[tuple[str, str, str]]:
    switch = re.search(r'<details class="languages">(.*?)</details>', html, re.DOTALL)
    links = re.findall(r'<a href="([^"]+)"\s+hreflang="([^"]+)"\s+lang="\2"\s+dir="(?:ltr|rtl)">(.*?)</a>', switch[1] if switch else "")
    return [(path, code, re.sub(r"<[^>]+>", "", text)) for path, code, text in links]


@pytest.mark.parametrize(
    ("path", "tag", "words"),
    [
        ("/", '<html lang="sv" dir="ltr">', "Har du slutat skolan?"),
        ("/en/", '<html lang="en" dir="ltr">', "You need no plan."),
        ("/en/support/", '<html lang="en" dir="ltr">', "Find support"),
        ("/en/support/kaa/", '<html lang="en" dir="ltr">', "Have you left school?"),
        ("/en/contact/", '<html lang="en" dir="ltr">', "Call us."),
    ],
)
def test_a_page_is_read_at_the_address_of_its_language(english, path, tag, words):
    response = Client().get(path)

    assert response.status_code == 200
    assert first_tag(response) == tag
    assert words in response.content.decode()


def test_an_arabic_page_runs_from_right_to_left_and_its_numbers_do_not(arabic):
    response = Client().get("/ar/stod-for-unga/")
    html = response.content.decode()

    assert first_tag(response) == '<html lang="ar" dir="rtl">'
    assert "دعم للشباب" in html
    assert "هل الأمر طارئ؟" in html
    assert re.search(r'<a href="tel:116111"\s+dir="ltr">116 111</a>', html)
    assert '<bdi dir="ltr">070-174 06 10</bdi>' in html_of("/ar/")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/en/", "Vardagar 9–16. Gamla posten"),
        ("/en/contact/", "Vardagar 9–16"),
        ("/en/contact/", "Gamla posten"),
        ("/en/support/kaa/", "Vardagar 9–16"),
    ],
)
def test_hours_and_addresses_say_in_words_that_they_are_in_swedish(english, path, words):
    pattern = rf'<span lang="sv" dir="ltr">{words}[^<]*</span>\.? <small class="other-language">\(in Swedish\)</small>'
    assert re.search(pattern, html_of(path))
    assert not re.search(rf"{words}[^/]*<small", html_of("/"))


def test_a_contact_card_in_the_text_says_in_words_that_it_is_in_swedish(english):
    english.about.body = [("contact", {"card": english.card})]
    english.about.save_revision().publish()
    translate(english.about, "en", slug="about")
    mark = '<p class="meta"> <small class="other-language">(in Swedish)</small></p>'
    assert html_of("/en/about/").split('class="panel contact"')[1].count(mark) == 1
    assert mark not in html_of("/om-webbplatsen/")


@pytest.mark.parametrize(
    "path", ["/de/", "/de/stod/", "/sv/", "/en-gb/", "/fi/", "/so/kontakt/", "/sv-x-ll/", "/en/stod/", "/en/nyheter/", "/EN/"]
)
def test_a_language_that_the_page_is_not_in_has_no_such_address(english, path):
    assert Client().get(path).status_code == 404


def test_a_page_unpublished_in_one_language_is_missing_there_and_stays_in_the_others(english):
    page = english.service.get_translation(Locale.objects.get(language_code="en"))
    page.unpublish()
    stamp.bump()

    assert Client().get("/en/support/kaa/").status_code == 404
    assert Client().get("/stod/kaa/").status_code == 200
    assert ("/en/", "en", "English (start page)") in ways(html_of("/stod/kaa/"))


def test_a_language_whose_start_page_is_a_draft_is_not_offered(site):
    translate(site.home, "fi", is_live=False, title="Etusivu")

    assert Client().get("/fi/").status_code == 404
    assert ways(html_of("/")) == []


def test_a_page_that_is_moved_is_read_at_its_new_address(english):
    english_home = english.home.get_translation(Locale.objects.get(language_code="en"))
    folder = pages.publish(english_home, StandardPage(title="About", slug="about", lead="About.", locale=english_home.locale))
    page = pages.publish(english_home, StandardPage(title="Help", slug="help", lead="Help.", locale=english_home.locale))
    page.move(folder, pos="last-child")
    stamp.bump()

    assert "Help." in html_of("/en/about/help/")
    assert Client().get("/en/help/").headers["Location"] == "/en/about/help/"


def test_the_switch_leads_to_the_translation_and_else_names_the_start_page_as_such(english, arabic):
    assert ways(html_of("/stod/kaa/")) == [("/en/support/kaa/", "en", "English"), ("/ar/", "ar", "العربيّة (الصفحة الرئيسية)")]
    assert ways(html_of("/en/support/kaa/")) == [("/stod/kaa/", "sv", "Svenska"), ("/ar/", "ar", "العربيّة (الصفحة الرئيسية)")]
    assert ways(html_of("/ar/stod-for-unga/")) == [("/", "sv", "Svenska (startsidan)"), ("/en/", "en", "English (start page)")]


def test_a_page_in_a_language_without_forms_leads_to_the_english_form_says_so_and_has_the_others_beside(arabic):
    html = " ".join(html_of("/ar/").split())

    assert '<a href="/en/ansok/" hreflang="en" class="go">أريد دعمًا <small class="other-language">(بالإنجليزية)</small></a>' in html
    beside = re.search(r'<p class="form-languages">(.*?)</p>', html)
    assert beside
    assert re.findall(r'href="([^"]+)" hreflang="([^"]+)"', beside[1]) == [
        ("/ansok/", "sv"),
        ("/en/ansok/", "en"),
        ("/sv-x-ll/ansok/", "sv-x-ll"),
    ]
    assert "form-languages" not in html_of("/")


def test_a_site_in_one_language_has_no_switch(site):
    html = html_of("/stod/kaa/")

    assert ways(html) == []
    assert 'rel="alternate" hreflang' not in html
    assert re.findall(r'href="([^"]+)"\s+hreflang', html) == ["/en/ansok/", "/sv-x-ll/ansok/"]


def test_search_engines_are_told_of_every_translation_and_of_none_that_is_not_there(english):
    english_page, swedish, news = html_of("/en/support/kaa/"), html_of("/stod/kaa/"), html_of("/nyheter/studierummet-ar-oppet/")

    for html in (english_page, swedish):
        assert re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html) == [
            ("sv", "http://testserver/stod/kaa/"),
            ("en", "http://testserver/en/support/kaa/"),
            ("x-default", "http://testserver/stod/kaa/"),
        ]
    assert '<link rel="canonical" href="http://testserver/en/support/kaa/">' in english_page
    assert 'rel="alternate" hreflang' not in news


def test_what_is_not_translated_is_shown_from_swedish_and_says_so(english):
    html = html_of("/en/")

    assert '<a href="/en/support/">Find support</a>' in html
    assert (
        '<a href="/nyheter/" hreflang="sv"><span lang="sv" dir="ltr">Nyheter</span> <small class="other-language">(in Swedish)</small></a>'
        in html
    )
    assert (
        '<a href="/om-webbplatsen/tillganglighet/" hreflang="sv"><span lang="sv" dir="ltr">Tillgänglighetsredogörelse</span> '
        '<small class="other-language">(in Swedish)</small></a>' in html
    )
    # A poster of a service that has an English page, and one of a service that has none.
    assert '<h3><a href="/en/support/kaa/">I have left school.</a></h3>' in html
    assert '<a href="/stod/mojligheten/" hreflang="sv"><span lang="sv" dir="ltr">Jag vill träffa folk.</span>' in html
    # News are in Swedish.
    assert '<span lang="sv" dir="ltr">Studierummet är öppet</span>' in html
    assert "18 November 2026" in html


def test_a_translated_statutory_page_takes_the_place_of_the_swedish_one(english):
    translate(english.about, "en", title="About this site", slug="about-this-site")
    translate(english.accessibility, "en", title="Accessibility statement", slug="accessibility")
    html = html_of("/en/")

    assert '<a href="/en/about-this-site/accessibility/">Accessibility statement</a>' in html
    assert "Tillgänglighetsredogörelse" not in html


def test_the_breadcrumb_stays_in_the_language(english):
    trail = re.search(r'aria-label="You are here">(.*?)</nav>', html_of("/en/support/kaa/"), re.DOTALL)

    assert trail
    assert re.findall(r'href="([^"]+)">([^<]+)<', trail[1]) == [("/en/", "Home"), ("/en/support/", "Find support")]


def test_news_of_a_language_stand_on_its_own_index_and_not_on_the_swedish_one(english):
    translate(english.news_index, "en", title="News", slug="news")
    translate(english.news, "en", title="The study room is open", slug="study-room")
    index, swedish = html_of("/en/news/"), html_of("/nyheter/")

    assert "The study room is open" in index and "Studierummet är öppet" not in index
    assert "Studierummet är öppet" in swedish and "The study room is open" not in swedish
    assert "The study room is open" in html_of("/en/")
    assert "The study room is open" not in html_of("/nyheter/flode/")


def test_a_link_in_a_translated_text_leads_to_the_translation_of_the_page_it_names(english):
    translate(english.news_index, "en", title="News", slug="news")
    html_of("/nyheter/studierummet-ar-oppet/")
    translate(english.news, "en", title="The study room is open", slug="study-room")

    assert '<a href="/en/support/kaa/">KAA</a>' in html_of("/en/news/study-room/")
    assert '<a href="/stod/kaa/">KAA</a>' in html_of("/nyheter/studierummet-ar-oppet/")


def test_a_list_of_links_leads_to_translations_and_marks_what_has_none(english):
    translate(english.news_index, "en", title="News", slug="news")
    to_both = [("page", {"page": page, "text": ""}) for page in (english.service, english.accessibility)]
    in_own_words = ("page", {"page": english.accessibility, "text": "How accessible is this site?"})
    translate(english.news, "en", title="The study room is open", slug="study-room", related=[*to_both, in_own_words])
    links = re.search(r'aria-labelledby="las-mer">(.*?)</nav>', " ".join(html_of("/en/news/study-room/").split()), re.DOTALL)
    mark = '<small class="other-language">(in Swedish)</small>'

    assert links
    assert re.findall(r'href="([^"]+)"( hreflang="sv")?>(.*?)\s*</a>', links[1]) == [
        ("/en/support/kaa/", "", "KAA"),
        ("/om-webbplatsen/tillganglighet/", ' hreflang="sv"', f'<span lang="sv" dir="ltr">Tillgänglighetsredogörelse</span> {mark}'),
        ("/om-webbplatsen/tillganglighet/", ' hreflang="sv"', f"How accessible is this site? {mark}"),
    ]


def test_robots_are_kept_from_the_forms_in_the_languages_that_they_are_in(site):
    robots = Client().get("/robots.txt").content.decode()

    assert [line for line in robots.splitlines() if line.endswith("ansok/")] == [
        "Disallow: /ansok/",
        "Disallow: /en/ansok/",
        "Disallow: /sv-x-ll/ansok/",
    ]


def test_the_map_of_the_site_names_each_page_with_its_translations(english):
    html = html_of("/sitemap.xml")
    entry = re.search(r"<loc>http://testserver/en/support/kaa/</loc>(.*?)</url>", html, re.DOTALL)

    assert entry
    assert re.findall(r'hreflang="([^"]+)" href="([^"]+)"', entry[1]) == [
        ("sv", "http://testserver/stod/kaa/"),
        ("en", "http://testserver/en/support/kaa/"),
    ]
    news = re.search(r"<loc>http://testserver/nyheter/studierummet-ar-oppet/</loc>(.*?)</url>", html, re.DOTALL)
    assert news and "hreflang" not in news[1]


@pytest.mark.parametrize(
    ("path", "most"), [("/en/", 12), ("/en/support/", 10), ("/en/support/kaa/", 10), ("/en/contact/", 10), ("/stod/kaa/", 10)]
)
def test_a_page_in_another_language_keeps_within_the_budget_and_is_warm_afterwards(english, path, most):
    from django.contrib.contenttypes.models import ContentType

    for model in ContentType.objects.all():
        ContentType.objects.get_for_id(model.pk)
    client = Client()
    with queries.budget(most):
        response = client.get(path)
    assert response.headers["Cache-Control"] == "public, max-age=60"
    with queries.budget(0):
        assert client.get(path).content == response.content
