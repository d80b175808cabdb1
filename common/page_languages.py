"""What every page knows of its language: where its translations are, and which addresses belong to the languages themselves."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from common.languages import LANGUAGES, SWEDISH, written
from common.links import address
from common.site_settings import default_site
from common.tree import Role, language_of_page
from common.versions import versions

EASY_READ = "easy_read"
_TAKEN = _("En adress högst upp får inte heta som ett språk: %(slug)s. Välj en annan.")


def _is_language(slug: str, *, depth: int) -> bool:
    """Whether a page of this depth would stand in the way of a language's addresses."""
    site = default_site()
    return site is not None and depth == site.root_page.depth + 1 and slug in dict(LANGUAGES)


def check_slug(slug: str, *, depth: int) -> None:
    """Raise ValidationError where the address of a page at the top of the site is that of a language."""
    if _is_language(slug, depth=depth):
        raise ValidationError(_TAKEN, params={"slug": slug})


class SpokenPageForm(WagtailAdminPageForm):
    """The part of the editor's form that hangs on the language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Easy Swedish belongs to Swedish pages.
        if language_of_page(self.instance) != SWEDISH:
            self.fields.pop(EASY_READ, None)

    def clean_slug(self) -> str:
        """Refuse an address that is a language's."""
        slug: str = self.cleaned_data["slug"]
        if self.parent_page is not None:
            check_slug(slug, depth=self.parent_page.depth + 1)
        return slug


class SpokenPage(Page):
    """A page in a language."""

    # Whether there is one such page, in each language.
    one_a_language: ClassVar[bool] = False
    # What the code leads to it as; only for a page at the top of a language, or about the site.
    role: ClassVar[Role | None] = None

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Whether the editor offers to make such a page there."""
        is_free = not cls.one_a_language or not cls.objects.filter(locale_id=parent.locale_id).exists()
        return is_free and bool(super().can_create_at(parent))

    def can_move_to(self, parent: Page) -> bool:
        """Whether the page may lie there."""
        return not _is_language(self.slug, depth=parent.depth + 1) and bool(super().can_move_to(parent))

    def clean(self) -> None:
        """Refuse an address that is a language's, whoever makes the page."""
        super().clean()
        try:
            check_slug(self.slug, depth=self.depth or 0)
        except ValidationError as error:
            raise ValidationError({"slug": error}) from error

    @property
    def written_in(self) -> str:
        """Return the language of the page."""
        return language_of_page(self)

    @property
    def other_language(self) -> str:
        """Return the language of the page where it is not the reader's; empty where it is."""
        return self.written_in if self.written_in != written() else ""

    @property
    def versions(self) -> dict[str, str]:
        """Return language -> address of the page and of its published translations."""
        return versions(self)

    @property
    def easy_url(self) -> str:
        """Return the address of the page in easy Swedish; empty where it has no such text."""
        return ""

    @property
    def shown_at(self) -> str:
        """Return the address of what is shown of the page just now."""
        return address(self)

    def language_of_preview(self, mode_name: str) -> str:
        """Return the language of the frame beside the editor."""
        return self.written_in
