"""Telling Elasticsearch, by the outbox, that something has changed; where no operator runs it nobody is told."""

from uuid import uuid4

from django.db import transaction

from outbox.actions import enqueue
from search.elastic.connection import is_configured

# The pages that a message names; one without a page is about all that differ.
TOPIC = "search.elasticsearch"


@transaction.atomic
def tell(*, page_id: int) -> None:
    """Have the worker bring one page in step, within the transaction in which it changed."""
    if is_configured():
        enqueue(TOPIC, key=uuid4().hex, page=page_id)


@transaction.atomic
def tell_all() -> None:
    """Have the worker bring all pages in step that differ."""
    if is_configured():
        enqueue(TOPIC, key=uuid4().hex)
