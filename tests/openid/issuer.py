"""An issuer in this process: honest by itself, and as dishonest or broken as a test asks it to be."""

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
SECOND = int(NOW.timestamp())
MISSING = object()
DESCRIPTION, KEYS, TOKEN, REVOKE = "/.well-known/openid-configuration", "/keys", "/token", "/revoke"


@cache
def rsa_key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    """Return the RSA key of that name, the same in the whole run."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@cache
def ec_key(name: str) -> ec.EllipticCurvePrivateKey:
    """Return the key of that name on the curve P-256."""
    return ec.generate_private_key(ec.SECP256R1())


def public(key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, name: str, **more: str) -> dict[str, Any]:
    """Return a key's public half as the issuer shows it."""
    kind = jwt.algorithms.RSAAlgorithm if isinstance(key, rsa.RSAPrivateKey) else jwt.algorithms.ECAlgorithm
    return {**kind.to_jwk(key.public_key(), as_dict=True), "kid": name, "use": "sig", **more}  # type: ignore[arg-type]


def joined(header: dict[str, Any], claims: dict[str, Any], signature: bytes = b"") -> str:
    """Return a token made by hand, as no library would."""
    parts = [json.dumps(header).encode(), json.dumps(claims).encode(), signature]
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


@dataclass
class Issuer:
    """What it shows and says, and what it has been asked."""

    url: str = ""
    shown: list[dict[str, Any]] = field(default_factory=lambda: [public(rsa_key("own"), "own")])
    described: dict[str, Any] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=dict)
    token: Any = None
    header: dict[str, Any] = field(default_factory=lambda: {"alg": "RS256", "kid": "own"})
    signs_with: Any = field(default_factory=lambda: rsa_key("own"))
    instead: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    hangs: set[str] = field(default_factory=set)
    endless: set[str] = field(default_factory=set)
    asked: Counter[str] = field(default_factory=Counter)
    posted: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    is_over: Event = field(default_factory=Event)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def description(self) -> dict[str, Any]:
        """Return what it says of itself."""
        own = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": self.url + TOKEN,
            "jwks_uri": self.url + KEYS,
            "revocation_endpoint": self.url + REVOKE,
            "claims_parameter_supported": True,
        }
        return {name: value for name, value in {**own, **self.described}.items() if value is not MISSING}

    def sign_in(self, address: str) -> tuple[str, str]:
        """Let a person through at `address`; returns the state and the code that she comes back with."""
        asked = dict(parse_qsl(urlsplit(address).query))
        code = f"code-{len(self._codes)}"
        self._codes[code] = asked
        return asked["state"], code

    def says(self, asked: dict[str, str]) -> dict[str, Any]:
        """Return the claims of the ID token for one attempt."""
        own = {
            "iss": self.url, "aud": "sammanhang", "sub": "f3a1", "nonce": asked["nonce"], "iat": SECOND, "exp": SECOND + 300,
            "auth_time": SECOND, "acr": "loa3", "name": "Alva Testberg", "given_name": "Alva",
            "https://id.oidc.se/claim/personalIdentityNumber": "201001062387", "https://id.oidc.se/claim/authnProvider": "bankid",
        }  # fmt: skip
        return {name: value for name, value in {**own, **self.claims}.items() if value is not MISSING}

    def exchange(self, fields: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Give a token for a code, once, to whoever holds its verifier."""
        asked = self._codes.pop(fields["code"], None)
        if (
            asked is None
            or _challenge(fields["code_verifier"]) != asked["code_challenge"]
            or fields["redirect_uri"] != asked["redirect_uri"]
        ):
            return 400, {"error": "invalid_grant"}
        claims = self.says(asked)
        made = self.token(claims) if callable(self.token) else self.token
        token = made or jwt.encode(claims, self.signs_with, algorithm=self.header["alg"], headers=self.header)
        return 200, {"id_token": token, "access_token": "access", "refresh_token": "refresh", "token_type": "Bearer"}


def _handler(issuer: Issuer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *words: object) -> None:
            """Say nothing."""

        def _is_broken(self) -> bool:
            if self.path in issuer.hangs:
                issuer.is_over.wait(60)
                return True
            if self.path in issuer.endless:
                self.send_response(200)
                self.end_headers()
                while not issuer.is_over.is_set():
                    self.wfile.write(b" " * 1000)
            return self.path in issuer.endless

        def _answer(self, status: int, value: Any) -> None:
            status, body = issuer.instead.get(self.path, (status, json.dumps(value).encode()))
            self.send_response(status)
            if status == 302:
                self.send_header("Location", f"{issuer.url}/elsewhere")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            issuer.asked[self.path] += 1
            if not self._is_broken():
                self._answer(200, {DESCRIPTION: issuer.description(), KEYS: {"keys": issuer.shown}}.get(self.path, {}))

        def do_POST(self) -> None:
            issuer.asked[self.path] += 1
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            fields = {name: values[0] for name, values in parse_qs(body).items()}
            issuer.posted.append((self.path, fields, self.headers.get("Authorization", "")))
            if not self._is_broken():
                self._answer(*(issuer.exchange(fields) if self.path == TOKEN else (200, {})))

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *words: object) -> None:
        """Say nothing of visitors who went away: some are meant to."""


@contextmanager
def running_issuer() -> Iterator[Issuer]:
    """Run one for as long as the block lasts."""
    issuer = Issuer()
    server = _Server(("127.0.0.1", 0), _handler(issuer))
    issuer.url = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield issuer
    finally:
        issuer.is_over.set()
        server.shutdown()
        server.server_close()
