"""What the tests of the search stand on."""

import pytest

from common import stamp
from outbox.models import Message
from search.actions import write_entry
from search.reading import published
from tests.site import pages


@pytest.fixture
def site(db: None) -> pages.Built:
    """The small site, and what the search knows of it before any word has been learnt."""
    built = pages.build()
    stamp.bump()
    for page in published():
        write_entry(page=page)
    Message.objects.all().delete()
    return built
