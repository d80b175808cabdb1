"""Calls that leave this machine: to an address that nobody on the way can read, and nowhere else than there."""

import ssl
from urllib.parse import urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def is_safe(url: str) -> bool:
    """Whether an address is https, or stays on this machine; a password in the address is refused."""
    try:
        parts = urlsplit(url)
        host, has_login = parts.hostname, "@" in parts.netloc
    except ValueError:
        return False
    return not has_login and bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK))


def opener(url: str) -> OpenerDirector:
    """Return what opens an address that `is_safe`: any status comes back as it is, and no redirect is followed.

    urllib's own opener follows redirects and opens files; what is secret must go where it was sent, or nowhere.
    """
    director = OpenerDirector()
    proxies = ProxyHandler({} if urlsplit(url).hostname in LOOPBACK else None)
    for handler in (proxies, HTTPHandler(), HTTPSHandler(context=ssl.create_default_context())):
        director.add_handler(handler)
    return director
