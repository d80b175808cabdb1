"""What an editor chooses for a picture, in the order that it is drawn: the ground, what stands behind, and one motif at each place."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection

from common.compose.motifs import MOTIFS
from common.compose.picture import BLACK_INK, PAPER_INK, PLACES, Picture, Placed, inks_of
from common.compose.scenes import SCENES
from common.theme import Theme

NOTHING = ""
LABELS = {"left": _("Till vänster"), "middle": _("I mitten"), "right": _("Till höger")}
COLOUR_LABELS = {"left": _("Färg till vänster"), "middle": _("Färg i mitten"), "right": _("Färg till höger")}
MOST_TITLE, MOST_WORDS = 80, 200


class DrawingForm(forms.Form):
    """The choices; `theme` says which colours there are."""

    ground = forms.ChoiceField(label=_("Botten"))
    scene = forms.ChoiceField(label=_("Bakgrund"), choices=[(key, scene.label) for key, scene in SCENES.items()])

    def __init__(self, *args: Any, theme: Theme, **options: Any) -> None:
        super().__init__(*args, **options)
        inks = inks_of(theme)
        named = [(key, str(ink.label)[:1].upper() + str(ink.label)[1:]) for key, ink in inks.items()]
        self._of_the_ground = {key: ink.colour for key, ink in inks.items()}
        self.fields["ground"].choices = [pair for pair in named if pair[0] != BLACK_INK]  # type: ignore[attr-defined]
        motifs = [(NOTHING, _("Ingenting"))] + [(key, str(motif.one)[:1].upper() + str(motif.one)[1:]) for key, motif in MOTIFS.items()]
        for place in PLACES:
            self.fields[place] = forms.ChoiceField(label=LABELS[place], choices=motifs, required=False)
            self.fields[f"{place}_ink"] = forms.ChoiceField(label=COLOUR_LABELS[place], choices=named[1:], required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a motif that nobody would see, since it has the colour of the ground."""
        cleaned: dict[str, Any] = super().clean() or {}
        for place in PLACES:
            if cleaned.get(place) and self._is_unseen(cleaned.get(f"{place}_ink", ""), cleaned.get("ground", "")):
                self.add_error(f"{place}_ink", ValidationError(_("Motivet syns inte: det har samma färg som botten. Välj en annan.")))
        return cleaned

    def _is_unseen(self, ink: str, ground: str) -> bool:
        colours = self._of_the_ground
        return ink in colours and ground in colours and colours[ink] == colours[ground]

    @property
    def picture(self) -> Picture:
        """Return what was chosen; a motif without an ink is black."""
        chosen = self.cleaned_data
        placed = [
            Placed(chosen[place], number, chosen[f"{place}_ink"] or BLACK_INK) for number, place in enumerate(PLACES) if chosen[place]
        ]
        return Picture(chosen["ground"], chosen["scene"], tuple(placed))


class SavingForm(forms.Form):
    """What a picture is kept under."""

    title = forms.CharField(label=_("Namn"), max_length=MOST_TITLE, help_text=_("Så att du hittar den bland bilderna."))
    description = forms.CharField(
        label=_("Bilden i ord"), max_length=MOST_WORDS, help_text=_("Föreslås när bilden väljs till en sida, för den som inte ser den.")
    )
    collection = forms.ModelChoiceField(label=_("Samling"), queryset=Collection.objects.none())

    def __init__(self, *args: Any, collections: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["collection"]
        field.queryset = collections  # type: ignore[attr-defined]
        if len(collections) == 1:
            field.initial = collections[0]
            field.widget = forms.HiddenInput()


def first_choices(theme: Theme) -> dict[str, str]:
    """Return what is shown to somebody who has not chosen anything."""
    ground = f"insats-{theme.marks[0].slug}" if theme.marks else PAPER_INK
    return {"ground": ground, "scene": "kullar", "left": "gaende", "left_ink": BLACK_INK, "middle": "hund", "middle_ink": "vit"}
