"""The services as the rest of the portal asks for them, kept by the process until one changes."""

from common.errors import Missing
from common.kept import kept
from services.models import Programme


@kept
def programmes() -> tuple[Programme, ...]:
    """Return all services in their order."""
    return tuple(Programme.objects.prefetch_related("week", "people"))


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
