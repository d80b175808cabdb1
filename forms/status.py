"""What the status page says, and nothing else: one sentence for each word, without names and without the desk's own terms."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Word(TextChoices):
    """The public word of an application; its label is the sentence, with {datum}, {tel} and {tjänst} left to fill in."""

    AWAITING = "awaiting", _("Den väntar på underskrifter. Vi läser den när alla har skrivit under.")
    LAPSED = "lapsed", _("Alla skrev inte under, så vi läste den inte. Du kan alltid börja om, eller ringa {tel}.")
    RECEIVED = "received", _("Vi har fått det du skickade. Vi hör av oss senast {datum}.")
    ON_AGENDA = "on_agenda", _("Teamet tar upp det på sitt möte. Vi hör av oss senast {datum}.")
    TAKEN = "taken", _("Nu har en person hand om det. Vi hör av oss senast {datum}.")
    NEEDS_INFO = "needs_info", _("Vi behöver veta mer. Öppna det du skickade och fyll på, eller ring {tel}.")
    INFO_RECEIVED = "info_received", _("Tack, vi har fått det du fyllde på. Vi hör av oss senast {datum}.")
    OUTREACH = "outreach", _("Vi försöker nå dig. Ring gärna {tel}.")
    CONTACT_MADE = "contact_made", _("Vi har pratats vid.")
    MAPPING = "mapping", _("Vi har bokat en tid att ses.")
    ACTIVE = "active", _("Vi har börjat. Planen är din, du kan ändra den.")
    WAITLISTED = "waitlisted", _("Det är fullt just nu. Du står i kö. Vi hör av oss senast {datum}.")
    PLACE_OFFERED = "place_offered", _("Det finns en plats till dig. Vi hör av oss.")
    REDIRECTED = "redirected", _("Vi har skickat det vidare till {tjänst}. Du behöver inte göra något.")
    PAUSED = "paused", _("Vi tar en paus, som vi har sagt. Vi hör av oss {datum}.")
    WITHDRAWN = "withdrawn", _("Du har tagit tillbaka det. Du kan alltid höra av dig igen.")
    CLOSED = "closed", _("Vi är klara. Du kan alltid höra av dig igen: {tel}.")
    NOT_REACHED = "not_reached", _("Vi har inte fått tag på dig. Du kan alltid höra av dig: {tel}.")
    REOPENED = "reopened", _("Vi har öppnat det igen. Vi hör av oss senast {datum}.")


WITH_DATE = (Word.RECEIVED, Word.ON_AGENDA, Word.TAKEN, Word.INFO_RECEIVED, Word.WAITLISTED, Word.PAUSED, Word.REOPENED)
WITH_PROGRAMME = (Word.REDIRECTED,)
AFTER_CONTACT = (Word.CONTACT_MADE, Word.MAPPING, Word.ACTIVE)
ENDED = (Word.WITHDRAWN, Word.CLOSED, Word.NOT_REACHED, Word.LAPSED)
# An applicant may withdraw what nobody has begun on; afterwards it is settled in a talk (the desk's transition `withdraw`).
WITHDRAWABLE = (
    Word.AWAITING,
    Word.RECEIVED,
    Word.ON_AGENDA,
    Word.NEEDS_INFO,
    Word.INFO_RECEIVED,
    Word.WAITLISTED,
    Word.REDIRECTED,
    Word.REOPENED,
)


def sentence(word: Word, *, date: str = "", phone: str = "", programme: str = "") -> str:
    """Return the word's sentence, filled in."""
    return str(word.label).format(datum=date, tel=phone, tjänst=programme)


def referrers_sentence(word: Word, *, is_contacted: bool) -> str:
    """Return what whoever referred a young person may know: received, contact made, closed, and no more."""
    if word in ENDED:
        return str(_("Avslutat."))
    return str(_("Kontakt tagen.") if is_contacted else _("Mottaget."))
