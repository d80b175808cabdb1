"""The look as data: colours that can be read, tokens of the theme, its two files, and what is refused."""

import re
from copy import copy
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models.base import ModelState
from django.test import Client

from common import stamp
from common.colours import BLACK, NIGHT_PAPER, PAPER, WHITE, Colour, contrast, dusk_of, hue_distance, ink_on, is_readable, night_of
from common.theme import Theme, theme
from common.theme.icon import pieces_of
from common.theme.marks import mark_of, pair_of
from common.theme.shapes import SHAPES
from common.theme.stylesheet import mates, stylesheet
from services.models import Programme, Shape
from tests.lindhamra import THEME
from tests.site import pages

# Field, the ink that is read best on it, and how well, measured with another tool.
CONTRASTS = [
    ("#0d6b50", "#fffdf8", 6.4),
    ("#12755a", "#fffdf8", 5.6),
    ("#ec5335", "#1b1918", 4.9),
    ("#e85a3e", "#1b1918", 5.0),
    ("#2152ab", "#fffdf8", 7.2),
    ("#3262c0", "#fffdf8", 5.7),
    ("#f7b91c", "#1b1918", 9.9),
    ("#e9ac16", "#1b1918", 8.7),
    ("#f5b8a9", "#1b1918", 10.3),
    ("#1b1918", "#fffdf8", 17.2),
    ("#fffdf8", "#1b1918", 17.2),
]


@pytest.mark.parametrize(("field", "ink", "expected"), CONTRASTS)
def test_the_ink_on_a_field_is_the_one_that_is_read_best(field: str, ink: str, expected: float) -> None:
    assert str(ink_on(Colour.of(field))) == ink
    assert contrast(Colour.of(ink), Colour.of(field)) == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize(("field", "holds"), [("#7d7d7d", False), ("#e03a1c", False), ("#757575", True), ("#ec5335", True)])
def test_text_is_read_from_four_and_a_half_on(field: str, holds: bool) -> None:
    assert is_readable(Colour.of(field)) is holds


@pytest.mark.parametrize(
    ("one", "other", "degrees"),
    [
        ("#ff0000", "#00ff00", 120),
        ("#ff0000", "#ff00ff", 60),
        ("#ff0010", "#ff1000", 7.5),
        ("#777777", "#222222", 0),
        ("#777777", "#ff0000", 180),
    ],
)
def test_hues_are_as_far_apart_as_on_the_wheel(one: str, other: str, degrees: float) -> None:
    assert hue_distance(Colour.of(one), Colour.of(other)) == pytest.approx(degrees, abs=0.1)


@pytest.mark.parametrize(
    "day", [f"#{red}{green}{blue}" for red in ("00", "66", "cc") for green in ("00", "66", "cc") for blue in ("00", "66", "cc")]
)
def test_a_derived_night_can_always_be_read(day: str) -> None:
    colour = Colour.of(day)
    if is_readable(colour):
        assert is_readable(night_of(colour))
        assert is_readable(dusk_of(colour))


def test_by_night_a_dark_field_is_lifted_from_the_paper_and_a_light_one_is_quieter() -> None:
    assert contrast(Colour.of("#0d6b50"), NIGHT_PAPER) < 3 <= contrast(night_of(Colour.of("#0d6b50")), NIGHT_PAPER)
    assert night_of(Colour.of("#f7b91c")).luminance < Colour.of("#f7b91c").luminance
    assert contrast(dusk_of(Colour.of("#f5b8a9")), WHITE) > 10


