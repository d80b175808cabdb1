"""What can stand in a picture; `templates/drawings/motifs/` draws each around x = 0 with its feet at y = 0.

A person is a circle and an arch: no face, no colour of skin, no sex. `main` is the ink that the editor chooses, `counter` is printed on it,
`lent` stands beside it.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Motif:
    """A thing or somebody: how it is called alone, and when there are several."""

    one: str | Promise
    several: str | Promise


MOTIFS: dict[str, Motif] = {
    "person": Motif(_("en person"), _("personer")),
    "gaende": Motif(_("en person som går"), _("personer som går")),
    "sittande": Motif(_("en person som sitter"), _("personer som sitter")),
    "horlurar": Motif(_("en person med hörlurar"), _("personer med hörlurar")),
    "hund": Motif(_("en hund"), _("hundar")),
    "vaxt": Motif(_("en växt i kruka"), _("växter i krukor")),
    "bocker": Motif(_("en trave böcker"), _("travar böcker")),
    "kopp": Motif(_("en kopp"), _("koppar")),
    "telefon": Motif(_("en telefon med meddelanden"), _("telefoner med meddelanden")),
    "bubbla": Motif(_("en pratbubbla"), _("pratbubblor")),
    "kalender": Motif(_("en kalender"), _("kalendrar")),
    "buss": Motif(_("en buss"), _("bussar")),
    "lada": Motif(_("en verktygslåda"), _("verktygslådor")),
    "port": Motif(_("en port"), _("portar")),
}
