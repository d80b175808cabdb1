"""Slips of the pen that a pattern finds. The page's stored text is searched here, what the preview shows by the editor's script."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.quality.abbreviations import known

_LETTER = "A-Za-zÅÄÖÉÜåäöéü"
# Two letters are an abbreviation more often than not (EU, TV); these words nobody shouts but by mistake: "PÅ KAA-enheten".
_SMALL_WORDS = "PÅ|ÄR|VI|DU|SÅ|NU|NI|OM"


@dataclass(frozen=True)
class Slip:
    """A sort of slip. `pattern` means the same to Python and to a browser; `says` is what an editor is told of what was found."""

    key: str
    pattern: str
    name: Promise
    help: Promise
    says: Promise
    spares_abbreviations: bool = False

    def found_in(self, text: str) -> Iterator[str]:
        """Yield what the pattern finds in `text`."""
        spared = known() if self.spares_abbreviations else frozenset()
        yield from (found[0].strip() for found in re.finditer(self.pattern, text) if found[0] not in spared)


SLIPS = (
    Slip(
        key="capitals",
        pattern=rf"(?<![0-9{_LETTER}])(?:[A-ZÅÄÖÉÜ]{{3,}}|{_SMALL_WORDS})(?![0-9{_LETTER}])",
        name=_("Ord i versaler"),
        help=_("Skriv ordet med små bokstäver. Versaler är svåra att läsa, och kan läsas upp bokstav för bokstav."),
        says=_("Skriv %s med små bokstäver."),
        spares_abbreviations=True,
    ),
    Slip(
        key="spaces",
        pattern="[^\\s\u00a0]*[ \u00a0]{2,}[^\\s\u00a0]*",
        name=_("Dubbla mellanslag"),
        help=_("Ta bort det ena mellanslaget."),
        says=_("Det är dubbla mellanslag i %s."),
    ),
    Slip(
        key="marks",
        pattern="[^\\s\u00a0]+[ \u00a0][.,;:!?](?=\\s|$)",
        name=_("Mellanslag före skiljetecken"),
        help=_("Ta bort mellanslaget före punkten, kommat eller vad det är."),
        says=_("Det är ett mellanslag för mycket i %s."),
    ),
    Slip(
        key="stops",
        pattern=rf"\S+(?<!\.[{_LETTER}])(?<!\.[{_LETTER}]{{2}})(?<!osv)(?<!etc)\. (?:och|men|eller|samt|som|att|den|det|de)(?=\s)",
        name=_("Punkt mitt i en mening"),
        help=_("Ta bort punkten, eller börja nästa mening med stor bokstav."),
        says=_("Det är en punkt mitt i en mening: %s."),
    ),
)
