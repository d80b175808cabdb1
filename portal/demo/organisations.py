"""The schools, units and authorities that Lindhamra works with."""

from common import stamp
from portal.demo.content.organisations import ORGANISATIONS
from portal.demo.content.parts import Unit
from services.models import Organisation


def build_organisations() -> None:
    """Make the organisations that are missing; those that are there are left as they are."""
    found = set(Organisation.objects.values_list("name", flat=True))
    missing = [(number, unit) for number, unit in enumerate(ORGANISATIONS) if unit.name not in found]
    for number, unit in missing:
        _organisation(unit, number)
    if missing:
        # This process sees at once what was made; the others when it is committed.
        stamp.bump()


def _organisation(unit: Unit, number: int) -> None:
    Organisation.objects.create(name=unit.name, kind=unit.kind, domains="\n".join(unit.domains), is_own=unit.is_own, sort_order=number)
