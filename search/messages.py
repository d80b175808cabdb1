"""What the worker does for the search: it learns new words, and reads again what borrowed from a register that has changed.

These rows of the outbox tell nobody anything; they are there because they are stored with what was published and survive a crash.
"""

from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from common.tree import language_of_page
from outbox.actions import enqueue
from outbox.models import Message, State
from outbox.topics import Letter, handler
from search.actions import forms_of_entry, learn, learn_synonyms, rebuild, write_entry

PAGE, ALL, SYNONYMS = "search.page", "search.all", "search.synonyms"


def soon(page_id: int) -> None:
    """Have the worker look at a page that was published or hidden."""
    enqueue(PAGE, key=uuid4().hex, page=page_id)


def later(topic: str = ALL) -> None:
    """Have the worker read all pages again, or do what `topic` names, once for all changes that wait."""
    if not Message.objects.filter(topic=topic, state=State.PENDING, attempts=0).exists():
        enqueue(topic, key=uuid4().hex)


def catch_up() -> int:
    """Do at once, by reading all pages, what the worker has not come to yet; return how many messages that answers."""
    waiting = Message.objects.filter(topic__in=(PAGE, ALL, SYNONYMS), state=State.PENDING)
    answered = list(waiting.values_list("pk", flat=True))
    if answered:
        rebuild()
    return waiting.filter(pk__in=answered).update(state=State.SENT, sent_at=timezone.now())


@handler(PAGE)
def look_at_page(message: Message) -> list[Letter]:
    """Learn the words of a page that nobody has met before, and write it down with them; nobody is told."""
    page = Page.objects.filter(pk=message.payload["page"], live=True).first()
    if page is not None:
        with transaction.atomic():
            entry = write_entry(page=page)
            if entry is not None and learn(language=language_of_page(page), forms=forms_of_entry(entry)):
                write_entry(page=page)
    return []


@handler(ALL)
def read_all(message: Message) -> list[Letter]:
    """Read all pages again; nobody is told."""
    rebuild()
    return []


@handler(SYNONYMS)
def learn_words_of_synonyms(message: Message) -> list[Letter]:
    """Learn the words that communicators have added; nobody is told."""
    learn_synonyms()
    return []
