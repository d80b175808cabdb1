"""Tables that every app may lean on."""

from django.db import models

from common.alerts import Alert
from common.contact_cards import ContactCard
from common.documents import PortalDocument
from common.pictures import PortalImage, PortalRendition
from common.privacy import Kind
from common.site_settings import SiteSettings

__all__ = ["Alert", "Box", "ContactCard", "PortalDocument", "PortalImage", "PortalRendition", "RateBucket", "SiteSettings", "WrappedKey"]


class Box(models.Model):
    """What is personal about an application or a case, sealed."""

    owner_kind = models.CharField(max_length=20)
    owner_reference = models.CharField(max_length=40)
    name = models.CharField(max_length=20)
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner_kind", "owner_reference", "name"], name="common_box_one_of_each")]

    class Privacy:
        owner_kind = Kind.NONE
        owner_reference = Kind.PSEUDONYM
        name = Kind.NONE
        content = Kind.SEALED

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.owner_reference}:{self.name}"


class WrappedKey(models.Model):
    """The key of a box, sealed to one reader."""

    box = models.ForeignKey(Box, on_delete=models.CASCADE, related_name="keys")
    reader = models.CharField(max_length=20)
    key_id = models.CharField(max_length=40)
    wrapped = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["box", "reader", "key_id"], name="common_wrappedkey_one_a_reader")]
        indexes = [models.Index(fields=["reader", "key_id"], name="common_wrappedkey_reader")]

    class Privacy:
        box = Kind.PSEUDONYM
        reader = Kind.NONE
        key_id = Kind.NONE
        wrapped = Kind.SEALED

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.box_id}:{self.reader}"


class RateBucket(models.Model):
    """How many tries somebody made within a window of time; who, is a keyed one-way code that changes every day."""

    key = models.BinaryField(max_length=32, unique=True)
    tries = models.PositiveIntegerField(default=1)
    expires_at = models.DateTimeField(db_index=True)

    class Privacy:
        key = Kind.HASHED
        tries = Kind.NONE
        expires_at = Kind.NONE

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.pk}"
