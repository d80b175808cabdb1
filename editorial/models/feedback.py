"""What readers say of a page."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from common.privacy import Kind
from common.time import today

LONGEST_TEXT = 500


class PageFeedback(models.Model):
    """One answer to whether a page helped, with its day alone; `reference` lets whoever gave it add a text the same day."""

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    page = models.ForeignKey(Page, verbose_name=_("sida"), on_delete=models.CASCADE, related_name="+")
    is_helpful = models.BooleanField(_("till hjälp"))
    text = models.CharField(_("vad som saknades"), max_length=LONGEST_TEXT, blank=True)
    given_on = models.DateField(_("dag"), default=today)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("svar om en sida")
        verbose_name_plural = _("svar om sidor")
        indexes: ClassVar = [models.Index(fields=["given_on", "page"], name="editorial_feedback_by_day")]

    class Privacy:
        reference = Kind.NONE
        page = Kind.NONE
        is_helpful = Kind.NONE
        text = Kind.SCREENED
        given_on = Kind.NONE

    def __str__(self) -> str:
        return str(self.reference)
