"""The abbreviations that may stand in capitals: those that readers know, and the names that the installation's services have."""

from collections.abc import Callable, Iterable

# Two letters are never looked at (common/quality/slips.py).
KNOWN = frozenset(
    {
        # School, work and studies.
        *(
            "APL",
            "CSN",
            "ESF",
            "IMA",
            "IMS",
            "IMV",
            "IMY",
            "IVIK",
            "KAA",
            "KAASAM",
            "KIA",
            "LAS",
            "NEET",
            "NIU",
            "OSA",
            "PRAO",
            "SFI",
            "SPSM",
        ),
        *("SVA", "SYV", "UHR", "UVAS", "VAB", "VFU"),
        # Health, and support to the young.
        *(
            "ADD",
            "ADHD",
            "AST",
            "BRIS",
            "BUP",
            "BVC",
            "HIV",
            "HVB",
            "KBT",
            "KFUM",
            "MVC",
            "NPF",
            "OCD",
            "PTSD",
            "RFSL",
            "RFSU",
            "SIP",
            "SOS",
        ),
        *("SSPF", "UMO"),
        # Who decides, and by which act.
        *("BRÅ", "DIGG", "GDPR", "IVO", "LSS", "LVM", "LVU", "MFD", "MTM", "MUCF", "SCB", "SFS", "SIS", "SKR", "SOL", "UNICEF", "WHO"),
        # What people share.
        *("DVD", "FAQ", "GPS", "HBTQ", "HBTQI", "HBTQIA", "JPG", "MMS", "PDF", "PIN", "PNG", "SMS", "SVT", "URL", "USB", "WCAG"),
    }
)
_sources: list[Callable[[], Iterable[str]]] = []


def known_from(source: Callable[[], Iterable[str]]) -> None:
    """Let every word of the names that `source` returns stand in capitals, wherever its app keeps them."""
    if source not in _sources:
        _sources.append(source)


def known() -> frozenset[str]:
    """Return all abbreviations."""
    return KNOWN.union(word for source in _sources for name in source() for word in name.split())
