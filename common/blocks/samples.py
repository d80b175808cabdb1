"""One sample of each block, for the editor's previews and for /styleguide/: invented words, a drawing, and rows that are never saved."""

from typing import Any

from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.defaultfilters import slugify
from wagtail.models import Page

from common.contact_cards import ContactCard
from common.documents import PortalDocument
from common.pictures import PortalImage
from common.site_settings import default_site

Value = dict[str, Any]

PROSE = (
    "<p>Du får en egen kontakt hos oss. Ni ses där du vill och pratar om vad som vore bra för <b>dig</b>.</p>"
    "<ul><li>Prova ett jobb på praktik</li><li>Plugga i lugn och ro</li></ul>"
)
LEAD = "Plugg, praktik, jobb eller något annat. Du väljer väg, vi går med en bit."
HEADING: Value = {"title": "Ingen frågar varför", "level": 2}
QUOTE: Value = {
    "quote": "Första gången satt jag bara och ritade. Andra gången tog jag upp matteboken.",
    "person": "Elin, 18 år",
    "about": "är med i gruppen",
}
FIGURE: Value = {
    "figure": "6 av 10",
    "text": "av dem som slutade hos oss hade börjat plugga eller jobba.",
    "source": "Kommunen",
    "year": "2026",
}
FACT = "Kostar inget"
FACTS: Value = {
    "title": "Studierummet",
    "items": ["Måndag och torsdag, eftermiddag", "Biblioteket, en trappa upp", "Kostar inget"],
    "source": "",
    "year": "",
}
STEP: Value = {"title": "Ett samtal", "text": "Vi ringer. Svarar du inte får du ett sms."}
PATH: Value = {
    "title": "Så hör vi av oss",
    "steps": [
        {"title": "Ett vykort", "text": "På kortet står inget om dig."},
        STEP,
        {"title": "Vi knackar på", "text": "Du får veta dagen i förväg, och du kan säga nej."},
    ],
}
QUESTION: Value = {"question": "Måste jag?", "answer": "<p>Nej. Du kan tacka nej nu och höra av dig senare.</p>"}
ANSWERS: Value = {
    "title": "Frågor vi ofta får",
    "questions": [QUESTION, {"question": "Vilka krav har ni?", "answer": "<p>Inga. Du behöver inte ha betyg eller en plan.</p>"}],
}
ALERT: Value = {
    "level": "important",
    "title": "Stängt fredag 4 december",
    "text": "<p>Då är vi på utbildning. Ring oss på måndag igen.</p>",
}
AWAY_LINK: Value = {"url": "https://www.csn.se/", "text": "Pengar när du pluggar, CSN"}
PANEL: Value = {
    "title": "Är du förälder?",
    "text": "Du kan söka tillsammans med ditt barn, eller bara ringa och fråga.",
    "link_text": "Så gör du som är förälder",
    "page": None,
}
MEGABYTE = 1024 * 1024


def drawing(name: str, alt: str = "") -> PortalImage:
    """Return one of the project's own drawings (static/editor/<name>.svg, 960 by 600) as a picture of the editor."""
    picture = PortalImage(
        title=name, file=f"editor/{name}.svg", width=960, height=600, photographer="Ida, kommunikatör", collection_id=None
    )
    picture.file.storage = staticfiles_storage
    picture.contextual_alt_text, picture.decorative = alt, not alt
    return picture


def card() -> ContactCard:
    """Return somebody to call."""
    return ContactCard(
        name="Samira",
        role="ungdomskoordinator",
        unit="KAA-enheten",
        introduction="Samira är den du träffar först.",
        phone="070-174 06 10",
        sms_number="070-174 06 10",
        email="kaa@kommunen.example",
        hours="Vardagar 9–16",
    )


def document(title: str, kind: str, size: int) -> PortalDocument:
    """Return a file of so many bytes."""
    return PortalDocument(pk=0, title=title, file=f"documents/{slugify(title)}.{kind}", file_size=size, collection_id=None)


def page(title: str) -> Page:
    """Return a published page below the start page."""
    site = default_site()
    return Page(title=title, draft_title=title, url_path=f"{site.root_page.url_path if site else '/'}{slugify(title)}/", live=True)


def picture() -> Value:
    """Return a drawing with its words."""
    alt = "Två personer sitter mitt emot varandra vid ett långt bord. Mellan dem ligger en öppen bok."
    return {"image": drawing("room", alt), "caption": "Studierummet på biblioteket."}


def film() -> Value:
    """Return a film of our own, with captions and a transcript."""
    return {
        "title": "Så går ett första möte till",
        "length": "2 minuter",
        "file": document("Första mötet", "mp4", 14 * MEGABYTE),
        "captions": document("Första mötet", "vtt", 1024),
        "is_captioned": False,
        "address": "",
        "poster": drawing("room"),
        "transcript": "<p>Leila öppnar dörren. – Hej, säger hon. Vill du ha te?</p>",
    }


def contact() -> Value:
    """Return a contact card in the text."""
    return {"card": card()}


def page_link() -> Value:
    """Return a link to a page of the site."""
    return {"page": page("Gruppen"), "text": "Om gruppen"}


def document_link() -> Value:
    """Return a link to a file."""
    return {"document": document("Studierummets tider", "pdf", MEGABYTE // 4), "text": ""}


def related() -> Value:
    """Return a list of links of every kind."""
    links = [("page", page_link()), ("away", AWAY_LINK), ("document", document_link())]
    return {"title": "Mer om att plugga", "links": links}
