"""The services as the rest of the portal asks for them, kept by the process until one changes."""

from dataclasses import dataclass

from common.errors import Missing
from common.kept import kept
from common.languages import SWEDISH, written
from common.links import Place, place_of
from common.theme import Mark
from services.looks import mark
from services.models import Programme, ServicePage


@dataclass(frozen=True)
class Presentation:
    """How a service presents itself: its published page, and the words of its poster."""

    place: Place
    situation: str
    text: str


@kept
def programmes() -> tuple[Programme, ...]:
    """Return all services in their order."""
    return tuple(Programme.objects.prefetch_related("week"))


def marks() -> tuple[Mark, ...]:
    """Return the marks that the services are recognised by, in their order."""
    return tuple(map(mark, programmes()))


def by_slug(slug: str) -> Programme:
    """Return the service with this slug; raises `Missing`."""
    for programme in programmes():
        if programme.slug == slug:
            return programme
    raise Missing


def by_id(pk: int | None) -> Programme | None:
    """Return the service with this key; None where there is none."""
    return next((programme for programme in programmes() if programme.pk == pk), None)


def default_programme() -> Programme:
    """Return the service that takes those whom no other fits; raises `Missing` where the installation has none."""
    for programme in programmes():
        if programme.is_default:
            return programme
    raise Missing


@kept
def _presentations() -> dict[str, dict[int, Presentation]]:
    """Language -> programme key -> presentation."""
    found: dict[str, dict[int, Presentation]] = {}
    for page in ServicePage.objects.live().defer_streamfields():
        place = place_of(page)
        found.setdefault(place.language, {})[page.programme_id] = Presentation(place, page.situation, page.poster_text)
    return found


def presentations() -> dict[int, Presentation]:
    """Return programme key -> presentation, for the services that have a published page: in Swedish where there is none to the reader."""
    found = _presentations()
    return found.get(SWEDISH, {}) | found.get(written(), {})


def names() -> tuple[str, ...]:
    """Return what the services are called, in full and in short."""
    return tuple(name for programme in programmes() for name in (programme.name, programme.short_name))
