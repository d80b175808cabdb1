"""Pictures as communicators keep them: with the name of whoever made them, and a text for those who do not see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from common.credit import said_credit
from common.privacy import Kind

# Best first: the browser takes the first kind that it knows, and the last one is in the img itself.
FORMATS = ("avif", "webp", "jpeg")
WIDTHS = (480, 960, 1440)


class PortalImage(AbstractImage):
    """A picture of the public site."""

    photographer = models.CharField(
        _("bild av"), max_length=120, blank=True, help_text=_("Den som har ritat eller fotograferat. Visas under bilden.")
    )

    shows_people = models.BooleanField(
        _("visar människor"), default=False, help_text=_("Kryssa i om någon som syns kan kännas igen. En teckning visar ingen.")
    )
    has_consent = models.BooleanField(
        _("alla som syns har sagt ja"),
        default=False,
        help_text=_("Till att bilden visas här. Är någon under 18: fråga vårdnadshavare också."),
    )
    consent_until = models.DateField(
        _("till och med"), null=True, blank=True, help_text=_("Sista dagen som bilden får visas. Tomt: tills någon säger nej.")
    )

    admin_form_fields = (*Image.admin_form_fields, "photographer", "shows_people", "has_consent", "consent_until")

    class Meta(AbstractImage.Meta):
        verbose_name = _("bild")
        verbose_name_plural = _("bilder")

    class Privacy:
        title = Kind.PUBLISHED
        file = Kind.PUBLISHED
        description = Kind.PUBLISHED
        photographer = Kind.PUBLISHED
        shows_people = Kind.NONE
        has_consent = Kind.NONE
        consent_until = Kind.NONE
        width = Kind.NONE
        height = Kind.NONE
        created_at = Kind.NONE
        uploaded_by_user = Kind.STAFF
        focal_point_x = Kind.NONE
        focal_point_y = Kind.NONE
        focal_point_width = Kind.NONE
        focal_point_height = Kind.NONE
        file_size = Kind.NONE
        file_hash = Kind.NONE
        collection = Kind.NONE
        tags = Kind.NONE

    @property
    def is_drawing(self) -> bool:
        """Whether the file is SVG, which is shown as it is."""
        return str(self.file.name).endswith(".svg")

    def may_be_shown_on(self, day: date) -> bool:
        """Whether nobody is recognised in the picture, or all who are have said yes to it and still do on that day."""
        is_in_time = self.consent_until is None or self.consent_until >= day
        return not self.shows_people or (self.has_consent and is_in_time)

    @property
    def credit(self) -> str:
        """Return the line that names who made the picture; empty where nobody is named."""
        return said_credit(self.photographer, is_drawing=self.is_drawing)


class PortalRendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="common_rendition_one_of_each")]

    class Privacy:
        image = Kind.NONE
        filter_spec = Kind.NONE
        file = Kind.PUBLISHED
        width = Kind.NONE
        height = Kind.NONE
        focal_point_key = Kind.NONE


@dataclass(frozen=True)
class Source:
    """One kind of file, in several widths."""

    mime: str
    srcset: str


@dataclass(frozen=True)
class Shown:
    """A picture as a template writes it: the address, the size, and better kinds where there are any."""

    url: str
    width: int
    height: int
    sources: tuple[Source, ...] = ()


def _spec(width: int, kind: str) -> str:
    return f"width-{width}|format-{kind}"


def _rendition(image: PortalImage, spec: str) -> PortalRendition:
    for rendition in image.renditions.all():
        if rendition.filter_spec == spec:
            return rendition
    return image.get_rendition(spec)


def _source(image: PortalImage, kind: str) -> Source:
    sizes = {r.width: r for r in (_rendition(image, _spec(width, kind)) for width in WIDTHS)}
    return Source(f"image/{kind}", ", ".join(f"{r.url} {width}w" for width, r in sorted(sizes.items())))


def shown(image: PortalImage) -> Shown:
    """Return how a picture is shown: a drawing as it is, a photograph in the sizes and kinds made when it was saved."""
    if image.is_drawing:
        return Shown(image.file.url, image.width, image.height)
    plain = _rendition(image, _spec(WIDTHS[1], FORMATS[-1]))
    return Shown(plain.url, plain.width, plain.height, tuple(_source(image, kind) for kind in FORMATS))


def photograph_url(image: PortalImage | None, root: str) -> str:
    """Return the whole address of a photograph, for a link that is shared; empty for a drawing, which other sites do not show."""
    return "" if image is None or image.is_drawing else f"{root}{shown(image).url}"


def make_renditions(image: PortalImage) -> None:
    """Make every size and kind of a photograph at once, so that no reader's visit has to."""
    if not image.is_drawing:
        image.get_renditions(*[_spec(width, kind) for kind in FORMATS for width in WIDTHS])


def load_renditions(images: Iterable[PortalImage | None]) -> None:
    """Fetch the sizes of many photographs in one query; drawings need none."""
    photographs = [image for image in images if image is not None and not image.is_drawing]
    if photographs:
        prefetch_related_objects(photographs, "renditions")
