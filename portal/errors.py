"""The pages that say what went wrong: one look, one sentence about what to do, never a word of the machine's."""

import sys
from dataclasses import dataclass
from http import HTTPStatus

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from common.errors import DomainError, TooMany, Words

AWAY = (OperationalError, InterfaceError)
RETRY_SECONDS = 5


@dataclass(frozen=True)
class Said:
    """What an error page says: a heading and one paragraph."""

    heading: Words
    text: Words


WORDS = {
    400: Said(_("Det där förstod vi inte"), _("Sidan fick något den inte kunde läsa. Gå tillbaka och prova igen.")),
    403: Said(_("Den här sidan är inte öppen för dig"), _("Du kan behöva logga in med ett annat konto, eller börja om från startsidan.")),
    404: Said(_("Sidan finns inte"), _("Den kan ha flyttat, eller så blev adressen fel. Härifrån hittar du vidare.")),
    409: Said(_("Någon annan hann före"), _("Det du såg har ändrats. Öppna det igen och se hur det ser ut nu.")),
    422: Said(_("Något behöver rättas"), _("Gå tillbaka, rätta och skicka igen. Det du skrev finns kvar.")),
    429: Said(_("Det blev många försök på kort tid"), _("Vänta en stund och prova igen. Du kan också ringa oss.")),
    500: Said(_("Något gick fel hos oss"), _("Felet är vårt, inte ditt. Prova igen om en stund.")),
    503: Said(_("Vi är strax tillbaka"), _("Tjänsten har ett kort avbrott. Vänta några sekunder och prova igen.")),
}


def answer(request: HttpRequest, status: int, message: Words = "") -> HttpResponse:
    """Return the page of `status`; `message` takes the place of the general sentence."""
    words = WORDS[status]
    context = {"heading": words.heading, "text": message or words.text, "status": status}
    return render(request, "errors/page.html", context, status=status)


def answer_alone(status: int) -> HttpResponse:
    """Return the page of `status` without asking anything of the database, the session or the settings: they may be what is broken."""
    words = WORDS[status]
    page = render_to_string("errors/alone.html", {"heading": words.heading, "text": words.text, "status": status})
    response = HttpResponse(page, status=status)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def answer_domain_error(request: HttpRequest, error: DomainError) -> HttpResponse:
    """Return the page of a rule that said no, in the rule's own words."""
    response = answer(request, error.status, error.message)
    if isinstance(error, TooMany):
        response.headers["Retry-After"] = str(error.retry_after)
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, without the site around it: the host itself may be what is wrong."""
    return answer_alone(HTTPStatus.BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return answer(request, HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return answer(request, HTTPStatus.NOT_FOUND)


def too_many(request: HttpRequest) -> HttpResponse:
    """429, as django-allauth asks for it."""
    return answer(request, HTTPStatus.TOO_MANY_REQUESTS)


def broken(request: HttpRequest) -> HttpResponse:
    """500, or 503 where the database is away."""
    error = sys.exc_info()[1]
    is_away = isinstance(error, AWAY) or (isinstance(error, DatabaseError) and isinstance(error.__cause__, AWAY))
    return answer_alone(HTTPStatus.SERVICE_UNAVAILABLE if is_away else HTTPStatus.INTERNAL_SERVER_ERROR)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was sent without its token, or after its cookie was gone."""
    text = _("Formuläret hade legat öppet för länge, eller så blockeras kakor. Ladda om sidan och skicka igen.")
    return answer(request, HTTPStatus.FORBIDDEN, text)
