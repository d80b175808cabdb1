"""A page as a person reads it: forms are filled in by the words of their labels and sent by the words of their buttons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from bs4.element import Tag

Answer = str | list[str]
Pairs = list[tuple[str, str]]


class NotOnPage(LookupError):
    """The page does not say or offer what was looked for; the text shows what it does."""


def words(tag: Tag | None) -> str:
    """Return the text of an element with single spaces."""
    return " ".join(tag.get_text(" ").split()) if tag else ""


def plain(text: str) -> str:
    """Return a question without what may or may not stand after it."""
    return text.replace("(frivilligt)", "").replace("frivilligt", "").strip(" :").casefold()


def _says(text: str, wanted: str) -> bool:
    return plain(text) == plain(wanted) or plain(text).startswith(plain(wanted))


@dataclass
class Form:
    """One form of a page, with what it would send as it stands."""

    tag: Tag
    address: str
    values: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for control in self.tag.select("input, textarea, select"):
            name, kind = str(control.get("name", "")), str(control.get("type", ""))
            if not name or control.has_attr("disabled") or kind in ("submit", "button"):
                continue
            if kind in ("radio", "checkbox") and not control.has_attr("checked"):
                continue
            self.values.setdefault(name, []).append(_value(control))

    @property
    def action(self) -> str:
        """Where it is sent."""
        return urljoin(self.address, str(self.tag.get("action", "") or self.address))

    @property
    def is_post(self) -> bool:
        """Whether it is sent by POST."""
        return str(self.tag.get("method", "get")).lower() == "post"

    def fill(self, answers: Mapping[str, Answer]) -> "Form":
        """Answer every question of the form that `answers` knows; choices by option text, fields by label."""
        for group in self.tag.select("fieldset"):
            self._choose(group, _known(words(group.find("legend")), answers))
        for label in self.tag.select("label"):
            control = self._control(label)
            if control is not None and control.get("type") not in ("radio", "checkbox"):
                self._write(control, _known(_label(label, control), answers))
        return self

    def tick(self, text: str) -> "Form":
        """Tick the box whose label begins with `text`."""
        for label in self.tag.select("label"):
            control = self._control(label)
            if control is not None and control.get("type") in ("checkbox", "radio") and _says(words(label), text):
                self.values[str(control["name"])] = [str(control.get("value", "on"))]
                return self
        raise NotOnPage(f"ingen ruta {text!r} i: {words(self.tag)[:400]}")

    def pairs(self, button: Tag | None = None) -> Pairs:
        """Return what is sent when `button` is pressed."""
        sent = [(name, value) for name, values in self.values.items() for value in values]
        if button is not None and button.get("name"):
            sent.append((str(button["name"]), str(button.get("value", ""))))
        return sent

    def _choose(self, group: Tag, answer: Answer | None) -> None:
        if answer is None:
            return
        wanted = [answer] if isinstance(answer, str) else answer
        boxes = [box for box in group.select("input") if box.get("type") in ("radio", "checkbox")]
        if not boxes:
            return
        chosen = [str(box.get("value", "on")) for text in wanted for box in boxes if _says(self._label_of(box), text)][: len(wanted)]
        if len(chosen) < len(wanted):
            raise NotOnPage(f"inget av {wanted} bland {[self._label_of(box) for box in boxes]}")
        self.values[str(boxes[0]["name"])] = chosen

    def _write(self, control: Tag, answer: Answer | None) -> None:
        if isinstance(answer, str):
            options = [option for option in control.select("option") if _says(words(option), answer)]
            self.values[str(control["name"])] = [_value(options[0]) if options else answer]

    def _control(self, label: Tag) -> Tag | None:
        if label.get("for"):
            return self.tag.find(id=str(label["for"]))
        return label.find(["input", "textarea", "select"])

    def _label_of(self, box: Tag) -> str:
        inside = box.find_parent("label")
        outside = self.tag.find("label", attrs={"for": box.get("id")}) if box.get("id") else None
        return words(inside or outside)


def _value(control: Tag) -> str:
    if control.name == "textarea":
        return control.get_text()
    if control.name == "select":
        chosen = control.select_one("option[selected]") or control.find("option")
        return _value(chosen) if chosen else ""
    if control.name == "option":
        return str(control.get("value", words(control)))
    return str(control.get("value", "on" if control.get("type") in ("checkbox", "radio") else ""))


def _label(label: Tag, control: Tag) -> str:
    """The words of a text field; a field for numbers or addresses answers to its kind as well."""
    kind = str(control.get("type", ""))
    return {"tel": "tel", "email": "email"}.get(kind, "") or words(label)


def _known(question: str, answers: Mapping[str, Answer]) -> Answer | None:
    for asked, answer in answers.items():
        if question and _says(question, asked):
            return answer
    return None


class Page:
    """An answer of the portal, read."""

    def __init__(self, html: str, address: str, status: int) -> None:
        self.soup, self.address, self.status, self.html = (
            BeautifulSoup(html, "html.parser"),
            address,
            status,
            html,
        )

    @property
    def heading(self) -> str:
        """The first heading."""
        return words(self.soup.find("h1"))

    @property
    def text(self) -> str:
        """All words of the main part."""
        return words(self.soup.find("main") or self.soup)

    def button(self, text: str) -> tuple[Form, Tag]:
        """Return the form and the button that says `text`."""
        for button in self.soup.select("form button, form input[type=submit]"):
            form = button.find_parent("form")
            if form is not None and _says(words(button) or str(button.get("value", "")), text):
                return Form(form, self.address), button
        raise NotOnPage(f"ingen knapp {text!r} på {self.address} ({self.status}): {self._buttons()} · {self.text[:300]}")

    def has_button(self, text: str) -> bool:
        """Whether a button says `text`."""
        return any(_says(said, text) for said in self._buttons())

    def link(self, text: str) -> str:
        """Return where the link that says `text` leads."""
        for link in self.soup.select("a[href]"):
            if _says(words(link), text):
                return urljoin(self.address, str(link["href"]))
        raise NotOnPage(f"ingen länk {text!r} på {self.address}")

    def links(self) -> Iterable[str]:
        """Return every address that the page leads to."""
        return [urljoin(self.address, str(link["href"])) for link in self.soup.select("a[href]")]

    def _buttons(self) -> list[str]:
        return [words(button) for button in self.soup.select("form button")]
