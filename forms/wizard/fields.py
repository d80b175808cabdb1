"""The fields that a question becomes: what each takes, how it is cleaned, and the Swedish words when it cannot be used."""

import re
import unicodedata
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

from common import numbers
from common.phones import dialled
from forms.specs.model import Answers, Question, Take, spoken

UNREADABLE = _("Texten innehåller tecken som inte går att läsa. Ta bort dem och prova igen.")
UNKNOWN_OPTION = _("Välj ett av svaren i listan.")
DATE_EXAMPLE = _("Skriv datumet som 2026-11-25.")
PHONE_EXAMPLE = _("Skriv ditt telefonnummer, till exempel 070-174 06 05.")
# Categories of characters that show nothing; joiners are needed by emoji and by some scripts.
_HIDDEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_BYTE_ORDER = "\ufeff"
# Arabic and Persian keyboards put them in, and what is copied out of a spreadsheet has them; whoever typed it never sees them.
_DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_LINE_BREAKS = re.compile(r"\r\n?")
_NAME_SIGNS = frozenset(" -'’")
_SWEDISH_NUMBER = re.compile(r"\+46(?:7\d{8}|[1-689]\d{6,8})")
_FOREIGN_NUMBER = re.compile(r"\+(?!46)[1-9]\d{6,14}")
_PHONE_SIGNS = re.compile(r"[+\d\s()./–-]+")
Messages = dict[str, Any]
SWEDISH_PREFIX, MOBILE_PREFIX = "+46", "+467"
EIGHT, THREE, YEAR = 8, 3, 4
TYPED = 60


def undirected(text: str) -> str:
    """Return a text without the marks that turn it around: no sign is shown in another order than it is written."""
    return text.translate(_DIRECTIONS)


def check_readable(text: str) -> None:
    """Refuse control characters and others that show nothing; raises ValidationError."""
    for sign in text:
        if sign == _BYTE_ORDER or (sign not in "\n\t" and unicodedata.category(sign) in _HIDDEN):
            raise ValidationError(UNREADABLE)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def check_name(text: str) -> None:
    """Refuse what is not a name: letters of one script, spaces, hyphens and apostrophes; raises ValidationError."""
    letters = [sign for sign in text if sign.isalpha()]
    rest = [sign for sign in text if not sign.isalpha() and not unicodedata.category(sign).startswith("M")]
    if not letters or not set(rest) <= _NAME_SIGNS:
        raise ValidationError(_("Skriv namnet med bokstäver. Mellanslag, bindestreck och apostrof går också bra."))
    if len({_script(letter) for letter in letters}) > 1:
        raise ValidationError(_("Skriv namnet med ett slags bokstäver."))


def international(number: str) -> str:
    """Return a telephone number as +46701740605; raises ValidationError for what is none."""
    digits = unicodedata.normalize("NFKC", number).strip()
    if not _PHONE_SIGNS.fullmatch(digits):
        raise ValidationError(PHONE_EXAMPLE)
    plain = "".join(str(unicodedata.digit(sign)) for sign in digits if sign.isdigit())
    plain = plain.removeprefix("00") if plain.startswith("00") else plain
    written = f"+{plain}" if digits.startswith(("+", "00")) else dialled(plain)
    written = re.sub(r"^\+460", SWEDISH_PREFIX, written)
    if not (_SWEDISH_NUMBER.fullmatch(written) or _FOREIGN_NUMBER.fullmatch(written)):
        raise ValidationError(PHONE_EXAMPLE)
    return written


def national(number: str) -> str:
    """Return a stored number as people read it: 070-174 06 05; foreign ones as they are."""
    if not number.startswith(SWEDISH_PREFIX):
        return number
    digits = f"0{number.removeprefix(SWEDISH_PREFIX)}"
    area, rest = (digits[:3], digits[3:]) if number.startswith(MOBILE_PREFIX) else (digits[:2], digits[2:])
    head, tail = rest[:-4], rest[-4:]
    return f"{area}-{head} {tail[:2]} {tail[2:]}"


class PlainText(forms.CharField):
    """A text without hidden signs and marks of direction, in composed form, with one kind of line break."""

    def to_python(self, value: Any) -> str:
        """Return the text as it is kept."""
        text = _LINE_BREAKS.sub("\n", undirected(str(value))) if value not in self.empty_values else ""
        return unicodedata.normalize("NFC", text).strip()

    def validate(self, value: str) -> None:
        """Look at each sign."""
        super().validate(value)
        check_readable(value)


