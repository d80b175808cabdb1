"""The small site, and those who write it."""

from collections.abc import Iterator

import pytest
from django.contrib.contenttypes.models import ContentType

from accounts.models import User
from common import stamp
from tests import factories
from tests.editorial.people import writer_below
from tests.personae import Staff, communicator
from tests.site import pages


@pytest.fixture
def site(db: None) -> pages.Built:
    """Every kind of page, and a process that remembers nothing."""
    built = pages.build()
    stamp.bump()
    return built


@pytest.fixture
def editor(site: pages.Built) -> Staff:
    """A communicator at the editor."""
    return communicator()


@pytest.fixture
def writer(site: pages.Built) -> Staff:
    """Somebody who may add news and change her own, and no more."""
    return writer_below(site.news_index)


@pytest.fixture
def keeper(site: pages.Built) -> User:
    """Somebody who answers for pages."""
    return factories.user(name="Siv Ansvarig", email="siv@lindhamra.example")


@pytest.fixture
def _types_known(db: None) -> Iterator[None]:
    """Django keeps the names of its tables for the life of a process; a budget is about the page."""
    for model in ContentType.objects.all():
        ContentType.objects.get_for_id(model.pk)
    yield
