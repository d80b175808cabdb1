"""The blocks that a service feeds: what they say is written once, in the register, and is never older than it."""

from typing import Any, ClassVar

from django import forms
from django.utils.functional import cached_property
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.field_block import FieldBlock

from common.blocks import KeptChooserBlock
from common.blocks.groups import FACTS, WAYS


class ProgrammeBlock(KeptChooserBlock):
    """A service, chosen in a list."""

    target_model = "services.Programme"
    rows = "services.catalogue.programmes"

    @cached_property
    def field(self) -> forms.ModelChoiceField:
        """Return the list; where none has to be chosen, the line for none says what that means."""
        return forms.ModelChoiceField(
            queryset=self.model_class.objects.all(),
            required=self._required,
            help_text=self._help_text,
            empty_label=self.meta.empty_label,
        )

    def get_form_state(self, value: Any) -> Any:
        """Return what the list needs; there is no window to choose in."""
        return FieldBlock.get_form_state(self, value)

    class Meta:
        empty_label = _("Välj insats")


class FedBlock(blocks.StructBlock):
    """A block that a presenter fills from its service."""

    # Dotted name of the presenter: it reads services, whose pages are made of this block.
    presenter: ClassVar[str] = ""

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's variables."""
        return {**super().get_context(value, parent_context=parent_context), **import_string(self.presenter)(value["programme"])}

    def get_preview_value(self) -> blocks.StructValue:
        """Return an invented service, so that an empty installation can be looked at too."""
        return self.normalize({"programme": import_string("services.block_samples.programme")()})


class WeekBlock(FedBlock):
    """The week of a service; nothing where it has no fixed week."""

    presenter = "services.block_presenters.present_week"

    programme = ProgrammeBlock(label=_("Insats"))

    class Meta:
        icon = "calendar-alt"
        label = _("Veckan")
        group = FACTS
        description = _("Insatsens vecka som tabell. Den hämtas ur registret. Har insatsen ingen fast vecka visas inget.")
        template = "services/blocks/week.html"


class ActionBlock(FedBlock):
    """The way on: to the forms where the service takes anybody in, else to the telephone."""

    presenter = "services.signpost.present_action"

    programme = ProgrammeBlock(
        label=_("Insats"), required=False, empty_label=_("Ingen särskild"), help_text=_("Utan insats gäller knappen alla.")
    )

    class Meta:
        icon = "form"
        label = _("Knapp: Jag vill ha stöd")
        group = WAYS
        description = _("Leder till ansökan och säger när vi hör av oss. Är insatsen stängd står det, med numret att ringa.")
        template = "services/blocks/action.html"
