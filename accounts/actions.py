"""What is done to staff accounts. Roles at the desk are casework's; rights in the editor are Wagtail's groups."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.actors import Actor


@transaction.atomic
def create_staff_user(*, email: str, name: str, password: str | None = None, is_superuser: bool = False, by: Actor) -> User:
    """Make an account whose address an administrator vouches for; raises IntegrityError where the address has one."""
    make = User.objects.create_superuser if is_superuser else User.objects.create_user
    user = make(email, name, password)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    record("accounts.created", user, by=by)
    return user


@transaction.atomic
def reset_sign_in(*, user: User, by: Actor) -> None:
    """Take away password and second factor of somebody who lost them: every session ends, and she sets both anew."""
    Authenticator.objects.filter(user_id=user.pk).delete()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    record("accounts.sign_in_reset", user, by=by)
