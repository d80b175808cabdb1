"""Film: a link until somebody asks for it, from this site only, and readable."""

import re
from pathlib import Path

from django.conf import settings
from django.test import Client

from common import stamp
from news.models import NewsPage
from tests.site import block_values, pages
from tests.site.block_values import shown

ADDRESS = "/nyheter/studierummet-ar-oppet/"


def _with_films(site: pages.Built, *films: block_values.Stored) -> None:
    NewsPage.objects.filter(pk=site.news.pk).update(body=[{"type": "film", "value": film} for film in films])
    stamp.bump()


def test_a_film_of_our_own_is_a_link_to_its_file_with_its_words_below(site: pages.Built) -> None:
    rows = block_values.make_rows(site)
    soup = shown("film", block_values.film(rows))
    link = soup.find("a")
    assert re.fullmatch(r"/media/documents/film-0\w*\.mp4", link["href"])
    assert re.fullmatch(r"/media/documents/film-0\w*\.vtt", link["data-captions"])
    assert link.has_attr("data-film")
    assert link.img["alt"] == ""
    assert "annan webbplats" not in link.text
    assert soup.details.div.text.strip() == "Hej!"


def test_a_film_elsewhere_is_a_link_that_is_marked_as_leading_away(site: pages.Built) -> None:
    rows = block_values.make_rows(site)
    soup = shown("film", block_values.film(rows, file=None, captions=None, address="https://film.example/dag"))
    link = soup.find("a")
    assert link["href"] == "https://film.example/dag"
    assert not link.has_attr("data-film")
    assert "(länk till annan webbplats)" in link.text
    assert link.find(class_="external") is not None
    assert soup.script is None
    assert soup.details.div.text.strip() == "Hej!"


def test_nothing_of_a_film_is_fetched_before_it_is_asked_for(site: pages.Built, client: Client) -> None:
    _with_films(site, block_values.film(block_values.make_rows(site)))
    html = client.get(ADDRESS).content.decode()
    assert not re.search(r"<(?:video|iframe|source[^>]+mp4|embed|object)", html)


def test_only_a_page_with_a_film_of_our_own_has_the_script_that_plays_it(site: pages.Built, client: Client) -> None:
    rows = block_values.make_rows(site)
    tag = '<script type="module" src="/static/film.js"></script>'
    assert tag not in client.get(ADDRESS).content.decode()
    _with_films(site, block_values.film(rows, file=None, captions=None, address="https://film.example/dag"))
    assert tag not in client.get(ADDRESS).content.decode()
    _with_films(site, block_values.film(rows))
    assert tag in client.get(ADDRESS).content.decode()


def test_the_policy_lets_films_play_from_here_alone(site: pages.Built, client: Client) -> None:
    page = client.get(ADDRESS).headers["Content-Security-Policy"]
    assert "media-src 'self'" in page
    assert "frame-src" not in page
    rows = block_values.make_rows(site)
    film = client.get(rows.film.file.url)
    assert film.status_code == 200
    assert "media-src 'self'" in film.headers["Content-Security-Policy"]
    assert "allow-scripts" not in film.headers["Content-Security-Policy"]


def test_the_script_is_small() -> None:
    most_bytes = 1500
    assert len((Path(settings.BASE_DIR) / "static" / "film.js").read_bytes()) < most_bytes
