"""What follows when a page is published: it gets a day to be read through, and its links are noted."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published

from editorial.actions import begin_review, note_links


def _published(instance: Page, **kwargs: Any) -> None:
    begin_review(instance)
    note_links(instance)


def connect() -> None:
    """Follow Wagtail's own signal."""
    page_published.connect(_published, dispatch_uid="editorial-published")
