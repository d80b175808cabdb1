"""The four documents as a municipality would make them, and the same with other words in every field."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from common.printing import (
    Document,
    FormLabels,
    FormToSign,
    LetterLabels,
    NeutralLetter,
    Postcard,
    PostcardLabels,
    QuestionAnswered,
    ReceiptLabels,
    Section,
    SignedReceipt,
    SignerBlock,
    SignerLine,
    look_of,
)
from tests.lindhamra import THEME

DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
PAGE = "Sida {page} av {pages}"
# What decides how a document looks, and is never a text.
NOT_WORDS = ("look", "digest", "check_address", "address", "web_address")

RECEIPT = SignedReceipt(
    title="Er ansökan är underskriven",
    municipality="Lindhamra kommun",
    reference="4K7M 2P9T AB",
    service="Plug In Möjligheten",
    sent="23 november 2026 kl. 16.42",
    digest=DIGEST,
    check_code="7QWX 3NBD KT5H M",
    check_address="https://lindhamra.example/kontrollera/",
    look=look_of("mojligheten", current=THEME),
    signers=(
        SignerLine(
            role="Ungdom",
            name="Alva Lund",
            statement="Jag vill vara med. Jag har själv läst ansökan.",
            how="Med kod till mobilen",
            when="23 november 2026 kl. 14.02",
        ),
        SignerLine(
            role="Vårdnadshavare",
            name="Kim Lund",
            statement="Jag känner till ansökan och tycker att det är okej.",
            how="På papper",
            when="22 november 2026",
            remark="Kontrollerad av Samira Berg den 23 november 2026.",
        ),
        SignerLine(
            role="Handläggare, elevhälsan",
            name="Robin Ek",
            statement="Jag har gått igenom ansökan tillsammans med ungdomen.",
            how="Med e-legitimation",
            when="23 november 2026 kl. 16.42",
        ),
    ),
    labels=ReceiptLabels(
        reference="Referens",
        sent="Skickad",
        signers="Så här skrev ni under",
        digest="Innehållets fingeravtryck",
        digest_about="Ändras en enda bokstav i ansökan så blir fingeravtrycket ett annat.",
        check="Kontrollera kvittot",
        check_how="Gå till adressen. Skriv referensen och koden. Då ser du om kvittot är äkta. Du behöver inget konto.",
        check_address="Adress",
        check_code="Kod",
        qr_alt="QR-kod med adressen till sidan där kvittot kontrolleras",
        page=PAGE,
    ),
)

FORM = FormToSign(
    title="Skriv under på papper",
    municipality="Lindhamra kommun",
    reference="4K7M 2P9T AB",
    check_code="7QWX 3NBD KT5H M",
    service="Plug In Möjligheten",
    digest=DIGEST,
    address="lindhamra.example/kontrollera/",
    look=look_of("mojligheten", current=THEME),
    sections=(
        Section(
            title="Om dig",
            items=(
                QuestionAnswered(question="Hur gammal är du?", lines=("16",)),
                QuestionAnswered(question="Vad vill du ha hjälp med?", lines=("Plugga igen", "Praktik", "Få vardagen att funka")),
            ),
        ),
        Section(
            title="Med dina ord",
            items=(QuestionAnswered(question="Vad vill du själv?", lines=("Jag vill börja i höst igen, men inte i samma klass.",)),),
        ),
    ),
    signers=tuple(SignerBlock(role=line.role, name=line.name, statement=line.statement) for line in RECEIPT.signers),
    hand_in=("Lämna papperet till Samira på Gamla posten, Torget 4.", "Det gäller till den 7 december 2026."),
    labels=FormLabels(
        reference="Referens",
        check_code="Kod",
        signers="Skriv under här",
        signature="Namnteckning",
        printed_name="Namn med tryckta bokstäver",
        date="Datum",
        hand_in="Lämna in papperet",
        page=PAGE,
        digest="Innehållets fingeravtryck",
        qr_alt="QR-kod med adressen till sidan där papperet kontrolleras",
    ),
)

POSTCARD = Postcard(
    title="Vykort",
    municipality="Lindhamra kommun",
    look=look_of("mojligheten", current=THEME),
    headline="Du behöver inte ha en plan.",
    greeting="Hej!",
    lead="Vi hjälper unga i Lindhamra att hitta nästa steg – plugg, jobb, praktik eller något annat.",
    phone="070-174 06 10",
    web_address="lindhamra.example/hej",
    promise="Vi ställer inga krav.",
    code="4K7M 2P9T KV3X A",
    holds="Den gäller i 90 dagar.",
    recipient=("Alva Lund", "Exempelgatan 12", "123 45 Lindhamra"),
    sender=("Avsändare:", "Gamla posten, Torget 4, 123 40 Lindhamra"),
    labels=PostcardLabels(contact="Hör av dig:", code="Svara med koden", stamp="Frankeras\nej", qr_alt="QR-kod till lindhamra.example/hej"),
)

LETTER = NeutralLetter(
    title="Brev",
    municipality="Lindhamra kommun",
    sender=("Samira Berg", "Box 112", "123 40 Lindhamra"),
    recipient=("Alva Lund", "Exempelgatan 12", "123 45 Lindhamra"),
    date="23 november 2026",
    heading="Hej Alva!",
    paragraphs=(
        "Jag heter Samira och jobbar i Lindhamra kommun. Jag har försökt ringa dig, men vi har missat varandra. Det gör inget.",
        "Vill du ses? Ring eller sms:a mig på 070-174 06 11. Du får ta med någon.",
        "Vill du inte? Säg bara det, så vet jag.",
    ),
    closing=("Hälsningar", "Samira"),
    code="4K7M 2P9T KV3X A",
    holds="Koden gäller i 90 dagar.",
    labels=LetterLabels(code="Vill du hellre svara på nätet? Gå till lindhamra.example/hej och skriv koden"),
)

PAPERS: dict[str, Document] = {"receipt": RECEIPT, "form": FORM, "postcard": POSTCARD, "letter": LETTER}


def reworded(thing: Any, say: Callable[[str], str]) -> Any:
    """Return the document with `say` applied to every text in it."""
    if isinstance(thing, str):
        return say(thing)
    if isinstance(thing, tuple):
        return tuple(reworded(inner, say) for inner in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        kept = {field.name: getattr(thing, field.name) for field in fields(thing)}
        return replace(
            thing,
            **{name: value if name in NOT_WORDS and isinstance(thing, Document) else reworded(value, say) for name, value in kept.items()},
        )
    return thing
