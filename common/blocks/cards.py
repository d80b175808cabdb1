"""Contact cards as an editor chooses them: searched by name, or made on the spot."""

from typing import cast

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from common.blocks.kept_chooser import KeptChooserBlock
from common.contact_cards import ContactCard


class CardFilter(BaseFilterForm):
    """The search over the list."""

    q = forms.CharField(label=_("Sök namn, arbete eller enhet"), required=False)

    def filter(self, objects: "QuerySet[ContactCard]") -> "QuerySet[ContactCard]":
        """Return the cards with these words in them."""
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        for word in self.search_query.split():
            objects = objects.filter(Q(name__icontains=word) | Q(role__icontains=word) | Q(unit__icontains=word))
        return objects


class CardColumns:
    """What tells two cards apart."""

    filter_form_class = CardFilter

    @property
    def columns(self) -> list[Column]:
        """Return the name, and then where and how to reach her."""
        first = cast(list[Column], super().columns)  # type: ignore[misc]
        return [*first, Column("unit", label=_("Enhet")), Column("phone", label=_("Telefon"))]


class ChooseCard(CardColumns, ChooseView):
    """The window in which a card is chosen or made."""


class ChooseCardResults(CardColumns, ChooseResultsView):
    """The list in it, after a search."""


class CardBlock(KeptChooserBlock):
    """A contact card, found among those that the process keeps."""

    rows = "common.contact_cards.contact_cards"


class ContactCardChooser(ChooserViewSet):
    """Choosing a contact card, in blocks and in fields."""

    model = ContactCard
    icon = "user"
    choose_one_text = _("Välj kontaktkort")
    choose_another_text = _("Välj ett annat")
    edit_item_text = _("Ändra kortet")
    search_tab_label = _("Välj")
    create_action_label = _("Spara kortet")
    creation_tab_label = _("Nytt kort")
    per_page = 20
    form_fields = ("name", "role", "unit", "introduction", "phone", "sms_number", "email", "hours")
    choose_view_class = ChooseCard
    choose_results_view_class = ChooseCardResults
    base_block_class = CardBlock


card_chooser = ContactCardChooser("contact_card_chooser")
ContactCardChooserBlock = card_chooser.get_block_class(name="ContactCardChooserBlock", module_path="common.blocks.cards")
