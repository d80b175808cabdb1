"""Printed paper: four documents, each a PDF that is accessible (PDF/UA-1) and can be archived (PDF/A-2a)."""

from common.printing.documents import (
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
)
from common.printing.look import Look, look_of
from common.printing.rendering import Document, NotPrinted, render

__all__ = [
    "Document",
    "FormLabels",
    "FormToSign",
    "LetterLabels",
    "Look",
    "NeutralLetter",
    "NotPrinted",
    "Postcard",
    "PostcardLabels",
    "QuestionAnswered",
    "ReceiptLabels",
    "Section",
    "SignedReceipt",
    "SignerBlock",
    "SignerLine",
    "look_of",
    "render",
]
