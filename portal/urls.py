"""Every address of the portal. The public web role has no door to the staff."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as editor_urls
from wagtail.documents import urls as document_urls

from common.theme import views as theme_views
from portal import health
from portal.editor_policy import with_editor_policy
from portal.landing import landing
from portal.language_addresses import form_patterns, page_patterns
from portal.media import media
from portal.styleguide import styleguide

Patterns = list[URLPattern | URLResolver]

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler429 = "portal.errors.too_many"
handler500 = "portal.errors.broken"

machine: Patterns = [
    path("halsa/", health.alive, name="alive"),
    path("halsa/redo", health.ready, name="ready"),
]
# Wagtail's own sign-in knows no second factor: its address leads to ours.
staff: Patterns = [
    path("konto/", landing, name="landing"),
    path("konto/", include("accounts.urls")),
    path("handlaggning/", include("casework.urls")),
    path("redaktion/login/", RedirectView.as_view(pattern_name="account_login", query_string=True), name="editor_sign_in"),
    re_path(r"^redaktion/password_reset/", RedirectView.as_view(pattern_name="account_reset_password"), name="editor_reset"),
    path("redaktion/", include(with_editor_policy(editor_urls.urlpatterns))),
]
public: Patterns = [
    *form_patterns(path("", include("forms.urls")), path("", include("editorial.urls"))),
    *page_patterns(path("sok/", include("search.urls"))),
    path("nyheter/", include("news.urls")),
    path("tema.css", theme_views.stylesheet, name="theme_css"),
    path("tema.svg", theme_views.icon, name="theme_icon"),
    path("styleguide/", styleguide, name="styleguide"),
    path("media/<path:path>", media, name="media"),
    path("documents/", include(document_urls)),
    path("", include("home.urls")),
]

urlpatterns: Patterns = [*machine, *([] if settings.PORTAL_ROLE == "public" else staff), *public]
