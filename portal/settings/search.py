"""Settings of the search: the database's own full text, and Elasticsearch where an operator runs it (docs/search.md)."""

from base64 import b64encode
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from portal import environment

# Client and server have the same major version.
MAJORS = (8, 9)
# A reader waits no longer for an engine that hangs, in seconds; then the embedded one answers.
PATIENCE = 1.0


def _credentials() -> dict[str, Any]:
    """Return how the client says who it is: by user and password, by API key, or not at all; raises where both are named."""
    user, key = environment.text("ELASTICSEARCH_USER", ""), environment.secret("ELASTICSEARCH_API_KEY", optional=True)
    password = environment.secret("ELASTICSEARCH_PASSWORD", optional=True)
    if bool(user) != bool(password):
        raise ImproperlyConfigured("ELASTICSEARCH_USER och ELASTICSEARCH_PASSWORD_FILE hör ihop: ange båda, eller ingen av dem.")
    if user and key:
        raise ImproperlyConfigured("Ange ELASTICSEARCH_USER eller ELASTICSEARCH_API_KEY_FILE, inte båda.")
    if user:
        # As the header has it: the client itself takes no å in a password.
        return {"basic_auth": b64encode(f"{user}:{password}".encode()).decode()}
    return {"api_key": key} if key else {}


def _authority(url: str) -> dict[str, str]:
    """Return whom the client trusts to vouch for the server, where that is a file of its own."""
    path = environment.text("ELASTICSEARCH_CA_FILE", "")
    if not path:
        return {}
    if not url.startswith("https:"):
        raise ImproperlyConfigured("ELASTICSEARCH_CA_FILE hör till en https-adress i ELASTICSEARCH_URL.")
    if not Path(path).is_file():
        raise ImproperlyConfigured(f"ELASTICSEARCH_CA_FILE={path} går inte att läsa.")
    return {"ca_certs": path}


def _need_client() -> None:
    """Stop the start where the client is missing, or is one that nobody has tried."""
    try:
        found = version("elasticsearch")
    except PackageNotFoundError as error:
        raise ImproperlyConfigured(
            "ELASTICSEARCH_URL är satt, men klienten är inte installerad. Kör pip install 'elasticsearch>=8.19,<10', "
            "med samma huvudversion som servern, eller ta bort ELASTICSEARCH_URL."
        ) from error
    if int(found.split(".")[0]) not in MAJORS:
        raise ImproperlyConfigured(f"Klienten elasticsearch {found} passar inte. Portalen använder 8.19 eller 9.")


def elasticsearch(url: str) -> dict[str, Any]:
    """Return the backend of Wagtail that keeps the index at `url`; raises ImproperlyConfigured where the environment is not understood."""
    _need_client()
    return {
        "BACKEND": "search.elastic.backend",
        "URLS": [url],
        "INDEX_PREFIX": f"{environment.text('ELASTICSEARCH_PREFIX', 'sammanhang')}_",
        # What is published goes there by the outbox (search/messages.py), or publishing would wait for it.
        "AUTO_UPDATE": False,
        "ATOMIC_REBUILD": True,
        "TIMEOUT": PATIENCE,
        "OPTIONS": {"max_retries": 0, "retry_on_timeout": False, **_credentials(), **_authority(url)},
    }


ELASTICSEARCH_URL = environment.protected_address("ELASTICSEARCH_URL")
EMBEDDED_SEARCH = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILSEARCH_BACKENDS = EMBEDDED_SEARCH | ({"elasticsearch": elasticsearch(ELASTICSEARCH_URL)} if ELASTICSEARCH_URL else {})
