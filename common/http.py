"""Small answers and questions of HTTP that every app asks alike."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from common.errors import NotAllowed


class SeeOther(HttpResponseRedirect):
    """303: what was posted is done, and its page is elsewhere (RFC 9110, 15.4.4)."""

    status_code = 303


def see_other(url: str) -> SeeOther:
    """Answer a valid POST: look at `url` next, by GET."""
    return SeeOther(url)


def client_address(request: HttpRequest) -> str:
    """Return the address of whoever asks; `TRUSTED_PROXIES` says how many proxies of ours stand between (0: none)."""
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    proxies: int = settings.TRUSTED_PROXIES
    if proxies and len(hops) >= proxies:
        return hops[-proxies]
    return str(request.META.get("REMOTE_ADDR", ""))


def _is_own(request: HttpRequest, origin: str) -> bool:
    parts = urlsplit(origin)
    return parts.scheme == request.scheme and parts.netloc == request.get_host()


def require_same_origin(request: HttpRequest) -> None:
    """Refuse a POST that a browser says comes from another site; raises `NotAllowed`.

    Used where no cookie exists yet to carry a token. Browsers send `Origin` with every POST across sites (Fetch standard, 3.2), so a
    request that names no origin at all was not made by somebody else's page.
    """
    site = request.headers.get("Sec-Fetch-Site", "")
    origin = request.headers.get("Origin", "") or request.headers.get("Referer", "")
    if site in ("cross-site", "same-site") or (origin and not _is_own(request, origin)):
        raise NotAllowed(_("Sidan öppnades från en annan webbplats. Börja om här hos oss."))
