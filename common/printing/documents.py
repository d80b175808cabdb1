"""What a printed paper says, as plain strings in the reader's language; whoever makes one has translated and formatted it.

The title becomes the file's title and the municipality its author, in clear: neither may hold anything about a person.
References and codes come in groups, as `common.codes.grouped` gives them. None shows its content in an error (`repr`).
`look` is the service's own or the site's (`common.printing.look_of`); without one, a paper bears no mark.
"""

from dataclasses import dataclass

from common.printing.look import PLAIN, Look


@dataclass(frozen=True, kw_only=True, repr=False)
class SignerLine:
    """One who has signed: as whom, the words that were signed, how and when; `remark` says who checked a paper."""

    role: str
    name: str
    statement: str
    how: str
    when: str
    remark: str = ""


@dataclass(frozen=True, kw_only=True, repr=False)
class ReceiptLabels:
    """The fixed words of a receipt; `page` holds {page} and {pages}."""

    reference: str
    sent: str
    signers: str
    digest: str
    digest_about: str
    check: str
    check_how: str
    check_address: str
    check_code: str
    qr_alt: str
    page: str


@dataclass(frozen=True, kw_only=True, repr=False)
class SignedReceipt:
    """The receipt of a signed application; `digest` is the SHA-256 of what was signed, 64 hexadecimal digits."""

    title: str
    municipality: str
    reference: str
    service: str
    sent: str
    digest: str
    check_code: str
    check_address: str
    signers: tuple[SignerLine, ...]
    labels: ReceiptLabels
    look: Look = PLAIN

    @property
    def address(self) -> str:
        """Return what the square code holds: the address where a receipt is checked, and nothing about this one."""
        return self.check_address


@dataclass(frozen=True, kw_only=True, repr=False)
class QuestionAnswered:
    """A question as it was asked, and the lines of its answer."""

    question: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, repr=False)
class Section:
    """Questions that were asked together."""

    title: str
    items: tuple[QuestionAnswered, ...]


@dataclass(frozen=True, kw_only=True, repr=False)
class SignerBlock:
    """Room for one who signs on paper; without a name, the name is written by hand."""

    role: str
    name: str
    statement: str


@dataclass(frozen=True, kw_only=True, repr=False)
class FormLabels:
    """The fixed words of a form to sign; `page` holds {page} and {pages}."""

    reference: str
    check_code: str
    signers: str
    signature: str
    printed_name: str
    date: str
    hand_in: str
    page: str
    digest: str = ""
    qr_alt: str = ""


@dataclass(frozen=True, kw_only=True, repr=False)
class FormToSign:
    """A form to sign on paper; `hand_in` tells how to hand it in, and `address`, when given, stands as a square code."""

    title: str
    municipality: str
    reference: str
    check_code: str
    service: str
    sections: tuple[Section, ...]
    signers: tuple[SignerBlock, ...]
    hand_in: tuple[str, ...]
    labels: FormLabels
    digest: str = ""
    address: str = ""
    look: Look = PLAIN


@dataclass(frozen=True, kw_only=True, repr=False)
class PostcardLabels:
    """The fixed words of a postcard; `stamp` stands where the stamp would be."""

    contact: str
    code: str
    stamp: str
    qr_alt: str


@dataclass(frozen=True, kw_only=True, repr=False)
class Postcard:
    """A postcard that anybody at home may read: it names no service, no reason and no case; the code is optional."""

    title: str
    municipality: str
    headline: str
    greeting: str
    lead: str
    phone: str
    web_address: str
    promise: str
    sender: tuple[str, ...]
    labels: PostcardLabels
    code: str = ""
    holds: str = ""
    recipient: tuple[str, ...] = ()
    look: Look = PLAIN

    @property
    def address(self) -> str:
        """Return what the square code holds: the address on the web, without the person's code."""
        return self.web_address


@dataclass(frozen=True, kw_only=True, repr=False)
class LetterLabels:
    """The fixed words of a letter: those that lead to the code."""

    code: str = ""


@dataclass(frozen=True, kw_only=True, repr=False)
class NeutralLetter:
    """A letter without a mark, for a window envelope; `sender` is a plain return address of at most four lines."""

    title: str
    municipality: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    date: str
    heading: str
    paragraphs: tuple[str, ...]
    closing: tuple[str, ...]
    code: str = ""
    holds: str = ""
    labels: LetterLabels = LetterLabels()
