"""The lists of the settings, as the editor fills them in: whom to call at once, and where else the municipality is found."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.phones import check_number
from common.site_settings.emergency import SOCIAL


class NumberBlock(blocks.StructBlock):
    """A number, and whom it is for."""

    number = blocks.CharBlock(label=_("Nummer"), max_length=25, validators=[check_number])
    text = blocks.CharBlock(label=_("Vad det är till för"), max_length=40, help_text=_("Några ord. Till exempel: vård och råd."))

    class Meta:
        icon = "mobile-alt"
        label = _("Nummer")


class SocialBlock(blocks.StructBlock):
    """The municipality's own social emergency service, which the forms name too."""

    number = blocks.CharBlock(label=_("Nummer"), max_length=25, validators=[check_number])

    class Meta:
        icon = "warning"
        label = _("Socialjouren")
        help_text = _("Numret visas också i formulären, där någon är orolig för ett barn.")


class EmergencyBlock(blocks.StreamBlock):
    """Whom to call at once, in the order that they are shown."""

    number = NumberBlock()
    social = SocialBlock()

    class Meta:
        block_counts = {SOCIAL: {"max_num": 1}}
        max_num = 8


class ChannelBlock(blocks.StructBlock):
    """A place on another site."""

    name = blocks.CharBlock(label=_("Namn"), max_length=40, help_text=_("Till exempel: Instagram."))
    url = blocks.URLBlock(label=_("Adress"))

    class Meta:
        icon = "link-external"
        label = _("Kanal")


class ChannelsBlock(blocks.StreamBlock):
    """Where else the municipality is found; plain links, marked as leading away."""

    channel = ChannelBlock()

    class Meta:
        required = False
        max_num = 6
