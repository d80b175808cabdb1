"""What all our reports share: an address, a place in the menu, and who they are for."""

from typing import Any, ClassVar

from django.db.models import Model
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from accounts.models import User
from common.time import today
from editorial.visibility import ANY_PAGE

# A cell of a spreadsheet that begins with one of these is a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def edit_url(page: Page) -> str:
    """Return where a page is edited."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def page_column(name: str = "title", **options: Any) -> TitleColumn:
    """Return the column that names a page and leads to it in the editor."""
    return TitleColumn(name, label="Sida", **{"get_url": edit_url, **options})


def harmless(text: str) -> str:
    """Return what the public wrote so that a spreadsheet shows it, and does not reckon with it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


class Report(ReportView):
    """A list in the menu Rapporter; `name` is its name in addresses' names, `path` what it is called in the address."""

    name: ClassVar[str]
    path: ClassVar[str]
    about: ClassVar[type[Model]] = Page
    any_permission_required: ClassVar[tuple[str, ...]] = ANY_PAGE
    nothing: ClassVar[str | Promise] = ""

    @classmethod
    def is_for(cls, user: User) -> bool:
        """Whether a person is shown the report at all."""
        policy = policy_registry.get_by_type(cls.about)
        return bool(policy.user_has_any_permission(user, cls.any_permission_required))

    @cached_property
    def permission_policy(self) -> Any:
        """Return what decides who may read it."""
        return policy_registry.get_by_type(self.about)

    @cached_property
    def no_results_message(self) -> str | Promise:
        """Return what an empty list says."""
        return self.nothing

    def get_index_url(self) -> str:
        """Return the report's own address."""
        return reverse(f"editorial_{self.name}")

    def get_index_results_url(self) -> str:
        """Return the address of its rows alone, for the filters."""
        return reverse(f"editorial_{self.name}_results")

    def get_filename(self) -> str:
        """Return the name of the downloaded file."""
        return f"{self.path}-{today()}"
