"""Whether text messages can leave as the settings say; a django system check, so that the worker does not start where they cannot."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from common.outgoing import is_safe
from outbox.sms import is_sender


def check_gateway(app_configs: Iterable[Any] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a gateway that is reached in clear, one without a user, and a sender that phones would not show."""
    found = (
        (
            bool(settings.SMS_GATEWAY_URL) and not is_safe(settings.SMS_GATEWAY_URL),
            "SMS_GATEWAY_URL ska börja med https://.",
            "outbox.E001",
        ),
        (bool(settings.SMS_GATEWAY_URL) and not settings.SMS_GATEWAY_USER, "SMS_GATEWAY_USER saknas.", "outbox.E002"),
        (
            not is_sender(settings.SMS_SENDER),
            "SMS_SENDER ska vara 3–11 tecken av a–z och siffror, eller ett nummer med +46.",
            "outbox.E003",
        ),
    )
    return [Error(text, id=code) for is_wrong, text, code in found if is_wrong]
