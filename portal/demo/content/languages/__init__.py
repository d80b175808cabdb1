"""The demo in other languages than Swedish: the start page, and the support in short. A native reader should look at each."""

from portal.demo.content.languages import arabic, english, finnish, somali, swedish, ukrainian
from portal.demo.content.parts import Opening, Short

SHORT_IN_SWEDISH = swedish.SHORT
OPENINGS: dict[str, Opening] = {
    "en": english.OPENING,
    "ar": arabic.OPENING,
    "so": somali.OPENING,
    "uk": ukrainian.OPENING,
    "fi": finnish.OPENING,
}
SHORTS: dict[str, Short] = {
    "en": english.SHORT,
    "ar": arabic.SHORT,
    "so": somali.SHORT,
    "uk": ukrainian.SHORT,
    "fi": finnish.SHORT,
}
