"""Wagtail's pages for users, for accounts that have one name and an address."""

from typing import Any

from allauth.account.models import EmailAddress
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.users import forms as editor_forms
from wagtail.users.views.users import UserViewSet as EditorUserViewSet

from accounts.models import User

FIELDS = ("email", "name", "is_superuser", "groups")


class OneName(editor_forms.UserForm):
    """One field for the name, as our accounts have."""

    first_name = None
    last_name = None
    name = forms.CharField(label=_("Namn"), max_length=120)
    error_messages = editor_forms.UserForm.error_messages | {"duplicate_username": _("Adressen har redan ett konto.")}

    def clean_email(self) -> str:
        """Keep addresses in lower case: one account an address."""
        return str(self.cleaned_data["email"]).strip().lower()

    def save(self, commit: bool = True) -> User:
        """Save the account; the administrator vouches for its address."""
        user: User = super().save(commit=commit)
        if commit:
            EmailAddress.objects.update_or_create(user=user, primary=True, defaults={"email": user.email, "verified": True})
        return user


class UserCreationForm(OneName, editor_forms.UserCreationForm):
    """A new account."""

    class Meta(editor_forms.UserCreationForm.Meta):
        fields = FIELDS


class UserEditForm(OneName, editor_forms.UserEditForm):
    """An account that exists."""

    class Meta(editor_forms.UserEditForm.Meta):
        fields = (*FIELDS, "is_active")


class UserViewSet(EditorUserViewSet):
    """Users, with our forms."""

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        """Return the form for a new or an existing account."""
        return UserEditForm if for_update else UserCreationForm
