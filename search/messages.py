"""What the worker does for the search: it learns new words, and reads again what borrowed from a register that has changed.

These rows of the outbox tell nobody anything; they are there because they are stored with what was published and survive a crash. One that
waits is enough for everything that waits.
"""

from uuid import uuid4

from django.utils import timezone

from outbox.actions import enqueue
from outbox.models import Message, State
from outbox.topics import Letter, handler
from search.actions import learn_new_words, learn_synonyms, rebuild

WORDS, PAGES, SYNONYMS = "search.words", "search.pages", "search.synonyms"


def _once(topic: str) -> None:
    """Enqueue a message unless one waits that no worker has begun with; within the transaction of what it is about."""
    if not Message.objects.filter(topic=topic, state=State.PENDING, attempts=0).exists():
        enqueue(topic, key=uuid4().hex)


def learn_soon() -> None:
    """Have the worker learn the words of the pages that hold new ones."""
    _once(WORDS)


def read_again() -> None:
    """Have the worker read all pages again."""
    _once(PAGES)


def learn_synonyms_soon() -> None:
    """Have the worker learn the words of the synonyms."""
    _once(SYNONYMS)


def catch_up() -> int:
    """Do at once, by reading all pages, what the worker has not come to yet; return how many messages that answers."""
    waiting = Message.objects.filter(topic__in=(WORDS, PAGES, SYNONYMS), state=State.PENDING)
    answered = list(waiting.values_list("pk", flat=True))
    if answered:
        rebuild()
    return waiting.filter(pk__in=answered).update(state=State.SENT, sent_at=timezone.now())


@handler(WORDS)
def learn_words(message: Message) -> list[Letter]:
    """Learn the words that are new; nobody is told."""
    learn_new_words()
    return []


@handler(PAGES)
def read_pages(message: Message) -> list[Letter]:
    """Read all pages again; nobody is told."""
    rebuild()
    return []


@handler(SYNONYMS)
def learn_words_of_synonyms(message: Message) -> list[Letter]:
    """Learn the words that communicators have added; nobody is told."""
    learn_synonyms()
    return []
