"""The list of alerts in the editor: those to come, those that are shown, and those that are over."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from common.alerts.model import Alert


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
