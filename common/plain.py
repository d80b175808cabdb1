"""What may stand in clear in the log and in outgoing rows: references, numbers and single words, never what a person wrote."""

import re
from typing import Any

_WORD = re.compile(r"[\w.:/+-]{0,80}")


class NotPlain(ValueError):
    """A value that looks like content; the text names the field, never the value."""


def check_plain(values: dict[str, Any]) -> None:
    """Raise `NotPlain` unless every value is a number, a truth value, nothing, or one short word without spaces."""
    for name, value in values.items():
        if isinstance(value, str):
            if not _WORD.fullmatch(value):
                raise NotPlain(name)
        elif value is not None and not isinstance(value, (int, bool)):
            raise NotPlain(name)
