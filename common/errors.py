"""One tree of errors whose Swedish words may be shown to whoever asked."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class DomainError(Exception):
    """Something the rules do not allow; `message` is safe to show and `status` is the HTTP answer."""

    status = 422
    message: Words = _("Det gick inte att göra så.")

    def __init__(self, message: Words = "") -> None:
        self.message = message or self.message
        super().__init__(str(self.message))


class Invalid(DomainError):
    """What was sent cannot be used as it is."""

    status = 422
    message = _("Något i det du skickade behöver rättas.")


class NotAllowed(DomainError):
    """The person is known, and may not do this."""

    status = 403
    message = _("Du har inte behörighet att göra det här.")


class Missing(DomainError):
    """The thing does not exist, or is hidden from the person: the two answers are alike."""

    status = 404
    message = _("Sidan finns inte.")


class StaleState(DomainError):
    """Somebody else was first: what the person saw is no longer so."""

    status = 409
    message = _("Ärendet har redan ändrats av någon annan.")


class TooMany(DomainError):
    """Too many tries in a short time; `retry_after` is in seconds."""

    status = 429
    message = _("Det blev många försök på kort tid. Vänta en stund och prova igen.")

    def __init__(self, message: Words = "", *, retry_after: int = 60) -> None:
        self.retry_after = retry_after
        super().__init__(message)
