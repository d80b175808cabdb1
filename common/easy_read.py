"""A Swedish page told once more in easy Swedish: shown below /sv-x-ll/ with the page's own top, colour and contact."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from common.blocks import ContactBlock, HeadingBlock, PictureBlock, ProseBlock
from common.languages import EASY_SWEDISH, SWEDISH, path_in
from common.pages import BasePage
from common.privacy import Kind
from common.tree import language_of_page

PREVIEW = "latt"


class EasyReadBlock(StreamBlock):
    """What a text in easy Swedish may hold."""

    text = ProseBlock()
    heading = HeadingBlock()
    picture = PictureBlock()
    contact = ContactBlock()

    class Meta:
        required = False


class EasyReadPage(BasePage):
    """A page that may have a text in easy Swedish; without one nothing leads there, and the address is missing."""

    easy_read = StreamField(
        EasyReadBlock(),
        verbose_name=_("på lätt svenska"),
        blank=True,
        help_text=_(
            "Samma sida i korta meningar och vanliga ord. En tanke i varje mening. Rubriken och kontakten kommer från sidan. "
            "Tomt: sidan finns inte på lätt svenska."
        ),
    )

    easy_panel = FieldPanel("easy_read")

    class Meta:
        abstract = True

    class Privacy:
        easy_read = Kind.PUBLISHED

    @property
    def easy_url(self) -> str:
        """Return the address of the text in easy Swedish; empty where there is none."""
        is_told = language_of_page(self) == SWEDISH and len(self.easy_read) > 0
        return path_in(EASY_SWEDISH, self.href) if is_told and self.href else ""

    @property
    def versions(self) -> dict[str, str]:
        """Return language -> address, easy Swedish included."""
        return {**super().versions, **({EASY_SWEDISH: self.easy_url} if self.easy_url else {})}

    @property
    def shown_at(self) -> str:
        """Return the address of the one of its two texts that is shown."""
        return self.easy_url if self.is_easy else super().shown_at

    @property
    def preview_modes(self) -> list[tuple[str, str | Promise]]:
        """Return the ways that the editor can show the page in."""
        modes: list[tuple[str, str | Promise]] = list(super().preview_modes)
        return [*modes, (PREVIEW, _("Lätt svenska"))] if language_of_page(self) == SWEDISH else modes

    def language_of_preview(self, mode_name: str) -> str:
        """Return the language of the frame beside the editor."""
        self.is_easy = mode_name == PREVIEW
        return EASY_SWEDISH if self.is_easy else super().language_of_preview(mode_name)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """Return the name of the template."""
        return "common/easy_read.html" if self.is_easy else str(super().get_template(request, *args, **kwargs))
