"""What people search for."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind
from common.time import today

LONGEST_WORDS = 60


class SearchWord(models.Model):
    """Words that were searched for on a day, how often, and how many hits they gave the last time. Who searched is not kept."""

    words = models.CharField(_("sökord"), max_length=LONGEST_WORDS)
    searched_on = models.DateField(_("dag"), default=today)
    times = models.PositiveIntegerField(_("sökningar"), default=1)
    hits = models.PositiveIntegerField(_("träffar"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("sökord")
        verbose_name_plural = _("sökord")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["searched_on", "words"],
                name="search_searchword_once_a_day",
                violation_error_message=_("Sökordet finns redan den dagen."),
            )
        ]

    class Privacy:
        words = Kind.SCREENED
        searched_on = Kind.NONE
        times = Kind.NONE
        hits = Kind.NONE

    def __str__(self) -> str:
        return self.words
