"""How long a session lives: the clock is moved at most once a minute, and a staff session ends after ten hours whatever happens."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from accounts.handlers import SIGNED_IN_AT

SEEN_AT = "seen_at"
MOVE_AFTER_SECONDS = 60
LONGEST_SECONDS = 10 * 3600


class SessionTime:
    """Moves the clock of a session that is in use; idle ones run out by themselves (their expiry is in the table)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at the clocks where a cookie came along, then ask inwards."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            self._look(request)
        return self.get_response(request)

    def _look(self, request: HttpRequest) -> None:
        session, now = request.session, int(timezone.now().timestamp())
        if session.is_empty():
            return
        if now - session.get(SIGNED_IN_AT, now) > LONGEST_SECONDS:
            logout(request)
        elif now - session.get(SEEN_AT, 0) > MOVE_AFTER_SECONDS:
            session[SEEN_AT] = now
