"""Days, ages and the names of languages, said in each language that pages are read in."""

from datetime import date

import pytest
from django.utils.translation import override

from common.dates import said_day
from common.languages import direction, own_name
from common.templatetags.language import link_text
from services.ages import said_ages

SAID = {
    "sv": ("18 november 2026", "16–19 år"),
    "sv-x-ll": ("18 november 2026", "16–19 år"),
    "en": ("18 November 2026", "16–19 years"),
    # No dash between the figures: between two numbers it would turn them round.
    "ar": ("18 نوفمبر 2026", "من 16 إلى 19 سنة"),
    "so": ("18 Nofeembar 2026", "16–19 sano"),
    "uk": ("18 листопада 2026 р.", "від 16 до 19 років"),
    "fi": ("18. marraskuuta 2026", "16–19-vuotiaat"),
}


@pytest.mark.parametrize("language", SAID)
def test_a_day_and_a_span_of_ages_are_said_as_the_language_says_them(language):
    with override(language):
        assert (said_day(date(2026, 11, 18)), said_ages(16, 19)) == SAID[language]


def test_every_language_is_named_in_itself_and_knows_its_direction():
    assert [own_name(code) for code in ("sv", "en", "so", "uk", "fi", "sv-x-ll")] == [
        "Svenska",
        "English",
        "Soomaali",
        "Українська",
        "Suomi",
        "Lätt svenska",
    ]
    assert [code for code in SAID if direction(code) == "rtl"] == ["ar"]


def test_words_of_another_language_are_marked_and_what_they_say_is_escaped():
    with override("en"):
        assert link_text("Nyheter & annat", "sv") == (
            '<span lang="sv" dir="ltr">Nyheter &amp; annat</span> <small class="other-language">(in Swedish)</small>'
        )
        assert link_text("News & more", "sv", "") == 'News &amp; more <small class="other-language">(in Swedish)</small>'
    assert link_text("<b>", "") == "&lt;b&gt;"
