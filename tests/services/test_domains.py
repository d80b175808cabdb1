"""Domains of work addresses: what is the same, what only looks the same, and what proves nothing."""

import pytest
from django.core.exceptions import ValidationError

from services.domains import as_ascii, check_domains, domain_of

ALIKE = {
    "strandskolan.example": "strandskolan.example",
    "Strandskolan.EXAMPLE": "strandskolan.example",
    "soc.lindhamra.example": "soc.lindhamra.example",
    "älvskolan.example": "xn--lvskolan-zza.example",
    "ÄLVSKOLAN.example": "xn--lvskolan-zza.example",
    "xn--lvskolan-zza.example": "xn--lvskolan-zza.example",
}
# Signs that look like the letters of a domain, or that some way of making letters small turns into them.
LOOKALIKES = (
    "str\N{CYRILLIC SMALL LETTER A}ndskolan.example",
    "\N{LATIN SMALL LETTER LONG S}trandskolan.example",
    "strands\N{KELVIN SIGN}olan.example",
    "\N{FULLWIDTH LATIN SMALL LETTER S}trandskolan.example",
    "strandskolan\N{IDEOGRAPHIC FULL STOP}example",
    "strandskolan\N{FULLWIDTH FULL STOP}example",
    "strandsko\N{LATIN SMALL LETTER L WITH STROKE}an.example",
    "strand\N{ZERO WIDTH SPACE}skolan.example",
    "strand\N{SOFT HYPHEN}skolan.example",
)
NO_DOMAINS = (
    "",
    " ",
    "skolan",
    ".example",
    "skolan.",
    "skolan..example",
    "-skolan.example",
    "skolan-.example",
    "sko lan.example",
    "10.0.0.1",
)
NO_DOMAINS += ("[127.0.0.1]", "skolan.example>", "skolan.example\nannan.example", "https://skolan.example/", f"{'a' * 64}.example")


@pytest.mark.parametrize("written", ALIKE)
def test_one_domain_has_one_name_however_it_is_written(written: str) -> None:
    assert as_ascii(written) == ALIKE[written]


@pytest.mark.parametrize("domain", [*LOOKALIKES, *NO_DOMAINS], ids=ascii)
def test_what_only_looks_like_a_domain_is_none(domain: str) -> None:
    assert as_ascii(domain) == ""


@pytest.mark.parametrize(
    "email", ["", "@", "skolan.example", "@skolan.example", "anna@", "a@gmail.com@skolan.example", "a@b@skolan.example"]
)
def test_what_is_no_address_has_no_domain(email: str) -> None:
    assert domain_of(email) == ""


def test_the_spaces_around_an_address_do_not_matter() -> None:
    assert domain_of(" Anna.Testberg@Skolan.Example\n") == "skolan.example"


@pytest.mark.parametrize(
    "text", ["", "\r\n", "skolan.example", "skolan.example\r\nsoc.lindhamra.example\r\n", "  älvskolan.example  ", "live.skolan.example"]
)
def test_the_domains_of_a_workplace_are_accepted(text: str) -> None:
    check_domains(text)


@pytest.mark.parametrize(
    "domain",
    [
        *(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.se",
            "live.com",
            "live.se",
            "msn.com",
            "icloud.com",
            "me.com",
        ),
        *("yahoo.com", "yahoo.se", "yahoo.co.uk", "proton.me", "telia.com", "mail.telia.com", "skolan.onmicrosoft.com", "org.se", "pp.se"),
    ],
)
def test_a_domain_where_anybody_can_have_an_address_is_refused(domain: str) -> None:
    with pytest.raises(ValidationError, match=rf"Vem som helst kan ha en adress på {domain}\."):
        check_domains(f"skolan.example\n{domain}")


@pytest.mark.parametrize("domain", ["elev.lindhamra.example", "student.norrgymnasiet.example"])
def test_a_domain_of_pupils_is_refused(domain: str) -> None:
    with pytest.raises(ValidationError, match="har elever sina adresser"):
        check_domains(domain)


@pytest.mark.parametrize(
    "line", ["anna@skolan.example", "@skolan.example", "*.skolan.example", "xn--lvskolan-zza.example", "se", *LOOKALIKES], ids=ascii
)
def test_what_is_not_written_as_a_domain_is_refused_with_an_example(line: str) -> None:
    with pytest.raises(ValidationError, match=r"Skriv det som står efter @, till exempel skolan\.example\."):
        check_domains(line)


def test_a_domain_is_written_in_small_letters() -> None:
    with pytest.raises(ValidationError, match=r"Skriv Skolan\.example med små bokstäver\."):
        check_domains("Skolan.example")
