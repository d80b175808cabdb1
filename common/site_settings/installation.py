"""The installation's one site and its settings, kept by the process until something is published."""

from django.db.models import prefetch_related_objects
from wagtail.models import Site

from common.kept import kept
from common.site_settings.model import SiteSettings

_WITH = ("root_page", "sitesettings", "sitesettings__logo", "sitesettings__logo_night")


def unnamed() -> SiteSettings:
    """Return the settings of an installation that nobody has filled in: words that fit everywhere, and numbers that are nobody's."""
    return SiteSettings()


@kept
def _installation() -> tuple[Site | None, SiteSettings]:
    site = Site.objects.select_related(*_WITH).filter(is_default_site=True).first()
    settings = getattr(site, "sitesettings", None) or unnamed()
    marks = [image for image in (settings.logo, settings.logo_night) if image is not None]
    if marks:
        prefetch_related_objects(marks, "renditions")
    return site, settings


def site_settings() -> SiteSettings:
    """Return the settings of the installation; an unsaved instance of the defaults where none are stored."""
    return _installation()[1]


def default_site() -> Site | None:
    """Return Wagtail's default site with its root page, kept until something is published."""
    return _installation()[0]
