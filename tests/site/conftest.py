"""The small site, for the tests of the public pages."""

import pytest

from common import stamp
from tests.site import kinds as further
from tests.site import pages


@pytest.fixture
def site(db: None) -> pages.Built:
    """Every kind of page, and a process that remembers nothing."""
    built = pages.build()
    stamp.bump()
    return built


@pytest.fixture
def kinds(site: pages.Built) -> further.Kinds:
    """One page of each further kind, below the small site."""
    built = further.build(site)
    stamp.bump()
    return built
