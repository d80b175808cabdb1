"""A machine without a provider, or without a checker of PDF files, says so; with REQUIRE_ALL=1 it has not passed."""

import os
import subprocess
import sys

import pytest

from tests import equipment
from tests.running import ROOT

NEEDS_A_PROVIDER = "tests/openid/test_keycloak.py"


class Item:
    """A test that carries one marker."""

    def __init__(self, marker: str) -> None:
        self.marker = marker
        self.added: list[pytest.MarkDecorator] = []

    def get_closest_marker(self, name: str) -> str | None:
        return name if name == self.marker else None

    def add_marker(self, marker: pytest.MarkDecorator) -> None:
        self.added.append(marker)


NEEDS = [("openid", "OPENID_URL", equipment.NO_OPENID), ("verapdf", "VERAPDF", equipment.NO_VERAPDF)]


@pytest.mark.parametrize(("marker", "variable", "words"), NEEDS)
def test_a_test_whose_need_is_missing_is_skipped_with_the_way_to_get_it(monkeypatch, marker: str, variable: str, words: str) -> None:
    monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(equipment, "REQUIRE_ALL", False)

    equipment.require(item := Item(marker))

    assert [(mark.name, mark.kwargs) for mark in item.added] == [("skip", {"reason": words})]
    assert words.startswith(f"{variable} saknas")


@pytest.mark.parametrize(("marker", "variable", "words"), NEEDS)
def test_a_test_whose_need_is_missing_fails_where_all_is_required(monkeypatch, marker: str, variable: str, words: str) -> None:
    monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(equipment, "REQUIRE_ALL", True)

    equipment.require(item := Item(marker))

    assert item.added == []
    with pytest.raises(pytest.fail.Exception, match=variable):
        equipment.fail_where_missing(item)


@pytest.mark.parametrize(("marker", "variable", "words"), NEEDS)
def test_a_test_whose_need_is_there_runs(monkeypatch, marker: str, variable: str, words: str) -> None:
    monkeypatch.setenv(variable, "här")

    equipment.require(item := Item(marker))
    equipment.fail_where_missing(item)

    assert item.added == []


def test_without_a_provider_the_run_passes_and_says_at_its_end_what_did_not_run() -> None:
    passed = {name: value for name, value in os.environ.items() if name not in ("OPENID_URL", "REQUIRE_ALL")}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", NEEDS_A_PROVIDER]
    done = subprocess.run(command, cwd=ROOT, env=passed, capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert f"test kördes inte. {equipment.NO_OPENID}" in done.stdout
    assert "passed" not in done.stdout
