"""What is wrong with the text of a page: what stops it from being published, and what its editor should look over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.fields import StreamField

from common.depicted import missing_for_pictures
from common.privacy import own_fields
from common.quality.links import unsized, vague
from common.quality.lix import FOR_THE_YOUNG, lix
from common.quality.pieces import Piece, pieces
from common.quality.slips import SLIPS
from common.quality.unfinished import unfinished

if TYPE_CHECKING:
    from common.pages import BasePage

MAY_BE_EMPTY = (models.CharField, models.TextField, models.DateField, models.ForeignKey, StreamField)
# As much as one message can tell of one sort.
MOST_QUOTED = 3


class Level(IntEnum):
    """How serious a finding is; only an error stops the page from being published."""

    WARNING = 1
    ERROR = 2


@dataclass(frozen=True)
class Finding:
    """Something to mend; `where` is the field's name as the editor sees it, empty for the page as a whole."""

    level: Level
    message: str
    where: str = ""


def findings(page: "BasePage") -> tuple[Finding, ...]:
    """Return what is wrong with `page`, errors first."""
    return (*missing(page), *warnings(page))


def missing(page: "BasePage") -> tuple[Finding, ...]:
    """Return what must be there before `page` is published."""
    fields = [field for field in own_fields(type(page)) if not field.many_to_many]
    wrong = {field.name: told for field in fields if (told := _wrong_in(page, field))}
    values = {field.name: getattr(page, field.name) if getattr(page, field.attname) is not None else None for field in fields}
    asked = {name: str(message) for name, message in (*page.missing_to_publish(values), *missing_for_pictures(values, page.go_live_at))}
    return tuple(Finding(Level.ERROR, message, _label(page, name)) for name, message in {**wrong, **asked}.items())


def _wrong_in(page: "BasePage", field: "models.Field[Any, Any]") -> str:
    value = getattr(page, field.attname)
    if isinstance(field, MAY_BE_EMPTY) and not field.blank and not value:
        return _("Fyll i fältet.")
    return unfinished(field, value) if isinstance(field, StreamField) and value else ""


def _label(page: "BasePage", name: str) -> str:
    return str(capfirst(page._meta.get_field(name).verbose_name))


def reading_index(page: "BasePage") -> float:
    """Return how hard the text that is shown of `page` is to read (LIX)."""
    return _index(pieces(page), is_easy=page.is_easy)


def _index(said: Iterable[Piece], *, is_easy: bool) -> float:
    return lix(piece.text for piece in said if piece.is_easy == is_easy)


def warnings(page: "BasePage") -> Iterator[Finding]:
    """Yield what an editor should look over."""
    said = pieces(page)
    yield from _hard(_index(said, is_easy=False), page.lix_limit)
    yield from _hard(_index(said, is_easy=True), FOR_THE_YOUNG, str(capfirst(_("på lätt svenska"))))
    yield from badly_put(said)
    told = _("Länken %s går till en fil. Skriv vilken sort och hur stor, till exempel (PDF, 240 kB).")
    yield from _quoting(told, ((link.text, piece) for piece in said for link in unsized(piece.links)))
    yield from _out_of_order(said)
    yield from overlooked(page)


def overlooked(page: "BasePage") -> Iterator[Finding]:
    """Yield what the page itself asks its editor to look at once more."""
    yield from (_warning(str(message), _label(page, name)) for name, message in page.to_look_over())


def badly_put(said: tuple[Piece, ...]) -> Iterator[Finding]:
    """Yield the slips of the pen, and the links that say nothing, in what a page or something else says."""
    for slip in SLIPS:
        yield from _quoting(str(slip.says), ((found, piece) for piece in said for found in slip.found_in(piece.text)))
    yield from _quoting(_("Länken %s säger inte vart den går."), ((link.text, piece) for piece in said for link in vague(piece.links)))


def _hard(index: float, limit: int, where: str = "") -> Iterator[Finding]:
    if round(index) > limit:
        told = _("Texten är svår att läsa: LIX är %(lix)d och bör vara högst %(limit)d. Dela långa meningar och byt ut långa ord.")
        yield _warning(told % {"lix": round(index), "limit": limit}, where)


def _warning(message: str, where: str = "") -> Finding:
    return Finding(Level.WARNING, message, where)


def _quoting(told: str, found: Iterator[tuple[str, Piece]]) -> Iterator[Finding]:
    """Yield one warning a field, which quotes the first of what was found there."""
    fields: dict[str, list[str]] = {}
    for words, piece in found:
        quoted = fields.setdefault(piece.where, [])
        if f"”{words}”" not in quoted:
            quoted.append(f"”{words}”")
    for where, quoted in fields.items():
        yield _warning(told % ", ".join(quoted[:MOST_QUOTED]), where)


def _out_of_order(said: tuple[Piece, ...]) -> Iterator[Finding]:
    before: dict[str, int] = {}
    for piece in said:
        if not piece.level:
            continue
        if not piece.text:
            yield _warning(_("En rubrik är tom."), piece.where)
        elif piece.level > before.get(piece.where, 1) + 1:
            yield _warning(_("Rubriken ”%s” är en underrubrik, men det finns ingen rubrik ovanför.") % piece.text, piece.where)
        before[piece.where] = piece.level
