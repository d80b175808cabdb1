"""Postcards that can be answered: the code on the card leads to one case, once, for ninety days, and tells nothing to who tries others."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from common.codes import FINDER_BYTES, REFERENCE_SIGNS
from common.privacy import Kind


class ReplyCard(models.Model):
    """A card that was printed; its code is on the paper alone."""

    code_finder = models.BinaryField(max_length=FINDER_BYTES, unique=True)
    about = models.CharField(max_length=REFERENCE_SIGNS, db_index=True)
    programme = models.ForeignKey("services.Programme", on_delete=models.PROTECT, related_name="+")
    printed_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("vykort med kod")
        verbose_name_plural = _("vykort med kod")
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("printed_at")),
                name="forms_replycard_ends_after_it_was_printed",
                violation_error_message=_("En kod slutar gälla efter att den skrevs ut."),
            )
        ]

    class Privacy:
        code_finder = Kind.HASHED
        about = Kind.PSEUDONYM
        programme = Kind.NONE
        printed_at = Kind.PSEUDONYM
        expires_at = Kind.NONE
        used_at = Kind.PSEUDONYM

    def __str__(self) -> str:
        return self.about
