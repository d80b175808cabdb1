"""What every page of the public site has: a lead, the dates, who answers for it, and its place on the site."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from typing import Any, ClassVar, cast

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.fields import StreamField
from wagtail.models import Revision, Site

from common.blocks.fetched import fetch
from common.contents import contents, long_enough
from common.depicted import missing_for_pictures, pictures_in
from common.errors import Invalid
from common.languages import open_graph
from common.links import address
from common.menu import Crumb, crumbs
from common.page_languages import EASY_READ, SpokenPage, SpokenPageForm
from common.pictures import PortalImage, load_renditions, photograph_url
from common.preview import in_editors_frame
from common.privacy import Kind
from common.quality.lix import FOR_ALL
from common.sharing import share_links
from common.site_settings import default_site
from common.structured import breadcrumb, printed

Wanting = Iterator[tuple[str, str | Promise]]


class PageForm(SpokenPageForm):
    """The editor's form; what must be in place to publish is asked for then, not while a draft is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.makes_keeper = self.instance.pk is None and self.for_user is not None and "keeper" in self.fields
        if self.makes_keeper:
            self.initial["keeper"] = self.for_user.pk

    def clean(self) -> dict[str, Any]:
        """Let whoever makes a page answer for it unless she chose another, and ask what is missing when it is about to be published."""
        cleaned: dict[str, Any] = super().clean()
        if self.makes_keeper and not cleaned.get("keeper"):
            cleaned["keeper"] = self.for_user
        if not self.is_deferred_validation:
            for field, message in [*self.instance.missing_to_publish(cleaned), *missing_for_pictures(cleaned, cleaned.get("go_live_at"))]:
                if field in self.fields and not self.has_error(field):
                    self.add_error(field, ValidationError(message))
        return cleaned


