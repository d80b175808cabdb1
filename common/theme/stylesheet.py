"""The theme's own stylesheet: nothing but the tokens that static/site.css leaves open."""

from collections.abc import Iterable

from common.colours import BLACK, NIGHT_INK, NIGHT_PAPER, PAPER, WHITE, Colour, line_of, night_of, tint_of
from common.theme.marks import Mark, Pair

# How many of the other services' colours a drawing may ask for.
MATES = 4
_INKS = {BLACK: "var(--black)", WHITE: "var(--white)"}


def stylesheet(marks: tuple[Mark, ...], site: Pair) -> str:
    """Return the tokens of the site and of each service, by day and by night."""
    day = [*_site(site, is_night=False), *(token for mark in marks for token in _field(mark, mark.field.day, 0))]
    night = [*_site(site, is_night=True), *(token for mark in marks for token in _field(mark, mark.field.night, 1))]
    rules = [
        f":root{{{';'.join(day)}}}",
        f"@media(prefers-color-scheme:dark){{:root{{{';'.join(night)}}}}}",
        f":root,.of-site{{{';'.join(_mates(marks))}}}",
        # The signpost is printed in ink, which a dark field would swallow.
        ".of-site{--go:var(--on);--go-on:var(--field)}" if site.inks[0] == WHITE else "",
        *(_service(mark, tuple(other for other in marks if other != mark)) for mark in marks),
    ]
    return f"@layer tokens{{{''.join(rules)}}}"


def _site(site: Pair, *, is_night: bool) -> Iterable[str]:
    """The site's field, its tint, the second ink of every other field, and the lines under links."""
    field, ink = (site.night, site.inks[1]) if is_night else (site.day, site.inks[0])
    paper, text = (NIGHT_PAPER, NIGHT_INK) if is_night else (PAPER, BLACK)
    second = night_of(site.day) if is_night else site.day
    yield f"--second:{second}"
    yield f"--site:{field}"
    yield f"--on-site:{_INKS[ink]}"
    yield f"--site-tint:{tint_of(field, paper, text)}"
    yield f"--underline:{line_of(second, paper)}"


def _field(mark: Mark, field: Colour, time: int) -> Iterable[str]:
    yield f"--{mark.css}:{field}"
    if time == 0 or mark.field.inks[0] != mark.field.inks[1]:
        yield f"--on-{mark.css}:{_INKS[mark.field.inks[time]]}"


def _service(mark: Mark, others: tuple[Mark, ...]) -> str:
    tokens = [f"--field:var(--{mark.css})", f"--on:var(--on-{mark.css})", "--underline:currentColor", *_mates(others)]
    return f".{mark.css}{{{';'.join(tokens)}}}"


def mates(others: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return the services whose colours a drawing borrows, from the lightest to the darkest; the same ones again where there are few."""
    ordered = sorted(others, key=lambda mark: -mark.field.day.luminance)
    return (*ordered[:2], *ordered[-2:]) if len(ordered) > 1 else tuple(ordered * MATES)


def _mates(others: tuple[Mark, ...]) -> Iterable[str]:
    return [f"--mate-{number}:var(--{mark.css})" for number, mark in enumerate(mates(others), start=1)]
