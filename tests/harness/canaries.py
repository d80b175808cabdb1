"""Words that must not be found: every shape that a text may lie in on a disk, and the search through whatever is there."""

import base64
import binascii
import html
import json
import quopri
import re
import zlib
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path
from urllib.parse import quote

_TOKEN = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}")
_DEEPEST = 3
# Not data about people: the keys are secret by place, and the static files are the product's own.
NOT_SEARCHED = {"keys", "static"}


def _base64_cores(data: bytes) -> Iterator[bytes]:
    """The signs of a base64 text that do not depend on what stands around, at each of the three offsets."""
    for offset in range(3):
        padded = base64.b64encode(b"\0" * offset + data)
        start, end = -(-offset * 8 // 6), (offset + len(data)) * 8 // 6
        yield padded[start:end]
        yield padded[start:end].translate(bytes.maketrans(b"+/", b"-_"))


def shapes(text: str) -> dict[str, set[bytes]]:
    """Return how `text` may be written down, by the name of the encoding."""
    data = text.encode()
    return {
        "utf-8": {data, text.upper().encode(), text.lower().encode()},
        "latin-1": {text.encode("latin-1", "ignore")},
        "utf-16": {text.encode("utf-16-le"), text.encode("utf-16-be")},
        "hex": {data.hex().encode(), data.hex().upper().encode()},
        "base64": set(_base64_cores(data)),
        "url": {quote(text).encode(), quote(text, safe="").replace("%20", "+").encode()},
        "json": {json.dumps(text)[1:-1].encode()},
        "html": {html.escape(text).encode(), "".join(f"&#{ord(sign)};" if ord(sign) > 127 else sign for sign in text).encode()},
        "quoted-printable": {quopri.encodestring(data)},
        "reversed": {text[::-1].encode()},
    }


def number_shapes(number: str) -> list[str]:
    """Return the ways a mobile number is written."""
    digits = re.sub(r"\D", "", number)
    national = digits.removeprefix("46").removeprefix("0")
    return [number, f"0{national}", f"+46{national}", f"46{national}", f"0{national[:2]}-{national[2:]}"]


def personal_number_shapes(number: str) -> list[str]:
    """Return the ways a personal number of twelve digits is written."""
    return [number, number[2:], f"{number[:8]}-{number[8:]}", f"{number[2:8]}-{number[8:]}"]


def _unpacked(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """The data, and whatever lies in it as base64 or compressed."""
    yield data
    if depth >= _DEEPEST:
        return
    for token in _TOKEN.findall(data):
        for inner in (_decoded(token), _inflated(_decoded(token))):
            if inner:
                yield from _unpacked(inner, depth + 1)
    inflated = _inflated(data)
    if inflated:
        yield from _unpacked(inflated, depth + 1)


def _decoded(token: bytes) -> bytes:
    try:
        whole = token.rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
        return base64.b64decode(whole + b"=" * (-len(whole) % 4))
    except binascii.Error:
        return b""


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data, wbits=47)
    except zlib.error:
        return b""


def find(data: bytes, words: list[str], *, unpack: bool = True) -> list[str]:
    """Return the encodings and words that `data` gives away, unpacked as far as a thief would."""
    wanted: dict[bytes, str] = {}
    for word in words:
        for name, forms in shapes(word).items():
            wanted |= {shape: f"{word} ({name})" for shape in forms if shape and shape not in wanted}
    found = set()
    for layer in _unpacked(data) if unpack else [data]:
        found |= {told for shape, told in wanted.items() if shape in layer}
    return sorted(found)


def without_recipient(path: Path) -> bytes:
    """Return a spooled message without its recipient's address, the one thing that may stand in clear."""
    data = path.read_bytes()
    if path.suffix == ".json":
        message = json.loads(data)
        message.pop("to", None)
        return json.dumps(message, ensure_ascii=False).encode()
    letter = message_from_bytes(data)
    address = str(letter["To"] or "").encode()
    del letter["To"]
    return letter.as_bytes() if address else data


def files(data: Path) -> Iterator[Path]:
    """Return every file of an installation that a thief of the disk would read."""
    for path in sorted(data.rglob("*")):
        if path.is_file() and not NOT_SEARCHED & set(path.relative_to(data).parts):
            yield path


def find_digits(data: bytes, codes: list[str]) -> list[str]:
    """Return the one-time codes that stand by themselves in `data`, and not within a longer number or a fraction of a second."""
    return [code for code in codes if re.search(rb"(?<![0-9A-Za-z.])" + code.encode() + rb"(?![0-9A-Za-z])", data)]


def _is_spooled(data: Path, path: Path) -> bool:
    return path.suffix in (".eml", ".json") and bool({"mail", "sms"} & set(path.relative_to(data).parts))


def search(data: Path, words: list[str]) -> dict[str, list[str]]:
    """Return what is found in which file below `data`; nothing found is an empty answer."""
    found = {}
    for path in files(data):
        hits = find(without_recipient(path) if _is_spooled(data, path) else path.read_bytes(), words)
        if hits:
            found[path.relative_to(data).as_posix()] = hits
    return found


def search_keys(data: Path, keys: list[str], digits: list[str]) -> dict[str, list[str]]:
    """Return which links and codes are found in which file below `data`, spooled letters aside: they are where such things belong."""
    found = {}
    for path in files(data):
        content = b"" if _is_spooled(data, path) else path.read_bytes()
        hits = find(content, keys) + find_digits(content, digits)
        if hits:
            found[path.relative_to(data).as_posix()] = hits
    return found
