"""Staff users. A person who asks for support has no account."""

import uuid
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.privacy import Kind


class UserManager(BaseUserManager["User"]):
    """Makes users; an address is kept in lower case, so that there is one account an address."""

    def create_user(self, email: str, name: str, password: str | None = None, **fields: Any) -> "User":
        """Make a staff user without any right of her own; without a password she cannot sign in by one."""
        user = self.model(email=email.strip().lower(), name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, name: str, password: str | None = None, **fields: Any) -> "User":
        """Make a user with every right in the editor; it gives nothing at the desk (rulings on casework roles)."""
        return self.create_user(email, name, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find a user by e-mail address, whatever its case."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who works with the portal: signs in by e-mail address and a second factor."""

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-postadress"), unique=True, error_messages={"unique": _("Adressen har redan ett konto.")})
    name = models.CharField(_("namn"), max_length=120)
    is_active = models.BooleanField(_("aktiv"), default=True)
    is_staff = models.BooleanField(_("personal"), default=False)
    joined_at = models.DateTimeField(_("skapad"), default=timezone.now)

    objects = UserManager()

    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("användare")
        verbose_name_plural = _("användare")
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="accounts_user_email_in_lower_case",
                violation_error_message=_("E-postadressen skrivs med små bokstäver."),
            )
        ]

    class Privacy:
        password = Kind.STAFF
        last_login = Kind.STAFF
        is_superuser = Kind.NONE
        groups = Kind.NONE
        user_permissions = Kind.NONE
        reference = Kind.STAFF
        email = Kind.STAFF
        name = Kind.STAFF
        is_active = Kind.NONE
        is_staff = Kind.NONE
        joined_at = Kind.STAFF

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """Return the name, as Django's and Wagtail's pages ask for it."""
        return self.name

    def get_short_name(self) -> str:
        """Return the first word of the name."""
        return self.name.split(" ")[0]
