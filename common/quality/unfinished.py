"""Blocks that an editor has begun and not finished: a draft may hold them, a published page may not."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StreamValue
from wagtail.fields import StreamField


def unfinished(field: StreamField, value: StreamValue) -> str:
    """Return what the blocks of a field say is wrong with them; an empty text where nothing is."""
    try:
        field.stream_block.clean(value)
    except StreamBlockValidationError as error:
        told = [f"{value[place].block.label}: {_told(wrong)}" for place, wrong in sorted(error.block_errors.items())]
        return " ".join([*told, *map(str, error.non_block_errors)])
    return ""


def _told(error: ValidationError) -> str:
    """Return each sentence of an error once, however deep the blocks lie in each other."""
    told = error.as_json_data() if hasattr(error, "as_json_data") else error.messages
    return " ".join(dict.fromkeys(f"{sentence.rstrip('.')}." for sentence in _sentences(told)))


def _sentences(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
        return
    for part in told.values() if isinstance(told, dict) else told:
        yield from _sentences(part)
