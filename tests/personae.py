"""The people of the tests: a sixteen-year-old's answers, and the staff, each with exactly the rights of her role."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from allauth.account.internal.userkit import user_id_to_str
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client
from django.utils import timezone

from casework.roles import Role
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


def superuser() -> Staff:
    """The editor's superuser, who has every permission there is and no role at the desk."""
    return Staff.signed_in(factories.user(name="Su Testberg", is_staff=True, is_superuser=True))
