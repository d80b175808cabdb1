"""The organisations that refer young people and sign with them, as the forms ask for them; kept by the process until one changes."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from common.kept import kept
from services.domains import domain_of, is_pupils, with_parents
from services.models import Organisation


@kept
def _in_use() -> tuple[Organisation, ...]:
    return tuple(Organisation.objects.filter(is_active=True))


@kept
def _by_domain() -> Mapping[str, tuple[Organisation, ...]]:
    found: dict[str, tuple[Organisation, ...]] = {}
    for organisation in _in_use():
        for domain in organisation.ascii_domains:
            found[domain] = (*found.get(domain, ()), organisation)
    return MappingProxyType(found)


def organisations(kinds: Iterable[str] = ()) -> tuple[Organisation, ...]:
    """Return the organisations in use, in their order; only those of the given kinds where any is given."""
    wanted = frozenset(kinds)
    return tuple(organisation for organisation in _in_use() if not wanted or organisation.kind in wanted)


def _all_of(email: str) -> tuple[Organisation, ...]:
    domain, known = domain_of(email), _by_domain()
    if is_pupils(domain):
        return ()
    return next((known[parent] for parent in with_parents(domain) if parent in known), ())


def organisation_of(email: str) -> Organisation | None:
    """Return the organisation whose domain, or nearest domain above, an address has; the first in order where several share it."""
    return next(iter(_all_of(email)), None)


def works_at(email: str, organisation: Organisation) -> bool:
    """Whether an address is one of an organisation's, also where it shares its domain with others."""
    return organisation in _all_of(email)
