"""What the editor's content check says of each rule of WCAG A and AA; axe-core itself speaks no Swedish."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = dict[str, Promise]


def _words(name: Promise, help_text: Promise) -> Words:
    return {"error_name": name, "help_text": help_text}


_SOUND = _words(_("En film saknar undertexter"), _("Lägg till undertexter, eller skriv ner vad som sägs."))
_TABLE = _words(_("En tabell saknar rubriker"), _("Ge varje kolumn eller rad en rubrik."))

BY_EDITORS: dict[str, Words] = {
    "image-alt": _words(_("En bild saknar beskrivning"), _("Skriv vad bilden visar, eller kryssa i att den är dekorativ.")),
    "link-in-text-block": _words(_("En länk syns inte i texten"), _("Säg till den som sköter webbplatsen: länkar ska vara understrukna.")),
    "color-contrast": _words(_("Text och bakgrund har för lika färger"), _("Välj en annan färg, så att alla kan läsa.")),
    "list": _words(_("En lista är fel uppbyggd"), _("Gör om listan med knappen för punktlista.")),
    "listitem": _words(_("En punkt står utanför sin lista"), _("Gör om listan med knappen för punktlista.")),
    "valid-lang": _words(_("Ett språk är fel angivet"), _("Välj språk i listan.")),
    "video-caption": _SOUND,
    "audio-caption": _SOUND,
    "no-autoplay-audio": _words(_("Ljud startar av sig självt"), _("Den som läser ska själv få starta ljudet.")),
    "svg-img-alt": _words(_("En bild saknar beskrivning"), _("Skriv vad bilden visar, eller kryssa i att den är dekorativ.")),
    "td-has-header": _TABLE,
    "td-headers-attr": _TABLE,
    "th-has-data-cells": _TABLE,
    "table-fake-caption": _words(_("En tabell har sin rubrik i en ruta"), _("Skriv rubriken ovanför tabellen.")),
    "frame-title-unique": _words(_("Två inbäddade rutor heter likadant"), _("Ge dem olika namn.")),
}
_BY_TEMPLATES = _words(
    _("Det är fel i sidans mall"), _("Det är inget du har skrivit. Säg till den som sköter webbplatsen, och berätta vilken sida det är.")
)
TEMPLATES_ANSWER_FOR = (
    *("area-alt", "autocomplete-valid", "avoid-inline-spacing", "blink", "bypass", "css-orientation-lock", "definition-list", "dlitem"),
    *("document-title", "duplicate-id-aria", "form-field-multiple-labels", "frame-focusable-content", "html-has-lang", "html-lang-valid"),
    *("html-xml-lang-mismatch", "input-image-alt", "label", "label-content-name-mismatch", "marquee", "meta-refresh", "meta-viewport"),
    *("nested-interactive", "object-alt", "role-img-alt", "scrollable-region-focusable", "select-name", "server-side-image-map"),
    *("summary-name", "target-size"),
    *("aria-allowed-attr", "aria-braille-equivalent", "aria-command-name", "aria-conditional-attr", "aria-deprecated-role"),
    *("aria-hidden-body", "aria-hidden-focus", "aria-input-field-name", "aria-meter-name", "aria-progressbar-name"),
    *("aria-prohibited-attr", "aria-required-attr", "aria-required-children", "aria-required-parent", "aria-roledescription"),
    *("aria-roles", "aria-toggle-field-name", "aria-tooltip-name", "aria-valid-attr-value", "aria-valid-attr"),
)
WCAG_WORDS: dict[str, Words] = {**dict.fromkeys(TEMPLATES_ANSWER_FOR, _BY_TEMPLATES), **BY_EDITORS}
