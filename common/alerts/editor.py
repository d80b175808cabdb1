"""The alerts in the editor: those to come, those that are shown, and those that are over; and what is said of the words of one."""

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from common.alerts.model import Alert
from common.quality.pieces import Piece
from common.quality.printed import Link
from common.quality.telling import told_after_saving

# What readers meet of an alert.
SAID = ("title", "text", "link_text")


def _state(alert: Alert) -> str:
    return str(alert.state_at(timezone.now()).label)


def _moment(at: datetime) -> str:
    # Wagtail's own column tells how long ago something was, and knows no future.
    return date_format(timezone.localtime(at), "j M Y H:i")


def _where(alert: Alert) -> str:
    return str(alert.section.title if alert.section else _("hela webbplatsen"))


class AlertViewSet(SnippetViewSet):
    """Alerts, newest end first; nothing is thrown away by itself."""

    model = Alert
    icon = "warning"
    menu_label = _("Besked")
    menu_order = 250
    add_to_admin_menu = True
    list_display = (
        "title",
        Column("state", label=_("Läge"), accessor=_state),
        Column("level", label=_("Nivå"), accessor="get_level_display"),
        Column("where", label=_("Var"), accessor=_where),
        Column("starts_at", label=_("Från"), accessor=lambda alert: _moment(alert.starts_at), sort_key="starts_at"),
        Column("ends_at", label=_("Till"), accessor=lambda alert: _moment(alert.ends_at), sort_key="ends_at"),
    )
    list_filter = ("level",)
    search_fields = ("title", "text")


def tell_what_could_be_better(request: HttpRequest, alert: Alert) -> None:
    """Say what to look over in an alert that has been saved; it is shown all the same."""
    if told := told_after_saving(str(_("Beskedet är sparat. Se gärna över:")), _pieces(alert)):
        change = messages.button(reverse("wagtailsnippets_common_alert:edit", args=[alert.pk]), _("Ändra"))
        messages.warning(request, told, buttons=[change])


def _pieces(alert: Alert) -> tuple[Piece, ...]:
    links = (Link(alert.link_text, alert.link_url),) if alert.link_text else ()
    said = (field for field in Alert._meta.fields if field.name in SAID)
    return tuple(
        Piece(getattr(alert, field.name), 0, links if field.name == "link_text" else (), str(capfirst(field.verbose_name)))
        for field in said
    )
