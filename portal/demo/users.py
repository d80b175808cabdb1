"""The staff of the demo: one account for each role, and a caseworker for each programme. They are called by their work."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP

from accounts.actions import create_staff_user
from accounts.models import User
from audit.actors import SYSTEM
from casework.actions import grant_role
from casework.models import RoleGrant
from casework.roles import Role
from home.editors import ensure_editors_group, ensure_workflow, ensure_writers_group
from portal.demo.logins import Login, logins_for
from services.catalogue import by_slug

DOMAIN = "lindhamra.example"
COMMUNICATOR, WRITER = "kommunikator", "skribent"
CASEWORKERS = {
    "kaa": "Handläggare KAA",
    "ung-resurs": "Coach Ung Resurs",
    "kaasam": "Samordnare KAASAM",
    "mojligheten": "Handledare Möjligheten",
}
OTHERS = {
    Role.COORDINATOR.value: "Samordnare",
    COMMUNICATOR: "Kommunikatör",
    WRITER: "Skribent",
    Role.REVIEWER.value: "Granskare",
    Role.ADMINISTRATOR.value: "Administratör",
}


def address(role: str, programme: str = "") -> str:
    """Return the e-mail address of one of the demo's staff."""
    return f"{role}.{programme}@{DOMAIN}" if programme else f"{role}@{DOMAIN}"


def _people() -> list[tuple[str, str, str]]:
    caseworkers = [(Role.CASEWORKER.value, address(Role.CASEWORKER.value, slug), slug) for slug in CASEWORKERS]
    return [*caseworkers, *((role, address(role), "") for role in OTHERS)]


def build_users() -> list[Login]:
    """Make the staff that is missing, and return how each of them signs in."""
    logins, new = logins_for(_people())
    known = {user.email: user for user in User.objects.filter(email__in=[login.email for login in logins])}
    for login in logins:
        user = known.get(login.email)
        if user is None:
            user = _create(login)
            _set_second_factor(user, login)
        elif login.email in new:
            _renew(user, login)
        _give_role(user, login)
    return logins


def _create(login: Login) -> User:
    name = CASEWORKERS.get(login.programme) or OTHERS[login.role]
    is_superuser = login.role == Role.ADMINISTRATOR
    return create_staff_user(email=login.email, name=name, password=login.password, is_superuser=is_superuser, by=SYSTEM)


def _set_second_factor(user: User, login: Login) -> None:
    """Enrol the user as if she had done it herself: the printed seed in an authenticator, and recovery codes."""
    TOTP.activate(user, login.totp)
    RecoveryCodes.activate(user)


def _renew(user: User, login: Login) -> None:
    """Give an account of an earlier run the login that was made now, because the file of logins was lost."""
    user.set_password(login.password)
    user.save(update_fields=["password"])
    Authenticator.objects.filter(user=user).delete()
    _set_second_factor(user, login)


def _give_role(user: User, login: Login) -> None:
    if login.role in (COMMUNICATOR, WRITER):
        group = ensure_editors_group() if login.role == COMMUNICATOR else ensure_writers_group()
        if not user.groups.filter(pk=group.pk).exists():
            user.groups.add(group)
        ensure_workflow()
        return
    programme = by_slug(login.programme) if login.programme else None
    if not RoleGrant.objects.filter(user=user, role=login.role, programme=programme).exists():
        grant_role(user=user, role=Role(login.role), programme=programme, by=SYSTEM)
