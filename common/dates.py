"""Days as people write them; the names of the months are ours, since some languages bend them and Django lacks some languages."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MONTHS = (
    gettext_lazy("januari"),
    gettext_lazy("februari"),
    gettext_lazy("mars"),
    gettext_lazy("april"),
    gettext_lazy("maj"),
    gettext_lazy("juni"),
    gettext_lazy("juli"),
    gettext_lazy("augusti"),
    gettext_lazy("september"),
    gettext_lazy("oktober"),
    gettext_lazy("november"),
    gettext_lazy("december"),
)


def said_day(day: date) -> str:
    """Return a day with the name of its month, in the language that is spoken."""
    return _("%(day)s %(month)s %(year)s") % {"day": day.day, "month": MONTHS[day.month - 1], "year": day.year}