@pytest.mark.parametrize("text", ["red", "#fff", "#0d6b5g", "0d6b50", "#0d6b500", "#0d6b50;x"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        Colour.of(text)


def test_the_services_choose_among_all_the_forms_that_are_drawn() -> None:
    assert set(Shape.values) == set(SHAPES)
    assert len(SHAPES) >= 8
    assert len({shape.path for shape in SHAPES.values()}) == len(SHAPES)


def _programme(**fields: str) -> Programme:
    """A second service beside KAA, not saved, with a look of its own but for `fields`."""
    new = copy(pages.make_programme("kaa"))
    new.pk, new._state = None, ModelState()
    look = {"slug": "ny", "shape": "leaf", "colour_day": "#6b2f9e", "colour_night": ""}
    for name, value in (look | {"is_default": False} | fields).items():
        setattr(new, name, value)
    return new


REFUSED = [
    (
        {"colour_day": "#e03a1c"},
        "colour_day",
        "Text syns för dåligt på färgen: 4,3:1. Det behövs minst 4,5:1. Prova #e54c30 eller #d7381b.",
    ),
    (
        {"colour_night": "#7d7d7d"},
        "colour_night",
        "Text syns för dåligt på färgen: 4,2:1. Det behövs minst 4,5:1. Prova #828282 eller #757575.",
    ),
    ({"colour_day": "#0d6b3f"}, "colour_day", "Färgen är för lik den som KAA har. Nyansen skiljer 11 grader, och det behövs 25."),
    ({"colour_night": "#12755a"}, "colour_night", "Färgen är för lik den som KAA har. Nyansen skiljer 0 grader, och det behövs 25."),
    ({"colour_day": "grön"}, "colour_day", "Skriv färgen med # och sex tecken, till exempel #0d6b50."),
    ({"shape": "horizon"}, "shape", "KAA har redan den formen. Lediga är: trappan, porten, cirkeln, kullarna, bron, pratbubblan, bladet."),
    ({"slug": "site"}, "slug", "Det kortnamnet används av webbplatsen själv. Välj ett annat."),
    ({"slug": "ink"}, "slug", "Det kortnamnet används av webbplatsen själv. Välj ett annat."),
]


@pytest.mark.parametrize(("fields", "field", "message"), REFUSED)
def test_a_look_that_cannot_be_told_or_read_is_refused_in_plain_words(db: None, fields: dict[str, str], field: str, message: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        _programme(**fields).full_clean()
    assert refusal.value.message_dict == {field: [message]}


def test_a_look_of_its_own_is_saved_and_so_is_the_service_that_has_it_already(db: None) -> None:
    new = _programme()
    new.full_clean()
    new.save()
    new.full_clean()


def test_where_every_form_is_taken_two_services_may_share_one(db: None) -> None:
    new = _programme()
    for number, shape in enumerate(set(SHAPES) - {"horizon"}):
        pages.make_programme(f"nr-{number}", shape=shape, colour_day="#ec5335", colour_night="", is_default=False)
    new.full_clean()


def _token(css: str, scope: str, name: str) -> str:
    found = re.search(rf"{re.escape(scope)}\{{[^}}]*?--{name}:([^;}}]+)", css)
    assert found, (scope, name)
    return found[1]


def test_the_stylesheet_holds_each_service_by_day_and_by_night_with_its_ink() -> None:
    css = stylesheet(THEME.marks, THEME.site)
    assert css.startswith("@layer tokens{")
    day, night = ":root", "(prefers-color-scheme:dark){:root"
    assert _token(css, day, "of-kaa") == "#0d6b50"
    assert _token(css, night, "of-kaa") == "#12755a"
    assert _token(css, day, "on-of-kaa") == "var(--white)"
    assert _token(css, day, "on-of-mojligheten") == "var(--black)"
    assert _token(css, ".of-kaa", "field") == "var(--of-kaa)"
    assert (_token(css, day, "second"), _token(css, day, "site"), _token(css, night, "site")) == ("#f5b8a9", "#f5b8a9", "#4a2a2c")
    assert "url(" not in css
    assert len(css) < 2500


def test_an_ink_that_changes_with_the_night_is_said_again() -> None:
    css = stylesheet((mark_of("a", "A", "leaf", "#fff000", "#222222"),), THEME.site)
    assert _token(css, ":root", "on-of-a") == "var(--black)"
    assert _token(css, "(prefers-color-scheme:dark){:root", "on-of-a") == "var(--white)"


def test_a_dark_site_turns_the_signpost_on_its_field() -> None:
    assert ".of-site{--go:var(--on)" in stylesheet((), pair_of("#1d2b53", ""))
    assert ".of-site{--go" not in stylesheet((), THEME.site)


def test_the_lines_of_links_are_seen_on_the_paper_whatever_the_colour_of_the_site() -> None:
    for day in ("#f5b8a9", "#ffffe0", "#1d2b53", "#777777"):
        css = stylesheet((), pair_of(day, ""))
        assert contrast(Colour.of(_token(css, ":root", "underline")), PAPER) >= 3
        assert contrast(Colour.of(_token(css, "(prefers-color-scheme:dark){:root", "underline")), NIGHT_PAPER) >= 3


def test_a_drawing_borrows_the_lightest_and_the_darkest_of_the_others() -> None:
    by_slug = {mark.slug: mark for mark in THEME.marks}
    assert [mark.slug for mark in mates(THEME.marks)] == ["mojligheten", "ung-resurs", "kaa", "kaasam"]
    assert [mark.slug for mark in mates((by_slug["kaa"],))] == ["kaa"] * 4
    assert mates(()) == ()


@pytest.mark.parametrize(
    ("count", "places"),
    [(0, []), (1, [(0, 0, 52)]), (2, [(28, 28, 24), (28, 0, 24)]), (5, [(28, 28, 24), (28, 0, 24), (0, 28, 24), (0, 0, 24)])],
)
def test_the_wordmark_has_room_for_four_and_one_alone_fills_it(count: int, places: list[tuple[int, int, int]]) -> None:
    marks = tuple(mark_of(f"nr-{number}", "A", "leaf", "#0d6b50", "") for number in range(count))
    assert [(piece.x, piece.y, piece.size) for piece in pieces_of(marks)] == places
    assert "<svg" in Theme(marks, THEME.site).icon


def test_the_stylesheet_is_kept_for_ever_under_its_own_address_and_a_minute_under_any_other(site: pages.Built, client: Client) -> None:
    html = client.get("/").content.decode()
    url = re.search(r'<link rel="stylesheet" href="(/tema\.css\?v=[0-9a-f]{10})">', html)
    icon = re.search(r'<link rel="icon" href="(/tema\.svg\?v=[0-9a-f]{10})"', html)
    assert url
    assert icon
    for address, kind in ((url[1], "text/css; charset=utf-8"), (icon[1], "image/svg+xml")):
        lasting = client.get(address)
        assert lasting.headers["Content-Type"] == kind
        assert lasting.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert "Cookie" not in lasting.headers.get("Vary", "")
        for other in ("/tema.css", "/tema.css?v=0123456789"):
            assert client.get(other).headers["Cache-Control"] == "public, max-age=60"
        assert client.post(address).status_code == 405


def test_another_colour_is_another_address_and_the_same_colour_is_the_same(site: pages.Built, client: Client) -> None:
    first = theme().url
    stamp.bump()
    assert theme().url == first
    Programme.objects.filter(slug="kaa").update(colour_day="#114433")
    stamp.bump()
    assert theme().url != first
    assert "--of-kaa:#114433" in client.get("/tema.css").content.decode()


def test_a_warm_theme_asks_the_database_nothing(site: pages.Built, client: Client, query_budget: Any) -> None:
    client.get("/tema.css")
    with query_budget(0):
        client.get(theme().url)
        client.get("/tema.svg?x")


def test_every_class_of_a_service_on_a_page_is_in_the_stylesheet(site: pages.Built, client: Client) -> None:
    css = client.get("/tema.css").content.decode()
    html = "".join(client.get(address).content.decode() for address in ("/", "/stod/kaa/", "/nyheter/", "/kontakt/"))
    classes = set(re.findall(r"\bof-[a-z-]+", html)) - {"of-site", "of-ink"}
    assert classes == {"of-kaa", "of-ung-resurs", "of-kaasam", "of-mojligheten"}
    assert all(f".{name}{{" in css for name in classes)
    symbols = set(re.findall(r'<symbol id="([a-z]+)"', html))
    assert set(re.findall(r'<use[^>]* href="#([a-z]+)"', html)) <= symbols == {"horizon", "stair", "gate", "circle"}


def test_black_is_not_printed_on_black() -> None:
    assert ink_on(BLACK) == WHITE
