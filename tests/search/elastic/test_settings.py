"""The words of the environment about Elasticsearch: understood, or the start stops; and what of them reaches the engine."""

import base64
import re
from importlib.metadata import PackageNotFoundError

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.environment import protected_address
from portal.settings import search
from portal.settings.search import EMBEDDED_SEARCH, elasticsearch
from search.engines import choice
from tests.certificates import own_certificate
from tests.search.elastic.stub import running_stub

URL = "https://sok.example:9200"
NAMES = ("USER", "PASSWORD_FILE", "API_KEY_FILE", "CA_FILE", "PREFIX")


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(f"ELASTICSEARCH_{name}", raising=False)


@pytest.fixture
def secrets(monkeypatch, tmp_path):
    """Put secrets in files, and name them in the environment."""

    def put(**named: str) -> None:
        for name, value in named.items():
            path = tmp_path / name
            path.write_text(f"{value}\n")
            monkeypatch.setenv(f"ELASTICSEARCH_{name}_FILE", str(path))

    return put


def test_without_anything_else_the_engine_is_asked_openly_under_the_portals_own_prefix():
    backend = elasticsearch(URL)
    assert backend["URLS"] == [URL]
    assert backend["INDEX_PREFIX"] == "sammanhang_"
    assert (backend["AUTO_UPDATE"], backend["ATOMIC_REBUILD"], backend["TIMEOUT"]) == (False, True, 1.0)
    assert backend["OPTIONS"] == {"max_retries": 0, "retry_on_timeout": False}


def test_two_portals_in_one_cluster_have_prefixes_of_their_own(monkeypatch):
    monkeypatch.setenv("ELASTICSEARCH_PREFIX", "lindhamra")
    assert elasticsearch(URL)["INDEX_PREFIX"] == "lindhamra_"


def test_a_user_has_a_password(monkeypatch, secrets):
    monkeypatch.setenv("ELASTICSEARCH_USER", "portal")
    with pytest.raises(ImproperlyConfigured, match="hör ihop"):
        elasticsearch(URL)
    secrets(PASSWORD="hemligt")
    assert elasticsearch(URL)["OPTIONS"]["basic_auth"] == base64.b64encode(b"portal:hemligt").decode()
    monkeypatch.delenv("ELASTICSEARCH_USER")
    with pytest.raises(ImproperlyConfigured, match="hör ihop"):
        elasticsearch(URL)


def test_a_user_and_an_api_key_are_one_too_many(monkeypatch, secrets):
    secrets(API_KEY="bnljaw==")
    assert elasticsearch(URL)["OPTIONS"]["api_key"] == "bnljaw=="
    monkeypatch.setenv("ELASTICSEARCH_USER", "portal")
    secrets(PASSWORD="hemligt")
    with pytest.raises(ImproperlyConfigured, match="inte båda"):
        elasticsearch(URL)


def test_an_authority_of_its_own_is_a_file_and_belongs_to_https(monkeypatch, tmp_path):
    monkeypatch.setenv("ELASTICSEARCH_CA_FILE", str(tmp_path / "ingen.pem"))
    with pytest.raises(ImproperlyConfigured, match="går inte att läsa"):
        elasticsearch(URL)
    (tmp_path / "ca.pem").write_text("")
    monkeypatch.setenv("ELASTICSEARCH_CA_FILE", str(tmp_path / "ca.pem"))
    assert elasticsearch(URL)["OPTIONS"]["ca_certs"] == str(tmp_path / "ca.pem")
    with pytest.raises(ImproperlyConfigured, match="https"):
        elasticsearch("http://127.0.0.1:9200")


@pytest.mark.parametrize("url", ["http://sok.example:9200", "sok.example:9200", "https://portal:hemligt@sok.example:9200"])
def test_an_address_in_clear_or_with_a_password_stops_the_start_and_the_password_is_not_repeated(monkeypatch, url):
    monkeypatch.setenv("ELASTICSEARCH_URL", url)
    with pytest.raises(ImproperlyConfigured, match="ELASTICSEARCH_URL") as refused:
        protected_address("ELASTICSEARCH_URL")
    assert "hemligt" not in str(refused.value)


def test_a_missing_client_stops_the_start_with_what_to_install(monkeypatch):
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(search, "version", missing)
    with pytest.raises(ImproperlyConfigured, match=re.escape("pip install 'elasticsearch>=8.19,<10'")):
        elasticsearch(URL)


@pytest.mark.parametrize(("version", "is_known"), [("7.17.9", False), ("8.19.3", True), ("9.5.1", True), ("10.0.0", False)])
def test_a_client_of_another_time_stops_the_start(monkeypatch, version, is_known):
    monkeypatch.setattr(search, "version", lambda name: version)
    if is_known:
        assert elasticsearch(URL)["URLS"] == [URL]
    else:
        with pytest.raises(ImproperlyConfigured, match=re.escape(version)):
            elasticsearch(URL)


def _look(settings, url: str) -> bool:
    settings.WAGTAILSEARCH_BACKENDS = EMBEDDED_SEARCH | {"elasticsearch": elasticsearch(url)}
    return choice.is_answering()


def test_the_api_key_reaches_the_engine(settings, secrets):
    secrets(API_KEY="bnljaw==")
    with running_stub() as stub:
        assert _look(settings, stub.url)
    assert stub.logins == ["ApiKey bnljaw=="]


def test_the_user_and_the_password_reach_the_engine(settings, monkeypatch, secrets):
    monkeypatch.setenv("ELASTICSEARCH_USER", "portal")
    secrets(PASSWORD="hemligt å")
    with running_stub() as stub:
        assert _look(settings, stub.url)
    assert base64.b64decode(stub.logins[0].removeprefix("Basic ")).decode() == "portal:hemligt å"


def test_a_private_authority_is_trusted_where_it_is_named_and_nowhere_else(settings, monkeypatch, tmp_path):
    with running_stub(own_certificate(tmp_path)) as stub:
        assert not _look(settings, stub.url)
        assert stub.asked == []
        monkeypatch.setenv("ELASTICSEARCH_CA_FILE", str(tmp_path / "own.pem"))
        assert _look(settings, stub.url)


def test_the_client_does_not_change_the_settings_it_reads(settings, secrets):
    secrets(API_KEY="bnljaw==")
    with running_stub() as stub:
        assert _look(settings, stub.url)
        assert settings.WAGTAILSEARCH_BACKENDS["elasticsearch"] == elasticsearch(stub.url)
