"""From a document to its PDF, with typst: the same bytes for the same words on every machine, without a net or a face of the system's."""

import json
import re
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from common.printing.documents import FormToSign, NeutralLetter, Postcard, SignedReceipt
from common.printing.signs import FACES, printable
from common.printing.square_code import square_code

Document = SignedReceipt | FormToSign | Postcard | NeutralLetter

TEMPLATES: dict[type, str] = {SignedReceipt: "receipt", FormToSign: "form", Postcard: "postcard", NeutralLetter: "letter"}
STANDARDS: list[Any] = ["a-2a", "ua-1"]
DIGEST_GROUP = 8
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-[A-Za-z0-9-]+)?")


class NotPrinted(Exception):
    """The document could not be made; the text names its kind, never its words."""


@cache
def _faces() -> typst.Fonts:
    """Return our own faces, read once a process; the wheel's and the system's are left out."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FACES)])


def _in_groups(digest: str) -> list[str]:
    return [digest[at : at + DIGEST_GROUP] for at in range(0, len(digest), DIGEST_GROUP)]


def _said(value: Any) -> Any:
    """Return the same data with every string in it printable."""
    if isinstance(value, dict):
        return {name: _said(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_said(inner) for inner in value]
    return printable(value)


def _data(document: Document, *, language: str, is_rtl: bool) -> dict[str, Any]:
    data: dict[str, Any] = _said(asdict(document)) | {"lang": language, "is_rtl": is_rtl}
    if isinstance(document, (SignedReceipt, FormToSign)):
        data["digest"] = _in_groups(document.digest)
    return data | {"qr": "" if isinstance(document, NeutralLetter) else square_code(document.address)}


def render(document: Document, *, language: str = "sv", is_rtl: bool = False, at: datetime) -> bytes:
    """Return the document as PDF/UA-1 and PDF/A-2a, dated `at`, an aware moment; ValueError for a naive one or an unknown language tag."""
    tag = _LANGUAGE.fullmatch(language)
    if not tag:
        raise ValueError(language)
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone")
    root = Path(settings.BASE_DIR) / "templates"
    try:
        return typst.compile(
            str(root / f"print/{TEMPLATES[type(document)]}.typ"),
            root=str(root),
            font_paths=_faces(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"data": json.dumps(_data(document, language=tag[1], is_rtl=is_rtl))},
            pdf_standards=STANDARDS,
            timestamp=int(at.timestamp()),
        )
    except typst.TypstError:
        # Its text quotes what people wrote.
        raise NotPrinted(type(document).__name__) from None
