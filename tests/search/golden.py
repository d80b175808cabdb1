"""The golden queries: what people ask, and the pages that are right as the first answer."""

import csv
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("golden.csv")


@dataclass(frozen=True)
class Golden:
    """A query, the paths of which any may come first, and the kind of difficulty that it is there for."""

    query: str
    pages: tuple[str, ...]
    why: str


def golden() -> tuple[Golden, ...]:
    """Return every row of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(Golden(row["query"], tuple(row["page"].split(" ")), row["why"]) for row in csv.DictReader(file, strict=True))
