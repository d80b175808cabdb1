"""How an address becomes a page: by one query, where Wagtail's own walk through the tree takes one or two a level."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_response
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from common.icalendar import CONTENT_TYPE
from common.languages import path_in
from common.links import address
from common.menu import Section, sections
from common.site_settings import default_site
from forms.pages import UnlistedPage
from news.calendars import calendar_of
from news.models import EventIndexPage, EventPage

# What no search engine should list, in any language.
FORMS = ("/ansok/", "/min-ansokan/", "/underskrift/", "/svara/")


def _fetched(model: type[Page]) -> "QuerySet[Page]":
    pages = model.objects.filter(live=True)
    with_it = getattr(model, "fetched_with", ())
    return pages.select_related(*with_it) if with_it else pages


def _below(section: Section, slug: str) -> Page | None:
    models = section.model.allowed_subpage_models()
    if len(models) != 1:
        return None
    return _fetched(models[0]).filter(path__startswith=section.path, depth=len(section.path) // Page.steplen + 1, slug=slug).first()


def _anywhere(path: str, slug: str) -> Page | None:
    site = default_site()
    if site is None:
        return None
    page = Page.objects.filter(slug=slug, url_path=f"{site.root_page.url_path}{path}", live=True).first()
    return _fetched(page.specific_class).filter(pk=page.pk).first() if page is not None else None


def find_page(path: str) -> Page | None:
    """Return the published page at `path` ("stod/kaa/"; empty: the start page); None where there is none."""
    known = {section.url: section for section in sections()}
    if here := known.get(f"/{path}"):
        return _fetched(here.model).filter(pk=here.pk).first()
    parent, _, slug = path.rstrip("/").rpartition("/")
    above = known.get(f"/{parent}/")
    return (above and _below(above, slug)) or _anywhere(path, slug)


@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Show the page at `path`."""
    page = find_page(path)
    if page is None:
        raise Http404
    shown: HttpResponse = page.serve(request)
    return shown


@require_safe
def calendar(request: HttpRequest, path: str) -> HttpResponse:
    """Give an event, or all events of their index, as a file for a calendar."""
    page = find_page(path)
    if not isinstance(page, EventPage | EventIndexPage):
        raise Http404
    return HttpResponse(calendar_of(page, f"{request.scheme}://{request.get_host()}"), content_type=CONTENT_TYPE)


class _Pages(Sitemap):
    """Every published page that search engines may know."""

    def items(self) -> "QuerySet[Page]":
        """Return the pages, in the order of the tree."""
        site = default_site()
        pages = Page.objects.filter(live=True).not_type(UnlistedPage).only("url_path", "last_published_at").order_by("path")
        return pages.filter(path__startswith=site.root_page.path) if site else pages.none()

    def location(self, item: Page) -> str:
        """Return the path."""
        return address(item)

    def lastmod(self, item: Page) -> object:
        """Return when the page was last published."""
        return item.last_published_at


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """List the published pages for search engines (sitemaps.org)."""
    pages = _Pages()
    pages.protocol = request.scheme
    return sitemap_response(request, {"pages": pages})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep robots away from forms and staff, and show them the map."""
    forms = [path_in(language, path) for language, _name in settings.LANGUAGES for path in FORMS]
    closed = (*forms, "/handlaggning/", "/redaktion/", "/konto/")
    lines = ["User-agent: *", *[f"Disallow: {path}" for path in closed], f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
