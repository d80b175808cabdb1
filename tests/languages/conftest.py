"""What the tests of the languages stand on."""

import pytest

from tests import factories


@pytest.fixture
def programmes(db):
    return factories.all_programmes()
