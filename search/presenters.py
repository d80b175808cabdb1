"""What the page of the search shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, override

from common.languages import EASY_SWEDISH, SWEDISH, spoken, written
from common.links import Place
from common.tree import open_languages
from search.acute import is_acute
from search.asking import LAST_PAGE, Asked
from search.found import HITS_A_PAGE
from search.frequent import common_searches
from search.models import Kind
from search.picks import Picked, picked
from search.service import Hit, Searched
from services.catalogue import programmes
from services.models import Programme

THOUSAND = 1000
# How the kinds are called where there are many.
KINDS = {
    Kind.SERVICE: gettext_lazy("Insatser"),
    Kind.PAGE: gettext_lazy("Sidor"),
    Kind.NEWS: gettext_lazy("Nyheter"),
    Kind.EVENT: gettext_lazy("Aktiviteter"),
}


@dataclass(frozen=True)
class Chip:
    """A link that narrows the hits, or takes that away again."""

    text: str | Promise
    url: str
    is_current: bool
    count: int = 0
    programme: Programme | None = None


@dataclass(frozen=True)
class Chips:
    """The choices of one sort."""

    label: str
    items: tuple[Chip, ...]


@dataclass(frozen=True)
class Link:
    """Words to search for instead."""

    text: str
    url: str


@dataclass(frozen=True)
class Row:
    """A hit as it is printed; `place` says where it leads, and whether it is in another language than the reader's."""

    hit: Hit
    place: Place

    @property
    def other_language(self) -> str:
        """Return the language of the hit where it is not the reader's."""
        return self.place.other_language

    @property
    def title(self) -> SafeString:
        """Return the title with the words marked."""
        return self.hit.title


@dataclass(frozen=True)
class Pages:
    """The ways to the pages of hits before and after this one."""

    before_url: str
    after_url: str


@dataclass(frozen=True)
class Shown:
    """The page as a whole."""

    typed: str
    title: str
    heading: str
    # Where the numbers to call come first.
    is_acute: bool
    picks: tuple[Picked, ...]
    rows: tuple[Row, ...]
    kinds: Chips | None
    # What most people need not see to find what they want: services and years.
    further: tuple[Chips, ...]
    is_narrowed_further: bool
    pages: Pages
    # The question that the hits answer where it is not the one that was typed, and the way to ask for what was typed.
    mended: str
    exact_url: str
    suggestion: Link | None
    common: tuple[Link, ...]
    # Where something is found once the filters are taken away.
    all_url: str
    versions: Mapping[str, str]


def counted(total: int, *, is_capped: bool) -> str:
    """Return how many hits there are, in words."""
    digits = f"{total // THOUSAND}\u00a0{total % THOUSAND:03}" if total >= THOUSAND else str(total)
    return ngettext("%(count)s träff", "%(count)s träffar", total) % {"count": f"{digits}+" if is_capped else digits}


def present(asked: Asked, searched: Searched) -> Shown:
    """Return what the template reads."""
    heading = _heading(asked, searched)
    return Shown(
        typed=asked.typed,
        title=_("Sök: %(question)s (%(hits)s)") % {"question": asked.typed, "hits": heading} if heading else _("Sök"),
        heading=heading,
        is_acute=is_acute(asked.typed) or is_acute(searched.mended),
        picks=picked(searched.question) if searched.page == 1 and not asked.filters else (),
        rows=tuple(Row(hit, Place(hit.url, "", hit.language)) for hit in searched.hits),
        kinds=_kinds(asked, searched),
        further=tuple(filter(None, (_services(asked, searched), _years(asked, searched)))),
        is_narrowed_further=bool(asked.programme or asked.year),
        pages=_pages(asked, searched),
        mended=searched.mended,
        exact_url=asked.but(is_exact=True),
        suggestion=_link(searched.suggestion) if searched.suggestion else None,
        # They are Swedish words, of use to whoever reads Swedish.
        common=tuple(map(_link, common_searches())) if not searched.total and written() == SWEDISH else (),
        all_url=asked.but(kind="", programme=None, year=0) if asked.filters and not searched.total else "",
        versions=_versions(asked),
    )


def _heading(asked: Asked, searched: Searched) -> str:
    if not asked.typed:
        return ""
    hits, last = counted(searched.total, is_capped=searched.is_capped), _last_page(searched)
    if last == 1:
        return hits
    return _("%(hits)s, sida %(page)s av %(last)s") % {"hits": hits, "page": searched.page, "last": last}


def _last_page(searched: Searched) -> int:
    return min(max(-(-searched.total // HITS_A_PAGE), 1), LAST_PAGE)


def _pages(asked: Asked, searched: Searched) -> Pages:
    page = searched.page
    return Pages(
        before_url=asked.but(page=page - 1) if page > 1 else "",
        after_url=asked.but(page=page + 1) if page < _last_page(searched) else "",
    )


def _link(words: str) -> Link:
    return Link(words, Asked(typed=words).url)


def _versions(asked: Asked) -> dict[str, str]:
    """Return language -> address of the same search for a reader of that language."""
    found = {}
    for code, _name in settings.LANGUAGES:
        if code in open_languages() or (code == EASY_SWEDISH and spoken() == EASY_SWEDISH):
            with override(code):
                found[code] = asked.but()
    return found


def _kinds(asked: Asked, searched: Searched) -> Chips | None:
    counts = searched.counts.kinds
    chips = [Chip(KINDS[kind], asked.but(kind=kind), asked.kind == kind, counts.get(kind, 0)) for kind in Kind]
    return _one_sort(_("Slag"), _("Allt"), asked.but(kind=""), chips)


def _services(asked: Asked, searched: Searched) -> Chips | None:
    counts, own = searched.counts.programmes, asked.programme
    chips = [Chip(each.short_name, asked.but(programme=each), each == own, counts.get(each.pk, 0), each) for each in programmes()]
    return _one_sort(_("Insats"), _("Alla insatser"), asked.but(programme=None), chips)


def _years(asked: Asked, searched: Searched) -> Chips | None:
    counts = searched.counts.years
    years = sorted({*counts, asked.year} - {0}, reverse=True)
    chips = [Chip(str(year), asked.but(year=year), year == asked.year, counts.get(year, 0)) for year in years]
    return _one_sort(_("År"), _("Alla år"), asked.but(year=0), chips)


def _one_sort(label: str, all_text: str, all_url: str, chips: Iterable[Chip]) -> Chips | None:
    """Return the choices of one sort; None where there is nothing to choose between. What is chosen stays, whatever it leaves."""
    shown = [chip for chip in chips if chip.count or chip.is_current]
    is_chosen = any(chip.is_current for chip in shown)
    if len(shown) <= 1 and not is_chosen:
        return None
    return Chips(label, (Chip(all_text, all_url, not is_chosen), *shown))


def present_suggestions(titles: int) -> str:
    """Return how many suggestions there are, for whoever hears the page."""
    return ngettext("%(count)s förslag", "%(count)s förslag", titles) % {"count": titles} if titles else _("Inga förslag")


def context(asked: Asked, searched: Searched) -> dict[str, Any]:
    """Return what the page's template and those around it read."""
    shown = present(asked, searched)
    return {"search": shown, "versions": shown.versions, "has_own_field": True}
