"""What follows when somebody signs in, or adds a second factor."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import User
from audit.actions import record

SIGNED_IN_AT = "signed_in_at"


@receiver(user_logged_in)
def start_session(sender: object, request: HttpRequest, user: User, **_kwargs: Any) -> None:
    """Start the clock of a staff session's longest time (ASVS 5.0, 7.3) and write down who came."""
    request.session[SIGNED_IN_AT] = int(timezone.now().timestamp())
    record("accounts.signed_in", user, by=user)


@receiver(authenticator_added)
def count_new_factor(sender: object, request: HttpRequest, user: User, authenticator: Authenticator, **_kwargs: Any) -> None:
    """Somebody who just proved a code of her new factor has used it: she is not asked for another at once."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
        record("accounts.second_factor_added", user, by=user)
