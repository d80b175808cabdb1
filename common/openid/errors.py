"""What can be wrong with an e-ID. Everybody is told the same calm words; the name of the class is for the log.

A word about which check failed would help whoever tries to get past it, and nobody else.
"""

from django.utils.translation import gettext_lazy as _

from common.errors import DomainError


class Refused(DomainError):
    """The answer cannot be used; nothing has been signed and nobody is known."""

    status = 422
    message = _("Det gick inte med e-legitimation den här gången. Prova igen, eller välj ett annat sätt.")


class NoAttempt(Refused):
    """The session holds no attempt: it was used before, or it began in another browser."""


class WrongState(Refused):
    """The answer belongs to another attempt."""


class OldAttempt(Refused):
    """The attempt began too long ago."""


class NoCode(Refused):
    """The person turned back, or the issuer said no."""


class UnknownBroker(Refused):
    """Nobody of that name is configured."""


class CodeRefused(Refused):
    """The issuer does not take the code: used before, too old, or another browser's."""


class NotAToken(Refused):
    """The issuer's answer holds no ID token that can be read."""


class WrongAlgorithm(Refused):
    """The ID token is signed in a way that is not allowed, or not at all."""


class UnknownKey(Refused):
    """The issuer knows no key of that name, not even when asked again."""


class ForeignSignature(Refused):
    """The signature does not belong to the issuer's key."""


class WrongIssuer(Refused):
    """The ID token is from somebody else."""


class WrongAudience(Refused):
    """The ID token is for somebody else."""


class WrongParty(Refused):
    """The ID token was asked for by somebody else."""


class WrongNonce(Refused):
    """The ID token is from another attempt."""


class Expired(Refused):
    """The ID token is too old."""


class NotYet(Refused):
    """The ID token is from the future."""


class EarlierSignIn(Refused):
    """The person was not asked now: a sign-in from before was used again, maybe somebody else's on a shared device."""


class WrongLevel(Refused):
    """The level of assurance is not one that counts."""


class WrongProvider(Refused):
    """Another e-ID was used than the one that was chosen."""


class Nameless(Refused):
    """The ID token does not say who the person is."""


class OddNumber(Refused):
    """What stands where the personal number should is not one of twelve digits."""


class Away(DomainError):
    """The issuer cannot be asked now; the other ways stand open."""

    status = 503
    message = _("E-legitimationen svarar inte. Välj ett annat sätt, eller prova igen om en stund.")


class Unreachable(Away):
    """There is no connection."""


class TooSlow(Away):
    """The answer did not come in time."""


class Failing(Away):
    """The answer was an error."""


class Garbled(Away):
    """The answer was not what it should be."""


class AnotherIssuer(Away):
    """The description is of another issuer than the one that was asked."""


class Unprotected(Away):
    """The description leads to an address without encryption."""
