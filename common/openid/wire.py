"""How the issuer is asked: five seconds, no redirects, encryption everywhere but on this machine, and JSON back."""

import base64
import json
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Any, cast
from urllib.parse import quote, urlencode
from urllib.request import Request

from django.conf import settings

from common.openid.errors import Failing, Garbled, TooSlow, Unprotected, Unreachable
from common.outgoing import is_safe, opener

SECONDS = 5.0
LONGEST_ANSWER = 512 * 1024
_CHUNK = 64 * 1024
Json = dict[str, Any]


def _whole(response: HTTPResponse, deadline: float) -> bytes:
    body = b""
    while chunk := response.read1(_CHUNK):
        body += chunk
        if len(body) > LONGEST_ANSWER:
            raise Garbled
        if monotonic() > deadline:
            raise TooSlow
    return body


def _ask(request: Request) -> tuple[int, bytes]:
    if not is_safe(request.full_url):
        raise Unprotected
    deadline = monotonic() + SECONDS
    request.add_header("Accept", "application/json")
    request.add_header("User-Agent", "Sammanhang")
    try:
        with cast(HTTPResponse, opener(request.full_url).open(request, timeout=SECONDS)) as response:
            return response.status, _whole(response, deadline)
    except (OSError, HTTPException) as error:
        if isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
            raise TooSlow from error
        raise Unreachable from error


def _parsed(body: bytes) -> Json:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Garbled from error
    if not isinstance(value, dict):
        raise Garbled
    return value


def fetch(url: str) -> Json:
    """Return the JSON object at `url`; raises `Away`."""
    status, body = _ask(Request(url))  # noqa: S310  (_ask lets only http and https through)
    if status != HTTPStatus.OK:
        raise Failing
    return _parsed(body)


def _who_asks() -> tuple[dict[str, str], dict[str, str]]:
    """Return the fields and the headers by which the issuer knows this client: by name, or with a secret (RFC 6749, 2.3.1)."""
    if not settings.OPENID_CLIENT_SECRET:
        return {"client_id": settings.OPENID_CLIENT_ID}, {}
    pair = f"{quote(settings.OPENID_CLIENT_ID, safe='')}:{quote(settings.OPENID_CLIENT_SECRET, safe='')}"
    return {}, {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}


def post(url: str, fields: dict[str, str]) -> tuple[int, bytes]:
    """Send `fields` to `url` as this client; returns the status and the body, raises `Away` where there is neither."""
    own, headers = _who_asks()
    return _ask(Request(url, urlencode({**own, **fields}).encode(), headers))  # noqa: S310


def post_for_json(url: str, fields: dict[str, str]) -> tuple[int, Json]:
    """Send `fields` to `url` as this client; returns the status, and the JSON of an answer that is no failure of the issuer's own."""
    status, body = post(url, fields)
    if status not in (HTTPStatus.OK, HTTPStatus.BAD_REQUEST):
        raise Failing
    return status, _parsed(body)
