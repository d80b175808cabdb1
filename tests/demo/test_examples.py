"""The example pages of `demo --pages` are as real as the written ones; only their first versions are written together."""

import pytest
from django.test import Client
from wagtail.models import Page, ReferenceIndex
from wagtail.search.models import IndexEntry

from editorial.models import PageLink
from news.models import EventPage, NewsPage
from portal.demo.build import Demo
from tests.demo.making import make

# The tenth is an event.
SLUG, MEETING = "exempel-1", "exempel-10"


@pytest.fixture
def examples(db: None) -> list[Page]:
    """One piece of news and one event."""
    make(Demo(cases=0, pages=10))
    return [NewsPage.objects.get(slug=SLUG), EventPage.objects.get(slug=MEETING)]


def test_an_example_is_routed_and_listed(examples: list[Page], client: Client) -> None:
    for page in examples:
        assert client.get(page.get_url()).status_code == 200
        when = page.date if isinstance(page, NewsPage) else page.starts_at
        listed = client.get(f"{page.get_parent().get_url()}?ar={when.year}")
        assert f'href="{page.get_url()}"' in listed.content.decode()


def test_an_example_has_a_first_version_that_is_published(examples: list[Page]) -> None:
    for page in examples:
        version = page.latest_revision
        assert version and page.live_revision == version and not page.has_unpublished_changes
        assert version.created_at == page.first_published_at == page.latest_revision_created_at
        opened = version.as_object()
        assert (opened.title, opened.lead, opened.contact, opened.live) == (page.title, page.lead, page.contact, True)
        assert opened.related.get_prep_value() == page.related.get_prep_value() != []


def test_an_example_stands_in_every_register_that_publishing_fills(examples: list[Page]) -> None:
    written = NewsPage.objects.get(slug="en-dag-i-verkstaden")
    for page in (*examples, written):
        assert ReferenceIndex.get_references_for_object(page).filter(model_path="contact").exists(), page
        assert IndexEntry.objects.filter(object_id=page.pk, content_type__model=page._meta.model_name).exists(), page
        assert PageLink.objects.filter(page=page).exists(), page
    assert {page.review_on is None for page in examples} == {written.review_on is None}
