"""What the portal decides about sign-in, said to django-allauth."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from common.http import client_address
from common.keys import installation_salt
from common.sealing import open_sealed, seal

_CONTEXT = "second-factor"


def _seed_key() -> bytes:
    return hashlib.blake2b(b"", key=installation_salt(), digest_size=32, person=b"second-factor").digest()


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """No: a young person needs no account, and staff get theirs from an administrator."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address that limits are counted by."""
        return client_address(request)


class SecondFactorAdapter(DefaultMFAAdapter):
    """The second factor: its seed is sealed in the table, and the last one cannot be taken away by the person herself."""

    def encrypt(self, text: str) -> str:
        """Seal a seed under a key that never stands in the database."""
        return base64.b64encode(seal(_seed_key(), text.encode(), context=_CONTEXT)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a seed."""
        return open_sealed(_seed_key(), base64.b64decode(encrypted_text), context=_CONTEXT).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Only while another code app or key is left."""
        others = Authenticator.objects.filter(user_id=authenticator.user_id).exclude(type=Authenticator.Type.RECOVERY_CODES)
        return others.exclude(pk=authenticator.pk).exists()
