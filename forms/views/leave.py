"""Leaving fast: the session and what it held are deleted, the browser is asked to forget, and a neutral page comes up."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt

from common.http import require_same_origin
from common.site_settings import site_settings
from forms.models import Draft
from forms.visitor import unsent_drafts

NEUTRAL = "https://www.1177.se/"


def neutral_page(url: str = NEUTRAL) -> HttpResponse:
    """Return the page that leads away at once; it asks nothing of the database, so that the door opens whatever is broken."""
    return HttpResponse(render_to_string("forms/leave.html", {"neutral_url": url}))


@csrf_exempt
def leave(request: HttpRequest) -> HttpResponse:
    """Leave; a GET only leads away. Works with a dead session: where the browser says the form came from is checked instead of a token.

    A draft that somebody has asked to keep under a code is kept. The answer is 200, since `form-action` would stop a redirect elsewhere.
    """
    response = neutral_page(site_settings().neutral_url)
    if request.method != "POST":
        return response
    require_same_origin(request)
    Draft.objects.filter(pk__in=[row.pk for row in unsent_drafts(request)]).delete()
    request.session.flush()
    response.delete_cookie(settings.CSRF_COOKIE_NAME)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
