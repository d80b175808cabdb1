"""What a postcard and a neutral letter say: words that anybody at home may read, in the language that the person wrote in."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext as _

from accounts.models import User
from casework.models import Case
from casework.states import Channel
from common.codes import grouped
from common.languages import SWEDISH
from common.printing import LetterLabels, NeutralLetter, Postcard, PostcardLabels, look_of, render
from common.site_settings import site_settings

MOST_LINES = 4


def lines_of(recipient: str) -> tuple[str, ...]:
    """Return the lines of an address, without the empty ones."""
    return tuple(line.strip() for line in recipient.splitlines() if line.strip())


def print_post(case: Case, channel: Channel, *, code: str, recipient: str, by: User) -> bytes:
    """Return a postcard or a letter as a PDF; the recipient's lines are on it and nowhere else. Raises `NotPrinted`."""
    language = case.application.language if case.application else SWEDISH
    with override(language):
        document = _letter(case, code, recipient, by) if channel == Channel.NEUTRAL_LETTER else _postcard(case, code, recipient)
        return render(document, language=language, is_rtl=get_language_bidi(), at=timezone.now())


def _postcard(case: Case, code: str, recipient: str) -> Postcard:
    site, address = site_settings(), _address()
    return Postcard(
        title=_("Vykort"),
        municipality=site.municipality_name,
        headline=_("Du behöver inte ha en plan."),
        greeting=_("Hej!"),
        lead=_("Vi hjälper unga i %(place)s att hitta nästa steg – plugg, jobb, praktik eller något annat.") % {"place": site.home_area},
        phone=case.programme.phone,
        web_address=address,
        promise=_("Vi ställer inga krav."),
        code=grouped(code),
        holds=_("Den gäller i 90 dagar."),
        recipient=lines_of(recipient),
        sender=(_("Avsändare:"), site.visit_address),
        look=look_of(),
        labels=PostcardLabels(
            contact=_("Hör av dig:"),
            code=_("Svara med koden"),
            stamp=_("Plats för\nfrimärke"),
            qr_alt=_("QR-kod till %(address)s") % {"address": address},
        ),
    )


def _letter(case: Case, code: str, recipient: str, by: User) -> NeutralLetter:
    site = site_settings()
    facts = {"name": by.get_short_name(), "place": site.home_area, "phone": case.programme.phone, "address": _address()}
    return NeutralLetter(
        title=_("Brev"),
        municipality=site.municipality_name,
        sender=(by.name, site.visit_address),
        recipient=lines_of(recipient),
        date=date_format(timezone.localdate(), "j F Y"),
        heading=_("Hej!"),
        paragraphs=(
            _("Jag heter %(name)s och jobbar i %(place)s. Jag har försökt nå dig, men vi har missat varandra. Det gör inget.") % facts,
            _("Jag träffar unga som funderar på nästa steg. Det kan vara plugg, jobb, praktik eller något helt annat. Du väljer."),
            _("Vi ställer inga krav och det kostar inget. Vill du ses? Ring eller sms:a mig på %(phone)s. Du får ta med någon.") % facts,
            _("Vill du hellre svara på nätet? Gå till %(address)s och skriv koden.") % facts,
            _("Vill du inte? Säg bara det, så vet jag. Du kan höra av dig senare om du ändrar dig."),
        ),
        closing=(_("Hälsningar"), by.get_short_name()),
        code=grouped(code),
        holds=_("Den gäller i 90 dagar."),
        labels=LetterLabels(code=_("Svara med koden")),
    )


def _address() -> str:
    """Return the address on the web where a code is answered, as it is typed from paper."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{reverse('forms:reply')}".partition("://")[2]
