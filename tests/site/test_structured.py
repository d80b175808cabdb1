"""What machines read of a page: data in the words of schema.org, and what a link shows where it is shared."""

import json
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.rich_text import RichText

from common import stamp
from common.structured import printed
from news.models import EventPage, NewsPage
from tests.site import kinds as further
from tests.site import pages
from tests.site.translated import translate


def _things(client: Client, address: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', client.get(address).content.decode(), re.DOTALL)
    assert found is not None, address
    told = json.loads(found[1])
    assert told["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in told["@graph"]}


def _shared(client: Client, address: str) -> dict[str, str]:
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return {str(tag["property"]): str(tag["content"]) for tag in soup.find_all("meta", property=True)}


def test_an_article_says_what_it_is_when_it_was_published_and_by_whom(site: pages.Built, client: Client) -> None:
    article = _things(client, site.news.href)["NewsArticle"]
    assert (article["headline"], article["datePublished"], article["inLanguage"]) == ("Studierummet är öppet", "2026-11-18", "sv")
    assert article["mainEntityOfPage"] == "http://testserver/nyheter/studierummet-ar-oppet/"
    assert article["publisher"]["@type"] == "GovernmentOrganization"


def test_an_event_says_when_and_where_and_whether_it_is_called_off(kinds: further.Kinds, client: Client) -> None:
    event = _things(client, kinds.event.href)["Event"]
    assert event["startDate"] == kinds.event.starts_at.isoformat()
    assert event["location"]["name"] == "Gamla posten"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    EventPage.objects.update(is_cancelled=True)
    stamp.bump()
    assert _things(client, kinds.event.href)["Event"]["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_service_says_for_whom_it_is_how_to_reach_it_and_answers_questions(site: pages.Built, client: Client) -> None:
    things = _things(client, "/stod/kaa/")
    service, asked = things["GovernmentService"], things["FAQPage"]["mainEntity"]
    assert (service["audience"]["requiredMinAge"], service["audience"]["requiredMaxAge"]) == (16, 19)
    assert service["availableChannel"]["serviceUrl"].startswith("http://testserver/ansok/")
    assert [(each["name"], each["acceptedAnswer"]["text"]) for each in asked] == [("Måste jag?", "Nej.")]


def test_every_page_says_the_way_to_itself(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    for page in [*kinds.all(), site.service, site.news, site.contact, site.home]:
        rows = _things(client, page.href)["BreadcrumbList"]["itemListElement"]
        assert [row["position"] for row in rows] == list(range(1, len(rows) + 1)), page.href
        assert rows[-1]["name"] == page.title
        assert all(row["item"].startswith("http://testserver/") for row in rows[:-1])


def test_a_shared_link_shows_the_title_the_words_and_the_site(site: pages.Built, client: Client) -> None:
    told = _shared(client, site.news.href)
    assert (told["og:type"], told["og:title"]) == ("article", "Studierummet är öppet")
    assert told["og:description"] == site.news.description
    assert told["og:url"] == "http://testserver/nyheter/studierummet-ar-oppet/"
    assert "og:image" not in told
    assert _shared(client, "/")["og:type"] == "website"


@pytest.mark.parametrize(("language", "told"), [("en", "en_GB"), ("ar", "ar"), ("so", "so"), ("uk", "uk_UA"), ("fi", "fi_FI")])
def test_a_shared_link_says_the_language_of_the_page(site: pages.Built, client: Client, language: str, told: str) -> None:
    translate(site.home, language)
    assert (_shared(client, "/")["og:locale"], _shared(client, f"/{language}/")["og:locale"]) == ("sv_SE", told)


def test_a_photograph_is_shared_with_its_words(site: pages.Built, client: Client) -> None:
    picture, words = pages.make_photograph(), "En person läser vid ett fönster."
    for slug, alt, is_decorative in (("med", words, False), ("utan", words, True)):
        pages.make_news(site.news_index, slug.title(), slug=slug, picture=picture, picture_alt=alt, picture_is_decorative=is_decorative)
    told, decorative = _shared(client, "/nyheter/med/"), _shared(client, "/nyheter/utan/")
    assert told["og:image"].startswith("http://testserver/media/")
    assert told["og:image:alt"] == words
    assert "og:image" in decorative
    assert "og:image:alt" not in decorative


def test_an_easy_text_tells_machines_of_no_question_that_it_does_not_show(kinds: further.Kinds, site: pages.Built, client: Client) -> None:
    asked = [("question", {"question": "Måste jag?", "answer": RichText("<p>Nej.</p>")})]
    for page in (site.service, kinds.guide):
        page.easy_read, page.questions = [("text", RichText("<p>Kort.</p>"))], asked
        page.save_revision().publish()
    stamp.bump()
    for page in (site.service, kinds.guide):
        assert "FAQPage" in _things(client, page.href)
        assert "FAQPage" not in _things(client, f"/sv-x-ll{page.href}")


def test_nothing_that_an_editor_writes_can_end_the_element(site: pages.Built, client: Client) -> None:
    assert "</script><b>" not in printed([{"name": "</script><b>&"}])
    NewsPage.objects.filter(pk=site.news.pk).update(title="</script><script>alert(1)</script>")
    page = NewsPage.objects.get(pk=site.news.pk)
    page.save_revision().publish()
    assert _things(client, page.href)["NewsArticle"]["headline"] == "</script><script>alert(1)</script>"
