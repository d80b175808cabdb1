"""Where key files may lie, and how closed they must be."""

from pathlib import Path

import pytest
from pytest_django import Settings

from common.checks import check_not_demo, check_permissions, check_place, problems
from common.keys import create_team_key


@pytest.fixture
def production(settings: Settings, keys: Path, tmp_path: Path) -> Settings:
    settings.PORTAL_ENVIRONMENT = "production"
    settings.PORTAL_DATA = tmp_path / "data"
    settings.MEDIA_ROOT = tmp_path / "data" / "media"
    settings.STATIC_ROOT = tmp_path / "data" / "static"
    return settings


def _ids(messages: list) -> list[str]:  # type: ignore[type-arg]
    return [message.id for message in messages]


def test_closed_keys_in_a_place_of_their_own_are_right(production: Settings) -> None:
    assert problems() == []


@pytest.mark.parametrize("name", ["audit.key", "salt.key", "team-2026-01-01.key"])
def test_a_secret_that_others_can_read_is_refused(keys: Path, name: str) -> None:
    (keys / name).chmod(0o604)

    assert _ids(check_permissions()) == ["common.E001"]


def test_a_folder_that_others_can_enter_is_refused(keys: Path) -> None:
    keys.chmod(0o750)

    assert _ids(check_permissions()) == ["common.E001"]


def test_public_halves_may_be_read_by_all(keys: Path) -> None:
    (keys / "recovery.pub").chmod(0o644)

    assert check_permissions() == []


@pytest.mark.parametrize("name", ["PORTAL_DATA", "MEDIA_ROOT", "STATIC_ROOT", "BASE_DIR", "PORTAL_BACKUPS"])
def test_keys_below_a_folder_that_is_copied_or_served_are_refused(production: Settings, keys: Path, name: str) -> None:
    setattr(production, name, keys.parent)

    assert "common.E002" in _ids(check_place())


def test_a_link_does_not_hide_where_keys_are(production: Settings, keys: Path, tmp_path: Path) -> None:
    production.PORTAL_DATA = keys.parent
    (tmp_path.parent / f"{tmp_path.name}-link").symlink_to(keys)
    production.PORTAL_KEYS = tmp_path.parent / f"{tmp_path.name}-link"

    assert _ids(check_place()) == ["common.E002"]


def test_keys_in_a_git_tree_are_refused(production: Settings, keys: Path) -> None:
    (keys.parent / ".git").mkdir()

    assert _ids(check_place()) == ["common.E003"]


def test_a_demos_keys_are_refused(production: Settings, keys: Path) -> None:
    create_team_key(keys, "demo")

    assert _ids(check_not_demo()) == ["common.E004", "common.E004"]


def test_the_demo_may_keep_its_keys_beside_its_data(settings: Settings, keys: Path) -> None:
    settings.PORTAL_ENVIRONMENT = "demo"
    settings.PORTAL_DATA = keys.parent
    create_team_key(keys, "demo")

    assert problems() == []
