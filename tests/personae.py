"""The people of the tests: what they answer in each form, and the staff, each with exactly the rights of her role."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from allauth.account.internal.userkit import user_id_to_str
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.utils import timezone

from casework.roles import Role
from common.time import today
from tests import factories
from tests.markup import Answer

if TYPE_CHECKING:
    from accounts.models import User
    from services.models import Programme

PASSWORD = "en lång mening att minnas"

SIXTEEN: MappingProxyType[str, Answer] = MappingProxyType(
    {
        "Vem är du?": "Jag är ung och vill ha stöd",
        "Hur gammal är du?": "16",
        "Bor du i": "Ja",
        "Hur är det med skolan just nu?": "Jag har slutat",
        "Vad vill du ha hjälp med?": ["Plugga igen", "Få vardagen att funka"],
        "Vill du berätta något mer?": "Jag vill hellre ses ute än på ett kontor.",
        "Vad ska vi kalla dig?": "Robin",
        "Hur vill du att vi hör av oss?": "Sms",
        "tel": "070-174 06 21",
        "När passar det bäst?": "Eftermiddag",
        "Är det okej att vi lämnar meddelande": "Nej",
        "Vill du ha tolk?": "Nej",
        "Vill du ha någon med dig?": "Nej",
        "Får vi prata med din vårdnadshavare?": "Nej, prata med mig först",
    }
)
BY_MAIL: MappingProxyType[str, Answer] = MappingProxyType(
    {
        **SIXTEEN,
        "Hur vill du att vi hör av oss?": "E-post",
        "email": "robin@ungdom.example",
    }
)
WALKS_IN: MappingProxyType[str, Answer] = MappingProxyType({**SIXTEEN, "Hur vill du att vi hör av oss?": "Jag kommer till er"})

# A form answered page by page, by the last part of the page's address: several people are asked "Förnamn" in it.
Pages = Mapping[str, Mapping[str, Answer]]
LAST_WEEK = (today() - timedelta(days=7)).isoformat()
OFFICER, MARIA, JOHAN = "karin.ek@elevhalsan.lindhamra.example", "maria@hemma.example", "johan@hemma.example"
JOINT: Pages = MappingProxyType(
    {
        "tillsammans": {"Vem startar ansökan?": "Jag är ungdom"},
        "alder": {"Hur gammal är du?": "16"},
        "boende": {"Bor du i": "Ja"},
        "skola": {"Hur är det med skolan just nu?": "Jag har slutat"},
        "hjalp": {"Vad vill du ha hjälp med?": ["Praktik"]},
        "egna-ord": {"Vad vill du själv?": "Jag vill bygga båtar."},
        "tider": {"Hur mycket orkar du?": "Halva dagar"},
        "uppgifter": {"Förnamn": "Robin", "Efternamn": "Testberg", "Personnummer": "201001062387", "tel": "070-174 06 21"},
        "med-vem": {"Vem har du ansökt tillsammans med?": "Elevhälsoteam"},
        "person": {"Vilken arbetsplats?": "Centrala elevhälsan", "Vad heter personen?": "Karin Ek", "email": OFFICER},
        "vardnadshavare": {"Ska en vårdnadshavare skriva under?": "Ja", "Har du en eller två?": "Två"},
        "forsta-vardnadshavaren": {"Förnamn": "Maria", "Efternamn": "Testberg", "email": MARIA},
        "andra-vardnadshavaren": {"Förnamn": "Johan", "Efternamn": "Testman", "email": JOHAN},
        "samtycke": {"Vilka får vi prata med?": ["Skolan"], "Om vad?": ["Planering"], "Hur länge?": "3 månader"},
    }
)
OFFICER_PART: Mapping[str, Answer] = MappingProxyType(
    {"Din roll": "Kurator", "tel": "070-174 06 55", "Hur länge har du haft kontakt?": "1–6 månader", "Vad hoppas ni": "En lugn start."}
)
REFERRAL: Pages = MappingProxyType(
    {
        "informerad": {"Är ungdomen informerad": "Ja, vill"},
        "alder": {"Hur gammal är ungdomen?": "16", "Har ungdomen skyddade personuppgifter?": "Nej"},
        "insats": {"Vem ska få remissen?": "KAASAM"},
        "vardnadshavare": {"Vårdnadshavare informerad?": "Ja"},
        "grund": {"På vilken grund delar du uppgifter?": "Samtycke"},
        "samtycke": {"Vilken dag fick du ett ja?": LAST_WEEK, "Vad får du dela?": ["Namn och hur vi når ungdomen"]},
        "avsandare": {"Var jobbar du?": "Elevhälsa", "Enhet": "Centrala elevhälsan", "Din titel": "Kurator", "tel": "070-174 06 55"},
        "ungdomen": {
            "Ungdomens förnamn": "Robin",
            "Ungdomens efternamn": "Testberg",
            "Personnummer": "201001062387",
            "tel": "070-174 06 21",
        },
        "franvaro": {"Skolfrånvaro": "Återkommande", "Redan provat": ["SYV"]},
        "egna-ord": {"Vad vill ungdomen själv?": "Bygga båtar."},
        "kontakt": {"Hur ska vi höra av oss första gången?": "Ring", "Var ses vi helst?": "Hos oss"},
        "bradska": {"Brådskande?": "Nej"},
    }
)
CONCERN: Pages = MappingProxyType(
    {
        "vem": {"Vem är du?": "Vårdnadshavare"},
        "onskan": {"Vad vill du?": "Att ni hör av er"},
        "alder": {"Hur gammal är ungdomen?": "16"},
        "boende": {"Bor ungdomen i": "Ja"},
        "vet": {"Vet ungdomen att du hör av dig?": "Ja"},
        "ungdomen": {"Ungdomens förnamn": "Robin", "tel": "070-174 06 21"},
        "kontakt": {"Ditt förnamn": "Maria", "tel": "070-174 06 46", "När får vi ringa?": "Kväll"},
        "mer": {"Vill du berätta mer?": "Robin sover hela dagarna."},
    }
)
NOTIFICATION: Pages = MappingProxyType(
    {
        "handelse": {"Händelse": "Eleven har slutat", "Datum": LAST_WEEK, "Huvudman": "Annan huvudman"},
        "fore-eleven": {"Folkbokföringskommun": "Lindhamra", "Skyddade personuppgifter": "Nej"},
        "skola": {"Skola": "Strandskolan", "Kontaktperson": "Kim Testdotter", "Titel": "Rektor", "tel": "070-174 06 55"},
        "eleven": {"Elevens förnamn": "Robin", "Elevens efternamn": "Testberg", "Personnummer": "201001062387"},
        "na-eleven": {"tel": "070-174 06 21"},
        "studier": {"Program/inriktning": "SA", "Nästa steg känt?": "Vet inte"},
        "informerad": {"Är eleven informerad om anmälan?": "Ja", "Är vårdnadshavare informerad om anmälan?": "Ja"},
    }
)
ACCESSIBILITY: Pages = MappingProxyType(
    {
        "vad": {"Vad gäller det?": "Något går inte att använda"},
        "sidan": {"Vad är det som inte går?": "Kartan går inte att läsa upp."},
        "kontakt": {"Vad ska vi kalla dig?": "Robin", "email": "robin@ungdom.example"},
    }
)
CONSENT: Pages = MappingProxyType(
    {
        "vad": {"Vad vill du göra?": "Ändra ett ja"},
        "vem": {"Vem gäller det?": ["Skolan"]},
        "nytt": {"Vad får vi prata om?": ["Planering"], "Hur länge?": "3 månader"},
        "kontakt": SIXTEEN,
    }
)
EXTRACT: Pages = MappingProxyType(
    {
        "vad": {"Vad vill du veta?": ["Vad ni har sparat om mig"]},
        "hur": {"Hur vill du få det?": "Jag hämtar det hos er"},
        "kontakt": SIXTEEN,
    }
)


def _has_second_factor(user: "User") -> None:
    """Give her an authenticator, as one who has enrolled has; its codes are never used at a test client."""
    if not Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(user, generate_totp_secret())


def sign_in(client: Client, user: "User", *, second_factor: bool = True) -> Client:
    """Sign `user` in at a test client, as she is after the password and, unless told otherwise, the second factor."""
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    if second_factor:
        _has_second_factor(user)
    now = timezone.now().timestamp()
    methods = [{"method": "password", "at": now, "email": user.email}]
    session = client.session
    session["account_authentication_methods_user"] = user_id_to_str(user)
    session["account_authentication_methods"] = [*methods, {"method": "mfa", "at": now, "type": "totp"}] if second_factor else methods
    session.save()
    return client


@dataclass
class Staff:
    """A member of staff, and her browser."""

    user: "User"
    client: Client = field(default_factory=Client)

    @classmethod
    def signed_in(cls, user: "User") -> "Staff":
        """Return her as she sits at her desk."""
        staff = cls(user)
        sign_in(staff.client, user)
        return staff


def caseworker(programme: "Programme | None" = None) -> Staff:
    """A handläggare of one programme (KAA when none is named)."""
    return Staff.signed_in(factories.caseworker(programme or factories.programme("kaa")))


def caseworker_of_another_programme() -> Staff:
    """A handläggare who has nothing to do with KAA."""
    return Staff.signed_in(factories.caseworker(factories.programme("mojligheten"), name="Mo Testberg"))


def coordinator() -> Staff:
    """A samordnare: all programmes."""
    return Staff.signed_in(factories.with_role(Role.COORDINATOR, name="Sam Testberg"))


def reviewer() -> Staff:
    """A granskare: the log and nothing else."""
    return Staff.signed_in(factories.with_role(Role.REVIEWER, name="Gran Testberg"))


def administrator() -> Staff:
    """An administratör: users and settings, no case."""
    return Staff.signed_in(factories.with_role(Role.ADMINISTRATOR, name="Adi Testberg"))


def communicator() -> Staff:
    """A kommunikatör: pages and pictures in the editor, nothing at the desk."""
    return Staff.signed_in(factories.communicator())


def writer() -> Staff:
    """A skribent: writes pages in the editor, and publishes none."""
    return Staff.signed_in(factories.writer())


def superuser() -> Staff:
    """The editor's superuser, who has every permission there is and no role at the desk."""
    return Staff.signed_in(factories.user(name="Su Testberg", is_staff=True, is_superuser=True))
