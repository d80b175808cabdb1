"""The role of a process and the keys it can see agree, or it does not start."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from common.keys import create_all
from portal.role import verify_role


@pytest.fixture
def keys(settings, tmp_path) -> Path:
    settings.PORTAL_KEYS = tmp_path / "keys"
    create_all(settings.PORTAL_KEYS, key_id="test")
    return settings.PORTAL_KEYS


def test_a_public_server_beside_the_private_key_does_not_start(settings, keys):
    settings.PORTAL_ROLE = "public"
    with pytest.raises(ImproperlyConfigured, match="privata nyckeln"):
        verify_role()


def test_a_staff_server_without_the_private_key_does_not_start(settings, keys):
    settings.PORTAL_ROLE = "staff"
    next(keys.glob("team-*.key")).unlink()
    with pytest.raises(ImproperlyConfigured, match="saknas"):
        verify_role()


def test_no_keys_at_all_is_said_with_what_to_do(settings, tmp_path):
    settings.PORTAL_KEYS = tmp_path / "ingen"
    with pytest.raises(ImproperlyConfigured, match="keys init"):
        verify_role()


@pytest.mark.parametrize("role", ["all", "staff"])
def test_a_role_that_agrees_starts(settings, keys, role):
    settings.PORTAL_ROLE = role
    verify_role()
