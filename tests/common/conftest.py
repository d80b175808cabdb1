"""An installation of the test's own: a folder of keys that were made long ago."""

import os
from pathlib import Path

import pytest
from pytest_django import Settings

from common.keys import create_all


@pytest.fixture
def keys(settings: Settings, tmp_path: Path) -> Path:
    """Fresh keys in a folder of their own; returns the folder."""
    where = tmp_path / "keys"
    create_all(where, key_id="2026-01-01")
    os.utime(where, (1_700_000_000, 1_700_000_000))
    settings.PORTAL_KEYS = where
    return where
