"""Each block: its words, its headings, and nothing where there is nothing to say."""

from typing import Any

import pytest

from common import stamp
from common.links import place_at
from common.models import ContactCard, PortalDocument
from news.models import NewsPage
from services.models import Programme
from tests.site import block_values, pages
from tests.site.block_values import Rows, shown, words


@pytest.fixture
def rows(site: pages.Built) -> Rows:
    made = block_values.make_rows(site)
    stamp.bump()
    return made


WORDS = {
    "text": "Se det andra .",
    "heading": "Ingen frågar varför",
    "quote": "Jag ritade. Elin , är med",
    "alert": "Viktigt: Stängt fredag Ring måndag.",
    "figure": "6 av 10 pluggar. Källa: Kommunen, 2026.",
    "facts": "Rummet Kostar inget Källa: Kommunen, 2026.",
    "steps": "Så gör du Ring Vi svarar.",
    "questions": "Frågor Måste jag? Nej. Läs .",
    "picture": "Boken Illustration: Ida",
    "film": "Se filmen: Första mötet 2 minuter, 3 byte Läs filmen i stället : Första mötet Hej!",
    "contact": "Person 0 ungdomskoordinator 070-174 06 11 Vardagar 9–16 Skicka sms Skriv till oss",
    "related": "Mer Annan 0 Pengar, CSN (länk till annan webbplats) Tiderna (PDF, 3 byte)",
    "action": "Möjligheten tar emot nya. Jag vill ha stöd Vi hör av oss inom 14 dagar.",
}


def test_every_block_says_its_words(rows: Rows) -> None:
    said = {kind: words(shown(kind, value)).replace("\xa0", " ") for kind, value in block_values.values(rows).items() if kind != "week"}
    assert said == WORDS


def test_no_block_has_a_label_without_a_value(rows: Rows) -> None:
    values: dict[str, Any] = block_values.values(rows)
    ContactCard.objects.filter(pk=rows.card).update(unit="", introduction="", hours="", sms_number="", email="")
    PortalDocument.objects.filter(pk=rows.film.pk).update(file_size=None)
    rows.picture.photographer = ""
    rows.picture.save()
    stamp.bump()
    bare = {
        "quote": values["quote"] | {"about": ""},
        "facts": values["facts"] | {"source": "", "year": ""},
        "picture": values["picture"] | {"caption": ""},
        "film": values["film"] | {"poster": None, "captions": None},
        "contact": values["contact"],
    }
    said = {kind: shown(kind, value) for kind, value in bare.items()}
    assert words(said["quote"]) == "Jag ritade. Elin"
    assert words(said["facts"]) == "Rummet Kostar inget"
    assert said["picture"].figcaption is None
    assert words(said["film"]).startswith("Se filmen: Första mötet 2 minuter Läs")
    assert said["film"].img is None
    assert words(said["contact"]) == "Person 0 ungdomskoordinator 070-174 06 11 Skriv till oss"


def test_what_a_block_pointed_at_and_is_gone_leaves_nothing_behind(rows: Rows) -> None:
    gone = 987654
    assert words(shown("contact", {"card": gone})) == ""
    assert words(shown("week", {"programme": gone})) == ""
    assert (
        words(shown("picture", block_values.picture(rows.picture) | {"image": {"image": gone, "alt_text": "", "decorative": True}})) == ""
    )
    links = [{"type": "page", "value": {"page": gone, "text": "Sidan"}}, {"type": "document", "value": {"document": gone, "text": "Fil"}}]
    assert words(shown("related", {"title": "Mer", "links": links})) == ""


def test_related_links_without_a_heading_of_their_own_get_one(rows: Rows) -> None:
    related: Any = block_values.values(rows)["related"]
    assert shown("related", related | {"title": ""}).h2.text == "Läs mer"


LEVELS = (
    ("heading", {"title": "A", "level": 2}, ["h2"], ["h3"]),
    ("heading", {"title": "A", "level": 3}, ["h3"], ["h3"]),
    ("heading", "Ord från förr", ["h2"], ["h3"]),
    ("alert", None, ["h2"], ["h3"]),
    ("facts", None, ["h2"], ["h3"]),
    ("steps", None, ["h2", "h3"], ["h3", "h4"]),
    ("questions", None, ["h2"], ["h3"]),
    ("contact", None, ["h2"], ["h3"]),
    ("related", None, ["h2"], ["h3"]),
)


