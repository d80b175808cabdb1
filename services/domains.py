"""The domains of work addresses: how they are compared, and which can never prove where somebody works."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# Anybody can open an address here, under any ending (yahoo.se, yahoo.co.uk): it says nothing of where a person works.
OPEN_TO_ALL = frozenset({"gmail", "googlemail", "gmx", "hotmail", "live", "msn", "outlook", "yahoo", "yandex", "ymail"})
# The same, by their whole names; the last three give a subdomain to whoever asks.
OPEN_DOMAINS = frozenset(
    {
        *("aol.com", "bahnhof.se", "bredband.net", "comhem.se", "fastmail.com", "glocalnet.net", "hey.com", "home.se", "icloud.com"),
        *("mac.com", "mail.com", "mailbox.org", "me.com", "passagen.se", "pm.me", "proton.me", "protonmail.com", "spray.se"),
        *("swipnet.se", "tele2.se", "telia.com", "telia.se", "tuta.com", "tutanota.com", "zoho.com", "zohomail.eu"),
        *("azurewebsites.net", "github.io", "onmicrosoft.com"),
    }
)
# Endings below which anybody, or many who have nothing to do with each other, have domains of their own.
ENDINGS = frozenset(
    {
        *("brand.se", "com.se", "fhsk.se", "komvux.se", "org.se", "parti.se", "pp.se", "press.se", "tm.se"),
        *("co.in", "co.jp", "co.uk", "com.ar", "com.au", "com.br", "com.mx", "com.tr"),
    }
)
# Schools often put their pupils below the same domain as their staff; a pupil refers and signs for nobody.
PUPILS = frozenset({"elev", "elever", "elevmail", "pupil", "pupils", "stud", "student", "studenter", "students"})

# å, ä, ö and é are the only signs outside a–z that are let through: no letter of another alphabet can be taken for one of them.
_SIGNS = re.compile(r"[a-zA-ZåäöéÅÄÖÉ0-9.-]+")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])")


def lines(text: str) -> tuple[str, ...]:
    """Return the lines that hold something, without the spaces around them."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def as_ascii(domain: str) -> str:
    """Return a domain as the network writes it, in small letters; empty where it is none, or holds signs that look like others."""
    if not _SIGNS.fullmatch(domain):
        return ""
    try:
        written = domain.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return written if _DOMAIN.fullmatch(written) else ""


def domain_of(email: str) -> str:
    """Return the domain of an address as the network writes it; empty where the address is none."""
    person, _at, domain = email.strip().partition("@")
    return as_ascii(domain) if person else ""


def with_parents(domain: str) -> tuple[str, ...]:
    """Return the domain and all that it lies below, the longest first."""
    labels = domain.split(".")
    return tuple(".".join(labels[start:]) for start in range(len(labels)))


def is_pupils(domain: str) -> bool:
    """Whether a domain is one where a school keeps its pupils' addresses."""
    return not PUPILS.isdisjoint(domain.split("."))


def _is_shared(domain: str) -> bool:
    parents = with_parents(domain)
    ending = next((parent for parent in parents if parent in ENDINGS), parents[-1])
    provider = domain.removesuffix(f".{ending}").split(".")[-1]
    return domain == ending or provider in OPEN_TO_ALL or not OPEN_DOMAINS.isdisjoint(parents)


def _check(line: str) -> None:
    written = as_ascii(line)
    if not written or "xn--" in line.lower():
        raise ValidationError(
            _("%(domain)s är ingen domän. Skriv det som står efter @, till exempel skolan.example."), params={"domain": line}
        )
    if line != line.lower():
        raise ValidationError(_("Skriv %(domain)s med små bokstäver."), params={"domain": line})
    if is_pupils(written):
        raise ValidationError(_("På %(domain)s har elever sina adresser. Skriv en domän som bara personalen har."), params={"domain": line})
    if _is_shared(written):
        raise ValidationError(_("Vem som helst kan ha en adress på %(domain)s. Skriv arbetets egen domän."), params={"domain": line})


def check_domains(text: str) -> None:
    """Refuse a list of domains, one a line, of which one could not prove where somebody works; raises ValidationError naming it."""
    for line in lines(text):
        _check(line)
