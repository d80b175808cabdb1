"""Pictures in the text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks import samples
from common.blocks.fetched import DescribedPictureBlock
from common.blocks.groups import PICTURES


class PictureBlock(blocks.StructBlock):
    """A picture in the text, with the words for those who do not see it."""

    image = DescribedPictureBlock(
        label=_("Bild"), help_text=_("Skriv vad bilden visar, för den som inte ser den. Säger den inget nytt: kryssa för dekorativ.")
    )
    caption = blocks.CharBlock(label=_("Bildtext"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Bild")
        label_format = "{caption}"
        group = PICTURES
        description = _("En bild med bildtext. Namnet på den som har gjort bilden visas av sig själv.")
        template = "common/blocks/picture.html"
        preview_value = staticmethod(samples.picture)
