"""What the whole site says about itself: the municipality, its telephone and colour, whom to call at once, and where people find it."""

from common.site_settings.installation import default_site, site_settings
from common.site_settings.model import SiteSettings

__all__ = ["SiteSettings", "default_site", "site_settings"]
