"""The abbreviations that may stand in capitals: those that readers know, and the names that the installation's services have."""

from collections.abc import Callable, Iterable

KNOWN = frozenset({"ADHD", "BRIS", "CSN", "GDPR", "HBTQ", "HBTQI", "KAA", "KAASAM", "MUCF", "PRAO", "SYV", "WCAG"})
_sources: list[Callable[[], Iterable[str]]] = []


def known_from(source: Callable[[], Iterable[str]]) -> None:
    """Let every word of the names that `source` returns stand in capitals, wherever its app keeps them."""
    if source not in _sources:
        _sources.append(source)


def known() -> frozenset[str]:
    """Return all abbreviations."""
    return KNOWN.union(word for source in _sources for name in source() for word in name.split())
