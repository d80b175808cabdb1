"""Which links of the published pages lead nowhere: ours at once, those to other sites after three days in a row without an answer."""

from typing import Any

from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Concat
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Page

from common.links import address
from common.site_settings import default_site
from editorial.links import DOCUMENTS
from editorial.models import AddressCheck, Fault, PageLink

FAILURES = 3
OWN, AWAY = Q(address="") | Q(address__startswith="/"), Q(address__startswith="http")


def _published() -> "QuerySet[Page]":
    site = default_site()
    return Page.objects.filter(live=True, path__startswith=site.root_page.path) if site else Page.objects.none()


def _at_address() -> "QuerySet[Page]":
    """The page whose address the outer row's is; addresses are stored without their last slash."""
    site = default_site()
    root = site.root_page.url_path.rstrip("/") if site else ""
    return _published().filter(url_path=Concat(Value(root), OuterRef("address"), Value("/"), output_field=CharField()))


def _documents() -> "QuerySet[Any]":
    """The document that the outer row's address is the note of."""
    noted = Concat(Value(DOCUMENTS), Cast("pk", CharField()), output_field=CharField())
    return get_document_model().objects.annotate(noted=noted).filter(noted=OuterRef("address"))


def links_with_faults() -> "QuerySet[PageLink]":
    """Return the links of published pages with `fault` (empty: none), `status` (of other sites) and `target_title`."""
    checks = AddressCheck.objects.filter(address=OuterRef("address"), failures__gte=FAILURES)
    to_page, to_own = Q(target__isnull=False), Q(address__startswith="/")
    to_document = Q(address__regex=rf"^{DOCUMENTS}[0-9]+$")
    goes_to_page = Exists(_published().filter(pk=OuterRef("target")))
    fault = Case(
        When(to_page & goes_to_page, then=Value("")),
        When(to_page & Exists(Page.objects.filter(pk=OuterRef("target"))), then=Value(Fault.UNPUBLISHED)),
        When(to_page, then=Value(Fault.DELETED)),
        When(to_document & Exists(_documents()), then=Value("")),
        When(to_document, then=Value(Fault.DELETED)),
        When(to_own & Exists(_at_address()), then=Value("")),
        When(to_own & Exists(Redirect.objects.filter(old_path=OuterRef("address"))), then=Value(Fault.MOVED)),
        When(to_own, then=Value(Fault.MISSING)),
        When(Exists(checks), then=Subquery(checks.values("fault"))),
        default=Value(""),
        output_field=CharField(),
    )
    return PageLink.objects.filter(page__live=True).annotate(
        fault=fault,
        status=Subquery(checks.values("status")),
        target_title=Subquery(Page.objects.filter(pk=OuterRef("target")).values("title")),
    )


def broken_links() -> "QuerySet[PageLink]":
    """Return those that are wrong, in the order of the tree."""
    return links_with_faults().exclude(Q(fault="")).select_related("page").order_by("page__path", "address", "target")


def linking_to(page: Page) -> "QuerySet[Page]":
    """Return the published pages that link to a page or to one below it, and are not among these themselves."""
    below = Page.objects.filter(path__startswith=page.path)
    path = address(page).rstrip("/")
    typed = Q(address=path) | Q(address__startswith=f"{path}/") if path else Q(pk__in=[])
    pointing = PageLink.objects.filter(Q(target__in=below.values("pk")) | typed)
    return Page.objects.filter(pk__in=pointing.values("page"), live=True).exclude(path__startswith=page.path).order_by("path")
