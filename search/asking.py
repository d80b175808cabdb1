"""What the address of the search asks for; whatever else may stand in an address means that nothing is asked."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from search.found import HITS_A_PAGE, MOST_COUNTED, Filters
from search.models import Kind
from search.question import LONGEST_QUESTION, cleaned
from services.catalogue import programmes
from services.models import Programme

LAST_PAGE = MOST_COUNTED // HITS_A_PAGE
LATEST_YEAR = 9999


@dataclass(frozen=True)
class Asked:
    """What was typed, what it is narrowed to, which page of the hits is read, and whether no word may be taken for another."""

    typed: str = ""
    kind: str = ""
    programme: Programme | None = None
    year: int = 0
    page: int = 1
    is_exact: bool = False

    @property
    def filters(self) -> Filters:
        """Return what the hits are narrowed to."""
        return Filters(self.kind, self.programme.pk if self.programme else 0, self.year)

    @property
    def is_new(self) -> bool:
        """Whether somebody asks it now, and does not read on in its hits."""
        return self.page == 1 and not self.filters

    @property
    def url(self) -> str:
        """Return the address that asks for this."""
        slug = self.programme.slug if self.programme else ""
        page, exact = self.page if self.page > 1 else "", "1" if self.is_exact else ""
        given = {"q": self.typed, "slag": self.kind, "insats": slug, "ar": self.year or "", "exakt": exact, "sida": page}
        query = urlencode({name: value for name, value in given.items() if value})
        return f"{reverse('search:page')}?{query}" if query else reverse("search:page")

    def but(self, **changes: object) -> str:
        """Return the address that asks for the same with something changed, from its first page on."""
        return replace(self, **{"page": 1, **changes}).url  # type: ignore[arg-type]


def _number(text: str, *, most: int) -> int:
    """Return a number from 1 to `most`; the last one for what is beyond it, 0 for what is none."""
    return min(int(text[:9]), most) if text.isascii() and text.isdigit() else 0


def asked(query: QueryDict) -> Asked:
    """Return what an address asks for."""
    slug, kind, year = query.get("insats", ""), query.get("slag", ""), query.get("ar", "")
    return Asked(
        # A form sends longer texts than anybody reads; what is cut off was never shown either.
        typed=cleaned(query.get("q", ""))[:LONGEST_QUESTION],
        kind=kind if kind in Kind.values else "",
        programme=next((each for each in programmes() if each.slug == slug), None),
        year=_number(year, most=LATEST_YEAR + 1) % (LATEST_YEAR + 1),
        page=max(_number(query.get("sida", ""), most=LAST_PAGE), 1),
        is_exact=query.get("exakt") == "1",
    )
