"""The small site, for the tests of the public pages."""

import pytest

from common import stamp
from tests.site import pages


@pytest.fixture
def site(db: None) -> pages.Built:
    """Every kind of page, and a process that remembers nothing."""
    built = pages.build()
    stamp.bump()
    return built