class BasePage(SpokenPage):
    """The part that all page types share."""

    lead = models.CharField(
        _("ingress"),
        max_length=300,
        help_text=_("En eller två korta meningar. Visas överst, i listor och i sökmotorer."),
    )
    unit = models.CharField(
        _("ansvarig enhet"),
        max_length=80,
        blank=True,
        help_text=_("Enhet eller roll som svarar för sidan, till exempel: KAA-enheten. Visas längst ner. Tomt fält visas inte."),
    )
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sidansvarig"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Får ett meddelande när sidan behöver granskas, och när någon tycker till om den. Visas inte."),
    )
    review_on = models.DateField(
        _("granskas senast"), null=True, blank=True, help_text=_("Då läser den sidansvariga igenom sidan och ser att allt stämmer.")
    )

    # A copy is another page: it gets its own day to be read, and its own times.
    exclude_fields_in_copy: ClassVar[list[str]] = ["review_on", "go_live_at", "expire_at"]
    # The whole site is for everybody: a page is published or it is not.
    private_page_options: ClassVar[list[str]] = []
    # The function that makes the strings of the template, (page, request) -> variables.
    presenter: ClassVar[str] = ""
    # How hard the page may be to read (LIX); lower where young people are its readers.
    lix_limit: ClassVar[int] = FOR_ALL
    # What the page's own query brings along.
    fetched_with: ClassVar[tuple[str, ...]] = ()
    # Whether the page is shown in easy Swedish (common/easy_read.py).
    is_easy = False

    base_form_class = PageForm
    content_panels = [*SpokenPage.content_panels, FieldPanel("lead")]
    promote_panels = [
        MultiFieldPanel([FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")], heading=_("Sökmotorer")),
        FieldPanel("show_in_menus", help_text=_("Visas i huvudmenyn om sidan ligger direkt under startsidan.")),
    ]
    settings_panels = [
        PublishingPanel(),
        MultiFieldPanel([FieldPanel("unit"), FieldPanel("keeper"), FieldPanel("review_on")], heading=_("Ansvar och granskning")),
    ]

    class Meta:
        abstract = True

    class Privacy:
        lead = Kind.NONE
        unit = Kind.STAFF
        keeper = Kind.STAFF
        review_on = Kind.NONE

    def missing_to_publish(self, cleaned: dict[str, Any]) -> Wanting:
        """Yield (field, message in plain words) for what must be in place before the page is published."""
        yield from ()

    def to_look_over(self) -> Wanting:
        """Yield (field, message in plain words) for what an editor may have overlooked; it stops nothing."""
        yield from ()

    @property
    def description(self) -> str:
        """Return what a search engine shows: the editors' own words, else the lead."""
        return self.search_description or self.lead

    @property
    def heading(self) -> str:
        """Return the page's one h1."""
        return self.title

    @property
    def href(self) -> str:
        """Return the page's path on the site."""
        return address(self)

    @property
    def published_on(self) -> date | None:
        """Return the day when the page was first published; None before that."""
        return timezone.localdate(self.first_published_at) if self.first_published_at else None

    @property
    def changed_at(self) -> datetime | None:
        """Return when the page was last published; None where it never changed after the first time."""
        first, last = self.first_published_at, self.last_published_at
        return last if first and last and timezone.localdate(last) > timezone.localdate(first) else None

    @property
    def crumbs(self) -> tuple[Crumb, ...]:
        """Return the pages above this one, from the start page on."""
        return crumbs(self)

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """Return site, root address and path without asking the database: the installation has one site."""
        site, path = default_site(), address(self)
        return (site.pk, site.root_url, path) if site and path else None

    def get_url(self, request: HttpRequest | None = None, current_site: Site | None = None) -> str | None:
        """Return the path; Wagtail would first count the sites, anew for each row of a list."""
        parts = self.get_url_parts(request)
        return parts[2] if parts else None

    url = property(get_url)

    def streams(self) -> list[StreamField]:
        """Return the fields that hold the blocks that are shown."""
        streams = (field for field in self._meta.fields if isinstance(field, StreamField))
        return [field for field in streams if (field.name == EASY_READ) == self.is_easy]

    def images(self) -> list[PortalImage | None]:
        """Return the pictures of the page's own fields and of its blocks."""
        return [*chain.from_iterable(pictures_in(getattr(self, field.name)) for field in self.streams()), getattr(self, "picture", None)]

    def prepare(self) -> None:
        """Fetch what the blocks point at, in as many queries for one block as for fifty."""
        fetch(getattr(self, field.name) for field in self.streams())
        load_renditions(self.images())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the template's variables."""
        self.prepare()
        canonical = request.build_absolute_uri(self.shown_at)
        root = f"{request.scheme}://{request.get_host()}"
        headings = long_enough(contents(getattr(self, field.name) for field in self.streams()))
        given = {
            "canonical": canonical,
            "share": share_links(self.title, canonical),
            "shape_class": "of-site",
            "is_under_heading": False,
            "versions": self.versions,
            "contents": headings,
            "is_article": False,
            "image_url": photograph_url(getattr(self, "picture", None), root),
            "image_alt": getattr(self, "alt", ""),
            "locale": open_graph(self.written_in),
            "things": (),
        }
        presented = import_string(self.presenter)(self, request) if self.presenter else {}
        # The presenter knows the parts of the page, and none of them is in the text in easy Swedish.
        of_text = {"contents": headings, "is_under_heading": False} if self.is_easy else {}
        context = {**super().get_context(request, *args, **kwargs), **given, **presented, **of_text}
        context["structured"] = printed([breadcrumb(self.crumbs, self.title, root), *context["things"]])
        return context

    def publish(self, revision: Revision, user: AbstractBaseUser | None = None, **options: Any) -> None:
        """Publish a revision; raises `Invalid` where somebody would publish, past the editor's form, what lacks something."""
        # Found late: what a page says is printed by way of the table of pages.
        missing = import_string("common.quality.findings.missing")
        if user is not None and (wanting := missing(revision.as_object())):
            told = " ".join(f"{finding.where}: {finding.message}" for finding in wanting)
            raise Invalid(_("”%(title)s” kan inte publiceras än. %(wanting)s") % {"title": self.title, "wanting": told})
        super().publish(revision, user=user, **options)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Return the page as it would be, in the frame beside the editor."""
        with override(self.language_of_preview(mode_name)):
            return in_editors_frame(cast(TemplateResponse, super().serve_preview(request, mode_name)).render())


class PicturedPage(models.Model):
    """The picture at the top of a page, with the words for those who do not see it."""

    picture = models.ForeignKey(
        "common.PortalImage", verbose_name=_("bild"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    picture_alt = models.CharField(
        _("bilden i ord"), max_length=200, blank=True, help_text=_("Vad bilden visar, för den som inte ser den. En mening.")
    )
    picture_is_decorative = models.BooleanField(
        _("bilden är dekorativ"), default=False, help_text=_("Kryssa i om bilden inte säger något nytt. Då läses den inte upp.")
    )
    picture_caption = models.CharField(_("bildtext"), max_length=200, blank=True)

    picture_panel = MultiFieldPanel(
        [FieldPanel("picture"), FieldPanel("picture_alt"), FieldPanel("picture_is_decorative"), FieldPanel("picture_caption")],
        heading=_("Bild"),
    )

    class Meta:
        abstract = True

    class Privacy:
        picture = Kind.PUBLISHED
        picture_alt = Kind.PUBLISHED
        picture_is_decorative = Kind.NONE
        picture_caption = Kind.PUBLISHED

    @property
    def alt(self) -> str:
        """Return the alternative text; empty for a decorative picture."""
        return "" if self.picture_is_decorative else self.picture_alt

    @staticmethod
    def missing_from_picture(cleaned: dict[str, Any]) -> Wanting:
        """Yield what is missing where there is a picture without words."""
        if cleaned.get("picture") and not cleaned.get("picture_alt") and not cleaned.get("picture_is_decorative"):
            yield "picture_alt", _("Skriv vad bilden visar, eller kryssa i att den är dekorativ.")
