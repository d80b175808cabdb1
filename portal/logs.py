"""Log lines without values: where something went wrong and what kind of error, never what the error said.

The text of an exception may repeat what a person wrote (a number that is none, a row that breaks a rule). The frames are enough to mend it.
"""

import logging
import traceback
from types import TracebackType

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutValues(logging.Formatter):
    """A formatter whose tracebacks end with the kind of error alone."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802  (logging's own name)
        """Return the frames and the error's class, for it and for what caused it."""
        lines, error = [], ei[1]
        while error is not None:
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
            lines += [line.rstrip() for line in traceback.format_tb(error.__traceback__)]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


class WithoutAddress(logging.Filter):
    """Names the pattern of an address instead of the address: a path can be the link by which somebody signs."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Put the pattern in the place of the path, in what Django says of a request."""
        request = getattr(record, "request", None)
        if request is not None:
            match = getattr(request, "resolver_match", None)
            record.msg, record.args = "%s: /%s", (getattr(record, "status_code", ""), match.route if match else "")
        return True
