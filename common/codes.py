"""References and codes that a person can read aloud: thirty signs, without those that look alike."""

import secrets
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from common.keys import installation_salt

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXY"
REFERENCE_SIGNS = 10
CODE_SIGNS = 13
GROUP = 4
FINDER_BYTES = 32
KEY_BYTES = 32
# RFC 9106's second recommendation asks 64 MiB; 19 MiB and two passes (OWASP) keep a small server alive under many tries at once.
MEMORY_KIB, PASSES, LANES = 19_456, 2, 1

WORDS = {
    "2": "två", "3": "tre", "4": "fyra", "5": "fem", "6": "sex", "7": "sju", "8": "åtta", "9": "nio",
    "A": "Adam", "B": "Bertil", "C": "Cesar", "D": "David", "E": "Erik", "F": "Filip", "G": "Gustav", "H": "Helge",
    "J": "Johan", "K": "Kalle", "M": "Martin", "N": "Niklas", "P": "Petter", "Q": "Qvintus", "R": "Rudolf", "S": "Sigurd",
    "T": "Tore", "U": "Urban", "V": "Viktor", "W": "Wilhelm", "X": "Xerxes", "Y": "Yngve",
}  # fmt: skip


@dataclass(frozen=True)
class CodeKeys:
    """What a code gives: `finder` finds the row, `key` opens it; neither tells the other."""

    finder: bytes
    key: bytes


def _pick(signs: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(signs))


def new_reference() -> str:
    """Return a reference of 10 signs (49 bits): an address, not a secret."""
    return _pick(REFERENCE_SIGNS)


def new_code() -> str:
    """Return a code of 13 signs (64 bits): a secret."""
    return _pick(CODE_SIGNS)


def normalise(text: str) -> str:
    """Return what a person typed as signs only: case, spaces, hyphens and dots do not matter."""
    return "".join(sign for sign in text.upper() if sign.isalnum())


def is_code(text: str) -> bool:
    """Whether `text`, normalised, has the form of a code."""
    return len(text) == CODE_SIGNS and set(text) <= set(ALPHABET)


def is_reference(text: str) -> bool:
    """Whether `text`, normalised, has the form of a reference."""
    return len(text) == REFERENCE_SIGNS and set(text) <= set(ALPHABET)


def grouped(text: str) -> str:
    """Return the signs in groups of four with spaces, as they are shown."""
    return " ".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def spoken(text: str) -> list[tuple[str, str]]:
    """Return each sign with the word to say for it on the phone (the Swedish spelling alphabet)."""
    return [(sign, WORDS[sign]) for sign in text]


def derive(code: str) -> CodeKeys:
    """Return the two halves that a normalised code gives (Argon2id, RFC 9106, with the installation's own salt)."""
    raw = hash_secret_raw(
        code.encode(),
        installation_salt(),
        time_cost=PASSES,
        memory_cost=MEMORY_KIB,
        parallelism=LANES,
        hash_len=FINDER_BYTES + KEY_BYTES,
        type=Type.ID,
    )
    return CodeKeys(finder=raw[:FINDER_BYTES], key=raw[FINDER_BYTES:])
