"""How an address becomes a page: by one query, where Wagtail's own walk through the tree takes one or two a level."""

from django.conf import settings
from django.contrib.sitemaps.views import sitemap as sitemap_response
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from common.easy_read import EasyReadPage
from common.icalendar import CONTENT_TYPE
from common.languages import EASY_SWEDISH, path_in, spoken, written
from common.tree import Section, root_of, sections
from home.sitemaps import PublishedPages
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
    root = root_of(written())
    if root is None:
        return None
    below = path.removeprefix(root.url.removeprefix("/"))
    page = Page.objects.filter(slug=slug, url_path=f"{root.url_path}{below}", live=True).first()
    return _fetched(page.specific_class).filter(pk=page.pk).first() if page is not None else None


def find_page(path: str) -> Page | None:
    """Return the published page at `path` ("stod/kaa/"; empty: the start page); None where there is none."""
    known = {section.url: section for section in sections()}
    if here := known.get(f"/{path}"):
        return _fetched(here.model).filter(pk=here.pk).first()
    parent, _, slug = path.rstrip("/").rpartition("/")
    above = known.get(f"/{parent}/")
    return (above and _below(above, slug)) or _anywhere(path, slug)


def _find(path: str) -> Page | None:
    """Return the page to show at an address, set to the text that the address asks for."""
    if spoken() != EASY_SWEDISH:
        return find_page(path)
    page = find_page(path.removeprefix(f"{EASY_SWEDISH}/"))
    if not isinstance(page, EasyReadPage) or not page.easy_url:
        return None
    page.is_easy = True
    return page


@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Show the page at `path`."""
    page = _find(path)
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


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """List the published pages for search engines (sitemaps.org)."""
    pages = PublishedPages()
    pages.protocol = request.scheme
    return sitemap_response(request, {"pages": pages})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep robots away from forms and staff, and show them the map."""
    forms = [path_in(language, path) for language, _name in settings.FORM_LANGUAGES for path in FORMS]
    closed = (*forms, "/handlaggning/", "/redaktion/", "/konto/")
    lines = ["User-agent: *", *[f"Disallow: {path}" for path in closed], f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
