"""Somebody to talk to, in the text."""

from django.utils.translation import gettext_lazy as _

from common.blocks import samples
from common.blocks.cards import ContactCardChooserBlock
from common.blocks.groups import WAYS
from common.blocks.headings import TitledBlock


class ContactBlock(TitledBlock):
    """A contact card; what it says is written once, in the register."""

    card = ContactCardChooserBlock(label=_("Kontaktkort"))

    class Meta:
        icon = "user"
        label = _("Kontaktkort")
        group = WAYS
        description = _("En person eller enhet att ringa eller skriva till. Ändras kortet i registret ändras det här också.")
        template = "common/blocks/contact.html"
        preview_value = staticmethod(samples.contact)
