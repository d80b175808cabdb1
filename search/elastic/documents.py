"""What a document of the index holds: what the embedded engine knows of a page (search/models/entries.py), and nothing of a draft."""

from datetime import UTC
from typing import Any

from search.elastic.analysis import ASKED, SAID, SPELT
from search.models import Entry

_SAID = {"type": "text", "analyzer": SAID, "search_analyzer": ASKED}
_SHOWN = {**_SAID, "index_options": "offsets", "copy_to": "spelt"}
MAPPING: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        # The two that Wagtail's own backend asks for.
        "pk": {"type": "keyword", "store": True},
        "_django_content_type": {"type": "keyword"},
        "language": {"type": "keyword"},
        "kind": {"type": "keyword"},
        "programme": {"type": "integer"},
        "year": {"type": "integer"},
        "prior": {"type": "integer"},
        "shown_on": {"type": "date"},
        "written_at": {"type": "keyword"},
        "title": _SHOWN,
        # The words of the title and of the address, without the pieces of compounds.
        "called": {"type": "text", "analyzer": ASKED},
        "title_length": {"type": "integer"},
        "lead": _SHOWN,
        "text": _SHOWN,
        "easy_text": _SAID,
        # Pieces of compounds, numbers in one piece and names: words of the index already.
        "more": {"type": "text", "analyzer": ASKED},
        # The texts as they are written, for another spelling to suggest.
        "spelt": {"type": "text", "analyzer": SPELT},
    },
}


def version(entry: Entry) -> int:
    """Return when an entry was written, in microseconds: a document of an older one never takes the place of a newer one's."""
    return int(entry.written_at.timestamp() * 1_000_000)


def document(entry: Entry) -> dict[str, Any]:
    """Return what the index holds of a page."""
    return {
        "pk": str(entry.pk),
        "_django_content_type": ["wagtailcore.Page"],
        "language": entry.language,
        "kind": entry.kind,
        "programme": entry.programme_id or 0,
        "year": entry.year,
        "prior": entry.prior,
        "shown_on": entry.shown_on.isoformat() if entry.shown_on else None,
        "written_at": entry.written_at.astimezone(UTC).isoformat(),
        "title": entry.title,
        "called": entry.title_words,
        "title_length": max(len(set(entry.title_words.split())), 1),
        "lead": entry.lead,
        "text": entry.text,
        "easy_text": entry.easy_text,
        "more": entry.more_words,
    }
