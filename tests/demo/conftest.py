"""What every test of the demo stands on."""

import pytest

from tests import factories


@pytest.fixture(autouse=True)
def _tree(db: None) -> None:
    factories.root_page()
