"""Rich text as a reader meets it: paragraphs, headings and points of lists, with their links."""

from dataclasses import dataclass
from html.parser import HTMLParser

HEADINGS = {f"h{level}": level for level in range(2, 7)}
WHOLE = frozenset({"p", "li", "blockquote", "td", "th", "dt", "dd", *HEADINGS})
# What the template itself says to those who listen is not the editor's.
UNSEEN = "unseen"


@dataclass(frozen=True)
class Link:
    """A link: its words, and where it leads (empty: to a page of the site)."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class Text:
    """A text that is met whole; `level` is that of a heading, else 0."""

    text: str
    level: int = 0
    links: tuple[Link, ...] = ()


class _Reader(HTMLParser):
    """Reads HTML that Wagtail has cleaned: it is closed and nested as it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[Text] = []
        self.words = ""
        self.level = 0
        self.links: list[Link] = []
        self.link_begins = 0
        self.address = ""
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a text or a link, or what is not to be read."""
        if tag in WHOLE:
            self.end_text()
            self.level = HEADINGS.get(tag, 0)
        elif tag == "a":
            self.link_begins, self.address = len(self.words), dict(attrs).get("href") or ""
        elif tag == "span" and (self.unseen or dict(attrs).get("class") == UNSEEN):
            self.unseen += 1
        elif tag == "br":
            self.words += "\n"

    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        if tag in WHOLE:
            self.end_text()
        elif tag == "a":
            self.links.append(Link(" ".join(self.words[self.link_begins :].split()), self.address))
        elif tag == "span" and self.unseen:
            self.unseen -= 1

    def handle_data(self, data: str) -> None:
        """Take the words."""
        if not self.unseen:
            self.words += data

    def end_text(self) -> None:
        """Keep the text that ends here; an empty one only where it is a heading."""
        if (text := self.words.strip()) or self.level:
            self.texts.append(Text(text, self.level, tuple(self.links)))
        self.words, self.level, self.links = "", 0, []


def printed(html: str) -> tuple[Text, ...]:
    """Return the texts of a piece of printed rich text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_text()
    return tuple(reader.texts)
