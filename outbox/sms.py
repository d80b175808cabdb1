"""Text messages through a provider's HTTP gateway: the public API of 46elks.

One POST with the form fields `from`, `to` and `message` and basic authentication. 2xx means that the provider has the message; it answers
401 to a wrong password, 403 where the account is empty, and 400 to a number it cannot use. What the answer says is not read: it repeats
number and text. The classes below are what an operator sees; none of them holds anything about the receiver.
"""

import re
import ssl
from base64 import b64encode
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import Request

from django.conf import settings

from common import gsm
from common.outgoing import is_safe, opener
from common.phones import dialled

MOST_PARTS = 3
_NUMBER = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{2,10}")


class GatewayAway(Exception):
    """The gateway gave no answer in time, or said that the fault is its own: it is tried again."""


class GatewayBusy(Exception):
    """The gateway asks for fewer messages at a time."""


class GatewayRefused(Exception):
    """The gateway does not take the message: an empty account, a number or a sender that it cannot use, another address."""


class GatewayLoginRefused(GatewayRefused):
    """The gateway does not know the user or the password."""


class GatewayNotTrusted(Exception):
    """The address is not https, or the certificate is not the gateway's: nothing was sent."""


class WrongNumber(ValueError):
    """The receiver's number cannot be dialled from abroad, as gateways do."""


class TooLong(ValueError):
    """The text needs more parts than a message may cost."""


def is_sender(sender: str) -> bool:
    """Whether phones show `sender` as it is: 3–11 letters a–z and digits, a letter first, or an international number."""
    return bool(_NAME.fullmatch(sender) or _NUMBER.fullmatch(sender))


def fitted(text: str) -> str:
    """Return the text in the alphabet of text messages as far as it goes; raises `TooLong`."""
    plain = gsm.plain(text)
    if gsm.parts(plain) > MOST_PARTS:
        raise TooLong
    return plain


def _receiver(number: str) -> str:
    receiver = dialled(number)
    if not _NUMBER.fullmatch(receiver):
        raise WrongNumber
    return receiver


def _request(receiver: str, text: str) -> Request:
    login = b64encode(f"{settings.SMS_GATEWAY_USER}:{settings.SMS_GATEWAY_PASSWORD}".encode()).decode()
    # The provider is asked not to keep the words in its list of sent messages.
    form = {"from": settings.SMS_SENDER, "to": receiver, "message": text, "dontlog": "message"}
    headers = {"Authorization": f"Basic {login}", "Content-Type": "application/x-www-form-urlencoded"}
    return Request(settings.SMS_GATEWAY_URL, data=urlencode(form).encode(), headers=headers)  # noqa: S310 - is_safe has looked at it


def _refusal(status: int) -> Exception:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return GatewayAway(status)
    named: dict[int, type[Exception]] = {HTTPStatus.UNAUTHORIZED: GatewayLoginRefused, HTTPStatus.TOO_MANY_REQUESTS: GatewayBusy}
    return named.get(status, GatewayRefused)(status)


def post(number: str, text: str) -> None:
    """Give a text to the gateway for one receiver; raises one of the classes above, which name the fault and nobody."""
    if not is_safe(settings.SMS_GATEWAY_URL):
        raise GatewayNotTrusted
    request = _request(_receiver(number), text)
    try:
        with opener(request.full_url).open(request, timeout=settings.SMS_GATEWAY_TIMEOUT) as answer:
            status = answer.status
    except URLError as error:
        raise (GatewayNotTrusted if isinstance(error.reason, ssl.SSLCertVerificationError) else GatewayAway) from None
    except (OSError, HTTPException):
        raise GatewayAway from None
    if status >= HTTPStatus.MULTIPLE_CHOICES:
        raise _refusal(status)
