"""The invented municipality of the tests: what its site says of itself, and the looks of its services."""

from typing import Any

from common.site_settings import SiteSettings
from common.site_settings.emergency import national_numbers
from common.theme import Theme
from common.theme.marks import mark_of, pair_of

SITE: dict[str, Any] = {
    "municipality_name": "Lindhamra kommun",
    "home_area": "Lindhamra",
    "phone": "070-174 06 10",
    "sms_number": "070-174 06 10",
    "email": "hej@lindhamra.example",
    "visit_address": "Gamla posten, Torget 4. Gula dörren.",
    "opening_hours": "Vardagar 9–16",
    "colour_day": "#f5b8a9",
    "colour_night": "#4a2a2c",
    "emergency": [*national_numbers(), ("social", {"number": "070-174 06 90"})],
}
LOOKS: dict[str, dict[str, str]] = {
    "kaa": {"shape": "horizon", "colour_day": "#0d6b50", "colour_night": "#12755a"},
    "ung-resurs": {"shape": "stair", "colour_day": "#ec5335", "colour_night": "#e85a3e"},
    "kaasam": {"shape": "gate", "colour_day": "#2152ab", "colour_night": "#3262c0"},
    "mojligheten": {"shape": "circle", "colour_day": "#f7b91c", "colour_night": "#e9ac16"},
}


THEME = Theme(tuple(mark_of(slug, slug, *look.values()) for slug, look in LOOKS.items()), pair_of(SITE["colour_day"], SITE["colour_night"]))


def site_settings() -> SiteSettings:
    """The settings of Lindhamra, not saved."""
    return SiteSettings(**SITE)
