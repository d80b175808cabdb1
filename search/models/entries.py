"""What the search knows of the published pages: one row a page, gone with the page."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from common.privacy import Kind as Private
from search.models.kinds import Kind
from services.models import Programme


class Entry(models.Model):
    """A published page as it is searched: its texts, and the same texts as words (search/text.py) in the same order.

    The words are what the database's own full-text index follows; only published, public pages have a row.
    """

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    language = models.CharField(max_length=10)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    programme = models.ForeignKey(Programme, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    # The day that is shown: of the news, of the event, or of the last publication.
    shown_on = models.DateField(null=True, blank=True)
    year = models.PositiveSmallIntegerField(default=0)
    # Which of two pages that say the same comes first: services, then pages, then what is newest.
    prior = models.IntegerField(default=0)
    has_easy = models.BooleanField(default=False)
    # Whether the worker has nothing left to do with it: no word to learn, nothing borrowed from a register that has changed.
    is_settled = models.BooleanField(default=False)
    title = models.TextField()
    lead = models.TextField(blank=True)
    text = models.TextField(blank=True)
    easy_text = models.TextField(blank=True)
    title_words = models.TextField(blank=True)
    lead_words = models.TextField(blank=True)
    text_words = models.TextField(blank=True)
    easy_words = models.TextField(blank=True)
    # Parts of compounds, numbers in one piece, and other names: found by, never shown.
    more_words = models.TextField(blank=True)
    written_at = models.DateTimeField(auto_now=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("sökpost")
        verbose_name_plural = _("sökposter")
        indexes: ClassVar = [
            models.Index(fields=["language", "-prior"], name="search_entry_best_first"),
            models.Index(fields=["page"], condition=models.Q(is_settled=False), name="search_entry_unsettled"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["service", "page", "news", "event"]),
                name="search_entry_kind_is_known",
                violation_error_message=_("Okänt slag av träff."),
            )
        ]

    class Privacy:
        page = Private.NONE
        language = Private.NONE
        kind = Private.NONE
        programme = Private.NONE
        shown_on = Private.NONE
        year = Private.NONE
        prior = Private.NONE
        has_easy = Private.NONE
        is_settled = Private.NONE
        title = Private.PUBLISHED
        lead = Private.PUBLISHED
        text = Private.PUBLISHED
        easy_text = Private.PUBLISHED
        title_words = Private.PUBLISHED
        lead_words = Private.PUBLISHED
        text_words = Private.PUBLISHED
        easy_words = Private.PUBLISHED
        more_words = Private.PUBLISHED
        written_at = Private.NONE

    def __str__(self) -> str:
        return self.title
