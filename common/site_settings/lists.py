"""The lists of the settings: whom to call at once, and where else the municipality is found."""

from dataclasses import dataclass

from django.utils.translation import get_language, gettext, gettext_noop
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.languages import SWEDISH
from common.phones import check_number, dialled

EVERYBODYS_NUMBER = "112"
SOCIAL = "social"
# National numbers; their words are known to the translators of the forms.
NATIONAL = (
    (EVERYBODYS_NUMBER, gettext_noop("fara för liv")),
    ("116 111", gettext_noop("Bris, för dig under 18")),
    ("90101", gettext_noop("Självmordslinjen")),
    ("1177", gettext_noop("vård och råd")),
)
SOCIAL_WORDS = gettext_noop("socialjouren")


@dataclass(frozen=True)
class EmergencyNumber:
    """A line of "Är det akut?"; `language` is set where the words are in another language than the page."""

    number: str
    link: str
    text: str
    language: str = ""


class NumberBlock(blocks.StructBlock):
    """A number, and whom it is for."""

    number = blocks.CharBlock(label=_("Nummer"), max_length=25, validators=[check_number])
    text = blocks.CharBlock(label=_("Vad det är till för"), max_length=40, help_text=_("Några ord. Till exempel: vård och råd."))

    class Meta:
        icon = "mobile-alt"
        label = _("Nummer")


class SocialBlock(blocks.StructBlock):
    """The municipality's own social emergency service, which the forms name too."""

    number = blocks.CharBlock(label=_("Nummer"), max_length=25, validators=[check_number])

    class Meta:
        icon = "warning"
        label = _("Socialjouren")
        help_text = _("Numret visas också i formulären, där någon är orolig för ett barn.")


class EmergencyBlock(blocks.StreamBlock):
    """Whom to call at once, in the order that they are shown."""

    number = NumberBlock()
    social = SocialBlock()

    class Meta:
        block_counts = {SOCIAL: {"max_num": 1}}
        max_num = 8


class ChannelBlock(blocks.StructBlock):
    """A place on another site."""

    name = blocks.CharBlock(label=_("Namn"), max_length=40, help_text=_("Till exempel: Instagram."))
    url = blocks.URLBlock(label=_("Adress"))

    class Meta:
        icon = "link-external"
        label = _("Kanal")


class ChannelsBlock(blocks.StreamBlock):
    """Where else the municipality is found; plain links, marked as leading away."""

    channel = ChannelBlock()

    class Meta:
        required = False
        max_num = 6


def national_numbers() -> list[tuple[str, dict[str, str]]]:
    """Return the list that an installation begins with."""
    return [("number", {"number": number, "text": text}) for number, text in NATIONAL]


def line(number: str, text: str) -> EmergencyNumber:
    """Return a number ready to print: the known words in the reader's language, the municipality's own as they were written."""
    said = gettext(text)
    is_foreign = said == text and get_language() != SWEDISH
    return EmergencyNumber(number, f"tel:{dialled(number)}", said, SWEDISH if is_foreign else "")
