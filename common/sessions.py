"""Sessions whose key is the cookie: the row's name is a one-way code of it, and the content is sealed with a key made from it.

A stolen table gives neither a cookie nor a word of what it holds (Django's own table holds both).
"""

import base64
import hashlib
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.models import Session
from django.utils import timezone

from common.sealing import Unsealable, open_json, seal_json

ROW_SIGNS = 40
_CONTEXT = "session"


def _code(cookie: str, purpose: bytes) -> bytes:
    return hashlib.blake2b(cookie.encode(), digest_size=32, person=purpose).digest()


def row_name(cookie: str) -> str:
    """Return the primary key of the row that a cookie leads to."""
    return _code(cookie, b"session-row").hex()[:ROW_SIGNS]


class SessionStore(DatabaseStore):
    """Django's database sessions, sealed; everything else about them is Django's."""

    def _cookie(self) -> str:
        cookie: str = self._get_or_create_session_key()  # type: ignore[attr-defined]
        return cookie

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Seal the content under the cookie's key."""
        key = _code(self._cookie(), b"session-key")
        return base64.b64encode(seal_json(key, session_dict, context=_CONTEXT)).decode()

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """Open the content; what the cookie does not open is an empty session."""
        try:
            return open_json(_code(self.session_key or "", b"session-key"), base64.b64decode(session_data), context=_CONTEXT)
        except (Unsealable, ValueError):
            return {}

    def exists(self, session_key: str) -> bool:
        """Whether a row answers to this cookie."""
        return Session.objects.filter(session_key=row_name(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Return the row to save, named by the one-way code."""
        cookie = self._cookie()
        return Session(session_key=row_name(cookie), session_data=self.encode(data), expire_date=self.get_expiry_date())

    def delete(self, session_key: str | None = None) -> None:
        """Delete the row of this cookie."""
        cookie = session_key or self.session_key
        if cookie:
            Session.objects.filter(session_key=row_name(cookie)).delete()

    def _get_session_from_db(self) -> Session | None:
        row = Session.objects.filter(session_key=row_name(self.session_key or ""), expire_date__gt=timezone.now()).first()
        if row is None:
            self._session_key = None
        return row
