"""The headings under which the editor sorts the blocks that can be added."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Text")
FACTS = _("Fakta och steg")
PICTURES = _("Bild och film")
WAYS = _("Vägar vidare")
