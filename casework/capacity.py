"""How many a programme has room for."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from casework.models import Case
from casework.states import TAKES_A_PLACE
from common.errors import Invalid

if TYPE_CHECKING:
    from services.models import Programme


def has_place(programme: "Programme") -> bool:
    """Whether one more can begin; a programme without a number of places always has room."""
    if programme.places is None:
        return True
    return Case.objects.filter(programme=programme, is_open=True, state__in=TAKES_A_PLACE).count() < programme.places


def check_has_place(programme: "Programme") -> None:
    """Raise `Invalid` unless one more can begin."""
    if not has_place(programme):
        raise Invalid(_("Det finns ingen ledig plats i %(programme)s.") % {"programme": programme})


def check_is_full(programme: "Programme") -> None:
    """Raise `Invalid` unless the programme is full: only then is there a waiting list."""
    if has_place(programme):
        raise Invalid(_("Det finns plats i %(programme)s. Väntelistan är till när det är fullt.") % {"programme": programme})