class NameText(PlainText):
    """A name."""

    def to_python(self, value: Any) -> str:
        """Return the name with single spaces."""
        return " ".join(super().to_python(value).split(" "))

    def validate(self, value: str) -> None:
        """Look at its letters."""
        super().validate(value)
        if value:
            check_name(value)


class PhoneText(PlainText):
    """A telephone number, kept as +46701740605."""

    def clean(self, value: Any) -> str:
        """Return the number."""
        text: str = super().clean(value)
        return international(text) if text else ""


class EmailText(PlainText):
    """An e-mail address."""

    default_validators = [EmailValidator(_("Skriv din e-postadress, till exempel namn@exempel.se."))]


class LineText(PlainText):
    """One line of text."""

    def to_python(self, value: Any) -> str:
        """Return the text on one line, with single spaces."""
        return " ".join(super().to_python(value).split())


class DateText(PlainText):
    """A day, kept as 2026-11-25; people write it in several ways."""

    def clean(self, value: Any) -> str:
        """Return the day in ISO form."""
        text: str = super().clean(value)
        return day_of(text).isoformat() if text else ""


class NumberText(PlainText):
    """A Swedish personal or coordination number, kept as twelve digits."""

    takes_interim = False

    def clean(self, value: Any) -> str:
        """Return the digits."""
        text: str = super().clean(value)
        return numbers.parse(text, takes_interim=self.takes_interim).digits if text else ""


class InterimNumberText(NumberText):
    """A number that may also be the interim one of a pupil who is not registered yet."""

    takes_interim = True


def day_of(text: str) -> date:
    """Return the day that somebody wrote: 2026-11-25, 20261125, 25/11 2026, 25.11.2026; raises ValidationError."""
    parts = re.findall(r"\d+", unicodedata.normalize("NFKC", text))
    if len(parts) == 1 and len(parts[0]) == EIGHT:
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(parts) == THREE and len(parts[2]) == YEAR:
        parts.reverse()
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)
    except (ValueError, OverflowError) as error:
        raise ValidationError(DATE_EXAMPLE) from error


TEXTS: dict[Take, type[PlainText]] = {
    Take.NAME: NameText,
    Take.LINE: LineText,
    Take.TEXT: PlainText,
    Take.PHONE: PhoneText,
    Take.EMAIL: EmailText,
    Take.DATE: DateText,
    Take.NUMBER: NumberText,
    Take.INTERIM_NUMBER: InterimNumberText,
}
CHOICES: dict[Take, tuple[type[forms.ChoiceField], type[forms.Widget]]] = {
    Take.ONE: (forms.ChoiceField, forms.RadioSelect),
    Take.SOME: (forms.MultipleChoiceField, forms.CheckboxSelectMultiple),
    Take.LISTED: (forms.ChoiceField, forms.Select),
}


def written(question: Question, value: str) -> str:
    """Return a kept value of free text as people read and write it."""
    if question.take is Take.PHONE:
        return national(value)
    if question.take in (Take.NUMBER, Take.INTERIM_NUMBER):
        return numbers.parse(value, takes_interim=True).written
    return value


def _text(cls: type[PlainText], question: Question, messages: Messages) -> forms.Field:
    too_long = _("Det fick inte plats. Skriv högst %(limit_value)d tecken, nu är det %(show_value)d.")
    limit = question.limit or TYPED
    return cls(max_length=limit, required=is_required(question), error_messages=messages | {"max_length": too_long})


def is_required(question: Question) -> bool:
    """Whether the question must be answered whatever else is answered."""
    return not question.is_optional and question.needed is None


def field_for(question: Question, answers: Answers) -> forms.Field:
    """Return the field of a question, given the earlier answers."""
    messages: Messages = {"required": spoken(question.missing), "invalid_choice": UNKNOWN_OPTION, "invalid_list": UNKNOWN_OPTION}
    if question.take in TEXTS:
        return _text(TEXTS[question.take], question, messages)
    field, widget = CHOICES[question.take]
    choices = [(option.key, option.label) for option in question.offered(answers)]
    return field(choices=choices, required=is_required(question), error_messages=messages, widget=widget)
