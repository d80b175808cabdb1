"""How the words of the site may be written, filled while pages are indexed: no web process knows Swedish by itself."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind


class Spelling(models.Model):
    """A way to write a word: an inflected form of it, or, as `is_slip`, a form of it that lacks one letter.

    Two words that lack the same letter are one slip apart (W. Garbe's symmetric deletion), so a typing error is found by looking up
    instead of by comparing with every word there is.
    """

    # As somebody may type it: small letters, with dots and rings.
    form = models.CharField(max_length=60)
    # The same without them; of a slip, what is left when one letter is taken away.
    folded = models.CharField(max_length=60)
    # The word of the index that it stands for (folded).
    word = models.CharField(max_length=60)
    is_slip = models.BooleanField(default=False)
    # On how many pages the form stands; 0 of a form that no page uses.
    pages = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("skrivsätt")
        verbose_name_plural = _("skrivsätt")
        indexes: ClassVar = [models.Index(fields=["folded"], name="search_spelling_folded")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["form", "folded", "word", "is_slip"],
                name="search_spelling_once",
                violation_error_message=_("Skrivsättet finns redan."),
            )
        ]

    class Privacy:
        form = Kind.PUBLISHED
        folded = Kind.PUBLISHED
        word = Kind.PUBLISHED
        is_slip = Kind.NONE
        pages = Kind.NONE

    def __str__(self) -> str:
        return self.form
