"""Asking another site whether an address of its is there: politely, briefly, and never an address of our own network.

Nothing secret is sent, so plain http is asked too, which `common.outgoing.is_safe` refuses where a secret goes along; its other rules hold.
"""

import ipaddress
import socket
import ssl
from http import HTTPStatus
from http.client import HTTPException, InvalidURL
from typing import NamedTuple
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import Request

from django.conf import settings
from django.utils.encoding import iri_to_uri

from common.outgoing import is_safe, opener
from editorial.models import Fault

SECONDS = 10
MOST_REDIRECTS = 5
# These say that the page is there, and not for a machine that asks.
NOT_FOR_US = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS})
_NAME = "Sammanhang-lankkontroll"


class Answer(NamedTuple):
    """How an address answered: an empty fault when it is there, and the status where there was one."""

    fault: str = ""
    status: int | None = None


def is_public(host: str) -> bool:
    """Whether every address of a host is one that the whole world may call; raises OSError where the name is unknown."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(str(place[4][0]).partition("%")[0]).is_global for place in found)


def _may_be_asked(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and is_safe(parts._replace(scheme="https").geturl()) and is_public(parts.hostname or "")


def _call(method: str, url: str) -> tuple[int, str]:
    """Return the status, and where a redirect leads; no content is read."""
    name = f"{_NAME} (+{settings.WAGTAILADMIN_BASE_URL})"
    request = Request(url, method=method, headers={"User-Agent": name, "Accept": "*/*"})  # noqa: S310 - _may_be_asked has looked at it
    with opener(url).open(request, timeout=SECONDS) as answer:
        return answer.status, answer.headers.get("Location") or ""


def _follow(method: str, url: str) -> Answer:
    for _hop in range(MOST_REDIRECTS + 1):
        if not _may_be_asked(url):
            return Answer(Fault.ASTRAY)
        status, onwards = _call(method, url)
        if not (HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST and onwards):
            is_there = status < HTTPStatus.BAD_REQUEST or status in NOT_FOR_US
            return Answer("" if is_there else Fault.ERROR, status)
        url = iri_to_uri(urljoin(url, onwards))
    return Answer(Fault.ASTRAY)


def ask(address: str) -> Answer:
    """Ask for the head of a page and, where that is no success, for the page; return how it answered."""
    try:
        answer = _follow("HEAD", iri_to_uri(address))
        return answer if answer.fault != Fault.ERROR else _follow("GET", iri_to_uri(address))
    except URLError as error:
        return Answer(_fault_of(error.reason))
    except (OSError, HTTPException, ValueError) as error:
        return Answer(_fault_of(error))


def _fault_of(reason: object) -> Fault:
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Fault.UNTRUSTED
    return Fault.UNKNOWN if isinstance(reason, (socket.gaierror, ValueError, InvalidURL)) else Fault.SILENT
