"""Example pages by the thousand, for those who measure: published as the written ones are, but many at a time."""

from django.db import transaction
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from news.models import EventPage, NewsPage
from portal.demo import streams
from portal.demo.content.generated import days_ago, generated, generated_event
from portal.demo.content.parts import Link
from portal.demo.pages import events, news
from portal.demo.pages.tree import Tree

BATCH = 500
# Every tenth is an event, the others are news.
EVENTS_EVERY = 10


def add_examples(tree: Tree, count: int) -> None:
    """Add those that are missing of so many."""
    for first in range(1, count + 1, BATCH):
        with transaction.atomic():
            for number in range(first, min(first + BATCH, count + 1)):
                _add(tree, number)
            _publish(tree)


def _add(tree: Tree, number: int) -> None:
    """Add one; unlike the written ones it can be finished at once, since what it links to is there."""
    if number % EVENTS_EVERY:
        piece = generated(number)
        _finished(tree, news.address(piece), news.article(tree, piece), piece.links, number)
    else:
        meeting = generated_event(number)
        _finished(tree, events.address(meeting), events.event(tree, meeting), meeting.links, number)


def _finished(tree: Tree, path: str, page: NewsPage | EventPage, links: tuple[Link, ...], number: int) -> None:
    page.related = streams.links(links, tree.pages)
    tree.add(path, page, days_ago=days_ago(number))


def _publish(tree: Tree) -> None:
    """Give the new pages their first versions in one go, and tell those who follow what is published."""
    pages = [page for page, *_ in tree.new]
    versions = Revision.objects.bulk_create(
        Revision(
            content_object=page,
            base_content_type=page.get_base_content_type(),
            object_str=str(page),
            created_at=page.last_published_at,
            content=page.serializable_data(),
        )
        for page in pages
    )
    for page, version in zip(pages, versions, strict=True):
        page.latest_revision = page.live_revision = version
        page.latest_revision_created_at = version.created_at
    Page.objects.bulk_update(pages, ["latest_revision", "live_revision", "latest_revision_created_at"], batch_size=BATCH)
    for page, version in zip(pages, versions, strict=True):
        page_published.send(sender=type(page), instance=page, revision=version)
    tree.new.clear()
