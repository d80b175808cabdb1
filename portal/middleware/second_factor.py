"""No staff page without a second factor: who has none yet is led to add one, and reaches nothing else."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from portal.access import OPEN, access_of

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
ON_THE_WAY = frozenset({"mfa_activate_totp", "mfa_reauthenticate", "account_reauthenticate"})


def has_proved_factor(request: HttpRequest) -> bool:
    """Whether this session has shown a second factor."""
    return any(step.get("method") == "mfa" for step in get_authentication_records(request, request.user))


class SecondFactor:
    """Stands before every view that is not open to all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask inwards."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, args: Any, kwargs: Any) -> HttpResponse | None:
        """Lead somebody who is signed in by a password alone to her second factor."""
        match = request.resolver_match
        if match is None or access_of(match.view_name, match.route) in OPEN or match.view_name in ON_THE_WAY:
            return None
        if not request.user.is_authenticated or has_proved_factor(request):
            return None
        step = "mfa_reauthenticate" if is_mfa_enabled(request.user, FACTORS) else "mfa_activate_totp"
        return redirect(f"{reverse(step)}?{urlencode({'next': request.get_full_path()})}")
