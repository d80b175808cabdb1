"""Staff accounts: made with an address somebody vouches for, reset by the operator, and left alone by the editor where they have a role."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.db import IntegrityError

from accounts.actions import create_staff_user
from accounts.models import User
from audit.actors import SYSTEM
from audit.models import Entry
from tests import factories, personae

pytestmark = pytest.mark.django_db


def test_an_account_comes_with_an_address_that_is_vouched_for():
    user = create_staff_user(email="Ny@Lindhamra.example", name="Ny Testberg", by=SYSTEM)
    assert user.email == "ny@lindhamra.example"
    assert EmailAddress.objects.get(user=user).verified
    assert Entry.objects.filter(event="accounts.created").exists()


def test_an_address_has_one_account_whatever_its_case():
    create_staff_user(email="ny@lindhamra.example", name="Ny Testberg", by=SYSTEM)
    with pytest.raises(IntegrityError):
        create_staff_user(email="NY@lindhamra.example", name="En annan", by=SYSTEM)


def test_a_reset_takes_password_factor_and_sessions():
    staff = personae.communicator()
    assert staff.client.get("/redaktion/").status_code == 200
    call_command("reset_sign_in", staff.user.email)
    staff.user.refresh_from_db()
    assert not staff.user.has_usable_password()
    assert not Authenticator.objects.filter(user=staff.user).exists()
    assert staff.client.get("/redaktion/").status_code == 302


def test_a_reset_of_nobody_says_so():
    with pytest.raises(CommandError, match="Inget konto"):
        call_command("reset_sign_in", "ingen@lindhamra.example")


def test_the_editor_makes_accounts_with_one_name():
    superuser = personae.superuser()
    posted = {
        "email": "Skribent@lindhamra.example",
        "name": "Skri Bent",
        "password1": "en lång mening till",
        "password2": "en lång mening till",
    }
    answer = superuser.client.post("/redaktion/users/new/", posted)
    assert answer.status_code == 302
    made = User.objects.get(email="skribent@lindhamra.example")
    assert made.name == "Skri Bent"
    assert EmailAddress.objects.get(user=made).verified


def test_the_editor_leaves_accounts_with_a_role_alone():
    superuser, caseworker = personae.superuser(), personae.caseworker()
    for address in (f"/redaktion/users/edit/{caseworker.user.pk}/", f"/redaktion/users/delete/{caseworker.user.pk}/"):
        assert superuser.client.get(address).status_code == 403, address
    bulk = superuser.client.post(f"/redaktion/bulk/accounts/user/delete/?id={caseworker.user.pk}&next=/redaktion/users/")
    assert bulk.status_code == 403
    assert User.objects.filter(pk=caseworker.user.pk).exists()


def test_a_communicator_reaches_no_users():
    assert personae.communicator().client.get("/redaktion/users/").status_code == 302


def test_names_are_what_the_pages_call_somebody():
    user = factories.user(name="Kim Testberg")
    assert (user.get_full_name(), user.get_short_name(), str(user)) == ("Kim Testberg", "Kim", "Kim Testberg")
