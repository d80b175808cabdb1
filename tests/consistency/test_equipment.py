"""A machine that lacks something says so; with REQUIRE_ALL=1 it has not passed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import equipment
from tests.running import ROOT

NEEDS_A_BROWSER = "tests/browser/test_watching.py"


@pytest.fixture
def without_browser(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine whose path leads to no browser."""
    passed = {name: value for name, value in os.environ.items() if name not in ("CHROMIUM", "REQUIRE_ALL")}
    return {**passed, "PATH": str(tmp_path)}


def _run(environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", NEEDS_A_BROWSER]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_without_a_browser_the_run_passes_and_says_what_did_not_run(without_browser: dict[str, str]) -> None:
    done = _run(without_browser)
    assert done.returncode == 0
    assert equipment.NO_CHROMIUM in done.stdout
    assert "passed" not in done.stdout


def test_with_require_all_a_missing_browser_is_a_failure(without_browser: dict[str, str]) -> None:
    done = _run({**without_browser, "REQUIRE_ALL": "1"})
    assert done.returncode != 0
    assert f"REQUIRE_ALL=1, men {equipment.NO_CHROMIUM}" in done.stdout
    assert "skipped" not in done.stdout


@pytest.mark.parametrize(("is_required", "has_it", "expected"), [(True, False, False), (True, True, True), (False, False, True)])
def test_a_missing_postgresql_fails_the_session_where_all_is_required(
    monkeypatch: pytest.MonkeyPatch, is_required: bool, has_it: bool, expected: bool
) -> None:
    monkeypatch.setattr(equipment, "REQUIRE_ALL", is_required)
    monkeypatch.setattr(equipment, "has_postgresql", lambda: has_it)
    assert equipment.is_enough() is expected
