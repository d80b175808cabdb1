"""Every address of the portal, walked from the root of the URL configuration."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

SAMPLES = {"int": "1", "str": "XXXXXXXXXX", "slug": "finns-inte", "path": "finns/inte", "uuid": "00000000-0000-4000-8000-000000000000"}
_PARAMETER = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
_GROUP = re.compile(r"\(\?P<\w+>(?:[^()]|\([^()]*\))*\)|\((?!\?)[^()]*\)")


@dataclass(frozen=True)
class Address:
    """One pattern: its name with the namespaces, and its route from the root."""

    name: str
    route: str

    @property
    def sample(self) -> str:
        """An address that the pattern takes, leading to nothing that exists."""
        path = _PARAMETER.sub(lambda found: SAMPLES.get(found["kind"] or "str", "XXXXXXXXXX"), self.route)
        path = _GROUP.sub("1", path)
        return "/" + re.sub(r"[\^$\\]|\(\?:|\)\??", "", path)


def _walk(resolver: URLResolver, namespace: str, route: str) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield Address(f"{namespace}{pattern.name or pattern.lookup_str}", here.replace("^", ""))
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern, inner, here)


def every_address() -> list[Address]:
    """Return all of them."""
    return list(_walk(get_resolver(), "", ""))
