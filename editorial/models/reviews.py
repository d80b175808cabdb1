"""Who was reminded to read through which page, and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from common.privacy import Kind


class ReviewReminder(models.Model):
    """The last reminder about a page, and who got it."""

    page = models.OneToOneField(Page, verbose_name=_("sida"), on_delete=models.CASCADE, related_name="+")
    keeper = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("sidansvarig"), on_delete=models.CASCADE, related_name="+")
    reminded_on = models.DateField(_("påmind"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("påminnelse om granskning")
        verbose_name_plural = _("påminnelser om granskning")

    class Privacy:
        page = Kind.NONE
        keeper = Kind.STAFF
        reminded_on = Kind.NONE

    def __str__(self) -> str:
        return f"sida {self.page_id}"
