"""Film: fetched when somebody asks for it, never before, and always there to be read as well."""

from typing import Any

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from common.blocks import samples
from common.blocks.fetched import DocumentBlock, PictureChooserBlock
from common.blocks.groups import PICTURES
from common.blocks.text import ProseBlock
from common.documents import CAPTIONS, FILMS


class FilmBlock(blocks.StructBlock):
    """A film of our own, or the address of one that lies elsewhere: nothing is fetched from anybody else while the page is read."""

    title = blocks.CharBlock(label=_("Vad filmen heter"), max_length=100)
    length = blocks.CharBlock(label=_("Hur lång den är"), max_length=30, help_text=_("Till exempel: 2 minuter."))
    file = DocumentBlock(label=_("Film"), required=False, help_text=_("En fil som slutar på mp4 eller webm."))
    captions = DocumentBlock(
        label=_("Text till filmen"), required=False, help_text=_("En fil som slutar på vtt. Den som inte hör läser texten i bilden.")
    )
    is_captioned = blocks.BooleanBlock(label=_("Texten syns redan i filmen, eller så sägs inget"), required=False)
    address = blocks.URLBlock(
        label=_("Eller adressen till filmen"), required=False, help_text=_("Ligger filmen någon annanstans blir den en länk dit.")
    )
    poster = PictureChooserBlock(label=_("Bild innan filmen spelas"), required=False)
    transcript = ProseBlock(label=_("Filmen i ord"), help_text=_("Allt som sägs, och det viktiga som bara syns."))

    class Meta:
        icon = "media"
        label = _("Film")
        label_format = "{title}"
        group = PICTURES
        description = _("En film som hämtas först när någon trycker på den. Allt som sägs ska också gå att läsa.")
        template = "common/blocks/film.html"
        collapsed = True
        form_layout = blocks.BlockGroup(
            children=[
                "title",
                "length",
                blocks.BlockGroup(children=["file", "captions", "is_captioned"], heading=_("Egen film"), icon="media"),
                "address",
                "poster",
                "transcript",
            ]
        )
        preview_value = staticmethod(samples.film)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Ask for one film, and for what those who do not hear it need (WCAG 1.2.2)."""
        cleaned = super().clean(value)
        if not self.is_deferred_validation and (faults := _faults(cleaned)):
            raise StructBlockValidationError({name: ValidationError(message) for name, message in faults.items()})
        return cleaned

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's variables."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        file, captions = value["file"], value["captions"]
        context.update(
            url=file.file.url if file else value["address"],
            captions_url=captions.file.url if captions else "",
            leads_away=not file,
            size=filesizeformat(file.file_size) if file and file.file_size else "",
        )
        return context


def _faults(value: blocks.StructValue) -> dict[str, Any]:
    """Return the name of each part that is wrong, and why."""
    file, captions, address = value["file"], value["captions"], value["address"]
    if not file:
        return {} if address else {"file": _("Välj en film, eller skriv adressen till en.")}
    if address:
        return {"address": _("Välj en egen film eller en adress, inte båda.")}
    if file.kind not in FILMS:
        return {"file": _("Filen är ingen film. Den ska sluta på mp4 eller webm.")}
    if captions and captions.kind not in CAPTIONS:
        return {"captions": _("Texten till filmen ska sluta på vtt.")}
    if not captions and not value["is_captioned"]:
        return {"captions": _("Lägg till text till filmen, eller kryssa i att den inte behövs.")}
    return {}