@pytest.mark.parametrize(("kind", "stored", "alone", "under"), LEVELS)
def test_headings_go_one_level_down_under_a_heading_of_the_page(
    rows: Rows, kind: str, stored: Any, alone: list[str], under: list[str]
) -> None:
    value = stored or block_values.values(rows)[kind]
    for is_under_heading, expected in ((False, alone), (True, under)):
        soup = shown(kind, value, is_under_heading=is_under_heading)
        assert [tag.name for tag in soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])] == expected


def test_the_roles_are_those_of_the_things(rows: Rows) -> None:
    values = block_values.values(rows)
    assert shown("alert", values["alert"]).div["role"] == "note"
    assert shown("quote", values["quote"]).figure.blockquote is not None
    assert shown("steps", values["steps"]).ol["role"] == "list"
    assert shown("questions", values["questions"]).details.summary.text == "Måste jag?"
    assert shown("picture", values["picture"]).img["alt"] == "En bok."
    assert shown("contact", values["contact"]).find(href="tel:+46701740611") is not None
    link = shown("related", values["related"]).find(href="https://www.csn.se/")
    assert "external" in link["class"]


def test_a_notice_that_is_not_important_does_not_say_so(rows: Rows) -> None:
    alert: Any = block_values.values(rows)["alert"]
    soup = shown("alert", alert | {"level": "information"})
    assert "Viktigt" not in soup.text
    assert "is-important" not in soup.div["class"]


def test_the_week_is_the_services_own(rows: Rows) -> None:
    soup = shown("week", {"programme": rows.programme})
    assert soup.caption.text == "Veckan: Möjligheten"
    assert [row.th.text for row in soup.tbody.find_all("tr")] == ["Mån", "Tis", "Ons", "Tors", "Fre"]
    assert "of-mojligheten" in soup.table["class"]


def test_a_service_without_a_fixed_week_shows_no_table(rows: Rows) -> None:
    kaa = Programme.objects.get(slug="kaa")
    assert words(shown("week", {"programme": kaa.pk})) == ""


def test_a_closed_service_gives_its_number_and_no_button(rows: Rows) -> None:
    Programme.objects.filter(pk=rows.programme).update(is_open=False)
    stamp.bump()
    soup = shown("action", {"programme": rows.programme})
    assert words(soup) == "Möjligheten tar inte emot nya just nu. Ring, så hjälper vi dig vidare. 070-174 06 11"
    assert [link["href"] for link in soup.find_all("a")] == ["tel:+46701740611"]


def test_without_a_service_the_slowest_promise_is_given(rows: Rows) -> None:
    Programme.objects.filter(slug="kaa").update(contact_days=21)
    Programme.objects.filter(slug="kaasam").update(contact_days=40, is_open=False)
    stamp.bump()
    soup = shown("action", {"programme": None})
    assert words(soup) == "Skriv några rader, så hjälper vi dig rätt. Jag vill ha stöd Vi hör av oss inom 21 dagar."
    assert soup.a["href"] == "/ansok/"


def test_a_promise_of_a_day_is_said_in_the_singular(rows: Rows) -> None:
    Programme.objects.filter(pk=rows.programme).update(contact_days=1)
    stamp.bump()
    assert "Vi hör av oss inom en dag." in words(shown("action", {"programme": rows.programme}))


def test_where_no_service_takes_anybody_in_the_sites_number_is_given(rows: Rows) -> None:
    Programme.objects.update(is_default=False)
    Programme.objects.update(is_open=False)
    stamp.bump()
    soup = shown("action", {"programme": None})
    assert words(soup) == "Vi tar inte emot nya just nu. Ring, så hjälper vi dig vidare. 070-174 06 10"


def test_quotation_marks_that_came_along_are_taken_away() -> None:
    from common.blocks import PullQuoteBlock

    block = PullQuoteBlock()
    typed = block.normalize({"quote": "”Jag ritade.” ", "person": "Elin", "about": "är med"})
    assert block.clean(typed)["quote"] == "Jag ritade."


def test_a_link_to_a_page_that_is_no_longer_published_is_left_out(rows: Rows) -> None:
    NewsPage.objects.filter(pk=rows.page).update(live=False)
    stamp.bump()
    soup = shown("related", block_values.values(rows)["related"])
    assert len(soup.find_all("a")) == 2
    assert place_at(rows.page).url == ""
