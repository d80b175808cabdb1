"""Pictures in the text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock


class PictureBlock(blocks.StructBlock):
    """A picture in the text, with the words for those who do not see it."""

    image = ImageBlock(
        label=_("Bild"), help_text=_("Skriv vad bilden visar, för den som inte ser den. Säger den inget nytt: kryssa för dekorativ.")
    )
    caption = blocks.CharBlock(label=_("Bildtext"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Bild")
        template = "common/blocks/picture.html"
