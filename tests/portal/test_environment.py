"""The environment stops the start where it is not understood."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import environment


def test_a_missing_word_without_a_default_stops_the_start(monkeypatch):
    monkeypatch.delenv("ALLOWED_HOSTS", raising=False)
    with pytest.raises(ImproperlyConfigured, match="ALLOWED_HOSTS"):
        environment.text("ALLOWED_HOSTS")


def test_a_word_outside_the_choices_stops_the_start(monkeypatch):
    monkeypatch.setenv("PORTAL_ROLE", "publik")
    with pytest.raises(ImproperlyConfigured, match="publik"):
        environment.text("PORTAL_ROLE", "all", choices=("all", "public"))


@pytest.mark.parametrize("value", ["tjugo", "-1", "2.5", "²"])
def test_what_is_no_number_stops_the_start(monkeypatch, value):
    monkeypatch.setenv("EMAIL_PORT", value)
    with pytest.raises(ImproperlyConfigured, match="EMAIL_PORT"):
        environment.number("EMAIL_PORT", 25)


def test_a_secret_is_read_from_its_file(monkeypatch, tmp_path):
    (tmp_path / "secret").write_text("hemlig\n")
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "secret"))
    assert environment.secret("SECRET_KEY") == "hemlig"


def test_a_secret_whose_file_is_missing_stops_the_start(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "ingen"))
    with pytest.raises(ImproperlyConfigured, match="går inte att läsa"):
        environment.secret("SECRET_KEY")


@pytest.mark.parametrize(
    ("url", "engine", "name", "host"),
    [
        ("sqlite:////srv/portal.sqlite3", "sqlite3", "/srv/portal.sqlite3", None),
        ("postgresql://portal:p%40ss@db.example:5433/portal", "postgresql", "portal", "db.example"),
        ("postgresql://portal@/portal?host=/run/postgresql", "postgresql", "portal", "/run/postgresql"),
    ],
)
def test_databases_are_named_by_an_address(monkeypatch, tmp_path, url, engine, name, host):
    monkeypatch.setenv("DATABASE_URL", url)
    database = environment.database(tmp_path)
    assert str(database["ENGINE"]).endswith(engine)
    assert database["NAME"] == name
    assert database.get("HOST") == host


def test_another_kind_of_database_stops_the_start(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "mysql://portal@db.example/portal")
    with pytest.raises(ImproperlyConfigured, match="mysql"):
        environment.database(tmp_path)
