"""manage.py personal_data: the page about personal data, made of the models."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from portal import privacy_page
from portal.management.commands import personal_data


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    where = tmp_path / "personal-data.md"
    monkeypatch.setattr(personal_data, "page_file", lambda: where)
    return where


def test_every_field_of_an_own_table_stands_on_the_page_with_its_kind(page: Path) -> None:
    call_command("personal_data")

    text = page.read_text()
    assert "## outbox.Message: utgående meddelande" in text
    assert "| `sealed` | förseglad |" in text
    assert "| `actor` | personal |" in text


def test_a_fresh_page_passes_and_a_stale_one_does_not(page: Path) -> None:
    call_command("personal_data")
    call_command("personal_data", "--check")

    page.write_text(page.read_text() + "\n")

    with pytest.raises(CommandError, match=r"personal-data\.md är inte aktuell"):
        call_command("personal_data", "--check")


def test_a_page_that_was_never_written_is_stale_and_checking_does_not_write_it(page: Path) -> None:
    with pytest.raises(CommandError):
        call_command("personal_data", "--check")

    assert not page.exists()


def test_only_own_tables_have_sections_and_every_kind_is_explained() -> None:
    text = privacy_page.render()

    assert "## auth." not in text
    assert all(f"| {kind} | " in text for kind in privacy_page.Kind)
