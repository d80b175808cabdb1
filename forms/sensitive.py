"""Words that should rather be said than written; finding one shows a soft warning, and nothing about it is kept."""

import re

from django.utils.translation import gettext_lazy as _

WARNING = _("Det ser ut som att du skriver något känsligt. Vill du ta bort det? Du kan berätta när vi ses.")
# Beginnings of words, in lower case.
BEGINNINGS = (
    "abort", "adhd", "add ", "alkohol", "anorexi", "antidepressiv", "asperger", "autis", "bipolär", "borderline", "brott", "bulimi",
    "cancer", "cannabis", "deprimera", "depression", "diabetes", "diagnos", "drog", "dömd", "epilepsi", "fängelse", "försäkringskass",
    "gravid", "hasch", "hiv", "homosexuell", "häkt", "incest", "knark", "kriminell", "könsdysfori", "medicin", "misshandl", "missbruk",
    "muslim", "narkotika", "ocd", "panikattack", "personnummer", "polis", "psykiatri", "psykisk", "psykos", "psykolog", "ptsd",
    "schizofreni", "självmord", "självskad", "sjukdom", "sjukskriv", "skär mig", "stulit", "suicid", "tourette", "tvångstank", "utmattning",
    "våldt", "ångest", "åtal", "ätstörning", "överdos",
)  # fmt: skip
_FOUND = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, BEGINNINGS))})", re.IGNORECASE)


def is_sensitive(text: str) -> bool:
    """Whether a text holds a word that is better said than written."""
    return _FOUND.search(text) is not None
