"""Numbers of people as they are published: so few that somebody could be known by them are not told exactly."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

FEWEST = 5


def people_in_words(number: int) -> str:
    """Return how many people; fewer than five, none among them, are told as that and no more."""
    if number < FEWEST:
        return _("färre än %s") % FEWEST
    return number_format(number, use_l10n=True, force_grouping=True)
