"""The words of the environment about e-ID: understood, or the start stops."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import environment


@pytest.mark.parametrize("url", ["https://eid.example/realms/lindhamra", "http://127.0.0.1:8481/realms/lindhamra", ""])
def test_an_issuer_is_named_by_an_encrypted_address_or_not_at_all(monkeypatch, url: str) -> None:
    monkeypatch.setenv("OPENID_URL", url)

    assert environment.protected_address("OPENID_URL") == url


@pytest.mark.parametrize("url", ["http://eid.example/", "eid.example", "ja"])
def test_an_issuer_without_encryption_stops_the_start(monkeypatch, url: str) -> None:
    monkeypatch.setenv("OPENID_URL", url)

    with pytest.raises(ImproperlyConfigured, match="OPENID_URL"):
        environment.protected_address("OPENID_URL")


def test_levels_are_words_with_commas_between(monkeypatch) -> None:
    monkeypatch.delenv("OPENID_LEVELS", raising=False)
    assert environment.words("OPENID_LEVELS", "loa3,loa4") == ("loa3", "loa4")

    monkeypatch.setenv("OPENID_LEVELS", " http://id.elegnamnden.se/loa/1.0/loa3 ,")
    assert environment.words("OPENID_LEVELS", "loa3,loa4") == ("http://id.elegnamnden.se/loa/1.0/loa3",)


def test_no_level_at_all_stops_the_start(monkeypatch) -> None:
    monkeypatch.setenv("OPENID_LEVELS", " , ")

    with pytest.raises(ImproperlyConfigured, match="OPENID_LEVELS"):
        environment.words("OPENID_LEVELS", "loa3,loa4")


def test_a_client_may_have_no_secret_but_not_one_that_cannot_be_read(monkeypatch, tmp_path) -> None:
    monkeypatch.delenv("OPENID_CLIENT_SECRET_FILE", raising=False)
    assert environment.secret("OPENID_CLIENT_SECRET", optional=True) == ""

    (tmp_path / "secret").write_text("hemligt\n")
    monkeypatch.setenv("OPENID_CLIENT_SECRET_FILE", str(tmp_path / "secret"))
    assert environment.secret("OPENID_CLIENT_SECRET", optional=True) == "hemligt"

    monkeypatch.setenv("OPENID_CLIENT_SECRET_FILE", str(tmp_path / "ingen"))
    with pytest.raises(ImproperlyConfigured, match="går inte att läsa"):
        environment.secret("OPENID_CLIENT_SECRET", optional=True)
