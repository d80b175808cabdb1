"""Documents that a page may link to, and films with their captions."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from common.privacy import Kind

FILMS = frozenset({"mp4", "webm"})
CAPTIONS = frozenset({"vtt"})


class PortalDocument(AbstractDocument):
    """A file to download, or a film."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("dokument")
        verbose_name_plural = _("dokument")

    class Privacy:
        title = Kind.PUBLISHED
        file = Kind.PUBLISHED
        created_at = Kind.NONE
        uploaded_by_user = Kind.STAFF
        file_size = Kind.NONE
        file_hash = Kind.NONE
        collection = Kind.NONE
        tags = Kind.NONE

    @property
    def kind(self) -> str:
        """Return what the file's name ends with, in small letters."""
        return str(self.file_extension).lower()
