"""What the editor gets from the search: two registers that say what words lead to, and two reports of what people search for."""

from typing import Any, ClassVar

from django.contrib.admin.decorators import display
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup, modeladmin_register
from wagtail_modeladmin.views import CreateView

from editorial.reports.registering import register_reports
from search.models import Pick, Synonym
from search.reports import REPORTS
from services.wagtail_hooks import yes_or_no

# After those of the app editorial.
FIRST_IN_MENU = 120


class CreateFromReport(CreateView):
    """An empty form in which a report has filled in what people type."""

    def get_instance(self) -> Any:
        """Return a new row; `?typed=` says for which words."""
        instance = super().get_instance()
        longest = self.model._meta.get_field("typed").max_length
        instance.typed = instance.typed or self.request.GET.get("typed", "")[:longest]
        return instance


class SynonymAdmin(ModelAdmin):
    """What people type, and what the pages say."""

    model = Synonym
    create_view_class = CreateFromReport
    menu_label = _("Synonymer")
    menu_icon = "resubmit"
    list_display = ("typed", "means", "mutual_word")
    search_fields = ("typed", "means")
    list_per_page = 100

    # A word, since modeladmin draws truth with a picture of Django's own admin, which is not installed.
    @display(description=_("Åt båda hållen"))
    def mutual_word(self, synonym: Synonym) -> str:
        """Say whether either side leads to the other."""
        return yes_or_no(synonym.is_mutual)


class PickAdmin(ModelAdmin):
    """What stands above the hits for certain words."""

    model = Pick
    create_view_class = CreateFromReport
    menu_label = _("Utvalda träffar")
    menu_icon = "pick"
    list_display = ("typed", "goal", "sort_order")
    list_select_related = ("page",)
    search_fields = ("typed", "title", "page__title")

    @display(description=_("Leder till"))
    def goal(self, pick: Pick) -> str:
        """Return the page or the address, as its reader sees it."""
        if pick.page is None:
            return f"{pick.title} ({pick.address})"
        shown = pick.title or pick.page.title
        return shown if pick.page.live else f"{shown} ({_('visas inte: sidan är inte publicerad')})"


@modeladmin_register
class SearchRegisters(ModelAdminGroup):
    """One place in the menu."""

    # Wagtail's own box in the menu, which looks for pages to edit, is called "Sök".
    menu_label = _("Webbplatsens sök")
    menu_icon = "search"
    menu_order = 310
    items: ClassVar = (SynonymAdmin, PickAdmin)


register_reports(REPORTS, first=FIRST_IN_MENU)
