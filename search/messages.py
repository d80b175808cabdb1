"""What the worker does for the search: it learns new words, and reads again what borrowed from a register that has changed.

These rows of the outbox tell nobody anything; they are there because they are stored with what was published and survive a crash. One that
waits is enough for everything that waits.
"""

from uuid import uuid4

from outbox.actions import enqueue
from outbox.models import Message, State
from outbox.topics import Letter, handler
from search.actions import learn_new_words, rebuild

WORDS, PAGES = "search.words", "search.pages"


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
