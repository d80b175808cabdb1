"""Which service a request for support goes to, by age and by how it is with school: a table, and nothing else."""

from collections.abc import Mapping
from types import MappingProxyType

from common.errors import Invalid
from services.catalogue import default_programme, programmes
from services.models import Programme

KAA, UNG_RESURS, KAASAM, MOJLIGHETEN, DEFAULT = "kaa", "ung-resurs", "kaasam", "mojligheten", ""
SCHOOLS = ("leaving", "absent", "left", "never_started", "no_diploma", "other", "no_answer")

_COMPULSORY_AGE = dict.fromkeys(SCHOOLS, KAASAM)
_YOUNG_ADULT = dict.fromkeys(SCHOOLS, MOJLIGHETEN)
_UPPER_SECONDARY_AGE = {
    "leaving": UNG_RESURS,
    "absent": KAASAM,
    "left": KAA,
    "never_started": KAA,
    "no_diploma": KAA,
    "other": DEFAULT,
    "no_answer": DEFAULT,
}
TABLE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "14": _COMPULSORY_AGE,
        "15": _COMPULSORY_AGE,
        "16": _UPPER_SECONDARY_AGE,
        "17": _UPPER_SECONDARY_AGE,
        "18": _UPPER_SECONDARY_AGE,
        "19": _UPPER_SECONDARY_AGE,
        "20_24": _YOUNG_ADULT,
    }
)


def _takes(programme: Programme, age: str) -> bool:
    years = [int(part) for part in age.split("_")]
    return programme.is_open and all(programme.accepts_age(year) for year in years)


def programme_for(*, age: str, school: str) -> Programme:
    """Return the service for an age and a school situation; the default one where the table's is closed or does not take the age."""
    try:
        slug = TABLE[age][school]
    except KeyError as error:
        raise Invalid from error
    for programme in programmes():
        if programme.slug == slug and _takes(programme, age):
            return programme
    return default_programme()
