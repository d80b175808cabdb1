"""Settings of Wagtail: the editor, pictures and documents."""

from common.languages import CONTENT_LANGUAGES
from portal import environment

WAGTAIL_I18N_ENABLED = True
# All that staff see is Swedish.
WAGTAIL_CONTENT_LANGUAGES, WAGTAILADMIN_PERMITTED_LANGUAGES = CONTENT_LANGUAGES, CONTENT_LANGUAGES[:1]
WAGTAIL_SITE_NAME = "Sammanhang"
WAGTAILADMIN_BASE_URL = environment.text("PORTAL_URL", "http://127.0.0.1:8000")
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# The content check must have looked through one preview before the next one comes (milliseconds).
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL = 1000
WAGTAIL_USER_TIME_ZONES = ["Europe/Stockholm"]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_FRONTEND_LOGIN_URL = "/konto/logga-in/"
WAGTAILIMAGES_IMAGE_MODEL = "common.PortalImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp", "svg"]
WAGTAILDOCS_DOCUMENT_MODEL = "common.PortalDocument"
# Documents, films and their captions; a film of some minutes is the largest, and nginx lets through as much.
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "odt", "mp4", "webm", "vtt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 60 * 1024 * 1024
