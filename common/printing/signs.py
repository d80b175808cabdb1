"""Which signs our faces can draw: a PDF/A may hold no sign without a picture, and people write emoji."""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FACES = Path(__file__).parent / "fonts"
# A family's signs are those that its regular face has; the tests hold the other weights against it.
FAMILIES = ("Roboto", "NotoSansArabic", "NotoSansEthiopic")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
BREAK = "\N{ZERO WIDTH SPACE}"
# Longer than "kommunikationsavdelningen"; between hyphens and slashes a line breaks by itself.
_LONG_WORD = re.compile(r"[^\s/–-]{26,}")
_BREAKS = {ord(sign): "\n" for sign in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
# Marks without a letter, controls, turns of direction (which could make a name read as another), and shades of emoji.
_UNSEEN = ("Mn", "Mc", "Me", "Cc", "Cf", "Sk")
_UNUSED = 0xFFFF


def signs_in(face: Path) -> frozenset[str]:
    """Return the signs that a TrueType face maps to glyphs, from its `cmap` table of format 4 (OpenType 1.9)."""
    data = face.read_bytes()
    tables = struct.unpack_from(">4xH", data)[0]
    records = (struct.unpack_from(">4s4xL", data, 12 + 16 * number) for number in range(tables))
    cmap = next(offset for tag, offset in records if tag == b"cmap")
    first = struct.unpack_from(">4xL", data, cmap + 4)[0] + cmap
    twice = struct.unpack_from(">H", data, first + 6)[0]
    ends = struct.unpack_from(f">{twice // 2}H", data, first + 14)
    starts = struct.unpack_from(f">{twice // 2}H", data, first + 16 + twice)
    return frozenset(chr(code) for start, end in zip(starts, ends, strict=True) if start != _UNUSED for code in range(start, end + 1))


@cache
def _families() -> tuple[frozenset[str], ...]:
    return tuple(signs_in(FACES / f"{family}-Regular.ttf") for family in FAMILIES)


@cache
def _simple() -> frozenset[str]:
    """Return the signs that can always be drawn, whatever stands beside them."""
    return frozenset(sign for family in _families() for sign in family if not unicodedata.combining(sign)) | {"\n"}


def _clusters(text: str) -> Iterator[str]:
    """Give each sign together with the marks that stand on it."""
    cluster = ""
    for sign in text:
        if cluster and not unicodedata.category(sign).startswith("M"):
            yield cluster
            cluster = ""
        cluster += sign
    if cluster:
        yield cluster


def _drawn(cluster: str) -> str:
    base = cluster[0]
    if base == "\n" or any(family.issuperset(cluster) for family in _families()):
        return cluster
    if base in _simple():
        return base
    category = unicodedata.category(base)
    if category in _UNSEEN:
        return ""
    return " " if category == "Zs" else REPLACEMENT


def _divisible(word: re.Match[str]) -> str:
    """Let a word that no line may have room for be broken anywhere."""
    return BREAK.join(_clusters(word[0]))


def printable(text: str) -> str:
    """Return `text` as it can be printed: lines end with \\n, very long words may be broken, signs without a picture become �."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " ")).translate(_BREAKS)
    if not _simple().issuperset(text):
        text = "".join(_drawn(cluster) for cluster in _clusters(text))
    return _LONG_WORD.sub(_divisible, text)
