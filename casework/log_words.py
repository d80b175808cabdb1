"""The log in Swedish: what happened, to what, and the few facts beside it. The codes are the log's own; a test holds the words complete."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.roles import Role
from casework.states import Channel, Outcome, ProtectionEnd
from common.errors import Words
from forms.models import Method, Recipient
from forms.models import Role as SignerRole

EVENTS: Mapping[str, Words] = {
    "accounts.created": _("Konto skapat"),
    "accounts.second_factor_added": _("Kodapp tillagd"),
    "accounts.sign_in_reset": _("Inloggning nollställd"),
    "accounts.signed_in": _("Inloggad"),
    "application.completed": _("Ansökan kompletterad"),
    "application.lapsed": _("Ansökan förfallen"),
    "application.purged": _("Förfallen ansökan raderad"),
    "application.returned": _("Ansökan lämnad tillbaka"),
    "application.submitted": _("Ansökan inskickad"),
    "application.taken_over": _("Ansökan övertagen av ungdomen"),
    "application.withdrawn": _("Ansökan återtagen"),
    "card.answered": _("Vykort besvarat"),
    "card.printed": _("Vykort utskrivet"),
    "case.access_given": _("Fick se skyddat ärende"),
    "case.access_taken": _("Får inte längre se skyddat ärende"),
    "case.assigned": _("Ärende tilldelat"),
    "case.claimed": _("Ärende taget"),
    "case.closed": _("Ärende avslutat"),
    "case.contact_attempted": _("Kontakt prövad"),
    "case.contact_made": _("Kontakt tagen"),
    "case.denied": _("Nekad att öppna"),
    "case.information_received": _("Komplettering mottagen"),
    "case.information_requested": _("Komplettering begärd"),
    "case.mapping_begun": _("Kartläggning påbörjad"),
    "case.marked_urgent": _("Märkt som brådskande"),
    "case.note_added": _("Anteckning skriven"),
    "case.opened": _("Ärende öppnat"),
    "case.outreach_started": _("Uppsökande påbörjat"),
    "case.paused": _("Ärende vilande"),
    "case.place_offered": _("Plats erbjuden"),
    "case.plan_started": _("Plan påbörjad"),
    "case.protected": _("Ärende skyddat"),
    "case.protection_changed": _("Skyddet ändrat"),
    "case.put_on_agenda": _("Satt på dagordningen"),
    "case.received": _("Ärende inkommet"),
    "case.redirected": _("Hänvisat vidare"),
    "case.reopened": _("Ärende öppnat på nytt"),
    "case.resumed": _("Ärende återupptaget"),
    "case.suspicion_cleared": _("Inte skräp"),
    "case.unmarked_urgent": _("Inte längre brådskande"),
    "case.unprotected": _("Skyddet borttaget"),
    "case.waitlisted": _("Satt i kö"),
    "case.withdrawn": _("Ärende återtaget"),
    "consent.changed": _("Samtycke ändrat"),
    "consent.withdrawn": _("Samtycke återtaget"),
    "evaluations.counted": _("Utvärderingar räknade med"),
    "evaluations.read": _("Utvärderingar lästa"),
    "keys.destroyed": _("Äldre nycklar förstörda"),
    "keys.rotated": _("Nyckel bytt"),
    "message.retried": _("Utskick prövat igen"),
    "role.granted": _("Roll given"),
    "role.revoked": _("Roll borttagen"),
    "signing.declined": _("Avböjd underskrift"),
    "signing.denied": _("Nekad att se underskrifter"),
    "signing.guardians_ended": _("Vårdnadshavares åtkomst avslutad"),
    "signing.looked_up": _("Underskrifter visade"),
    "signing.opened": _("Länk till underskrift öppnad"),
    "signing.printed": _("Papper att skriva under utskrivet"),
    "signing.reminded": _("Påminnelse om underskrift"),
    "signing.renewed": _("Ny länk till underskrift"),
    "signing.signed": _("Underskrift"),
}
THINGS: Mapping[str, Words] = {
    "accounts.user": _("Konto"),
    "casework.case": _("Ärende"),
    "casework.rolegrant": _("Roll"),
    "common.key": _("Nyckel"),
    "forms.application": _("Ansökan"),
    "forms.evaluation": _("Utvärdering"),
    "outbox.message": _("Utskick"),
}
FACTS: Mapping[str, Words] = {
    "application": _("ansökan"),
    "came_from": _("från"),
    "channel": _("genom"),
    "contact_person": _("kontaktperson"),
    "meeting": _("möte"),
    "method": _("sätt"),
    "note": _("anteckning"),
    "outcome": _("utfall"),
    "programme": _("tjänst"),
    "reason": _("skäl"),
    "recipient": _("mottagare"),
    "role": _("roll"),
    "to": _("till"),
    "user": _("person"),
}
_CHOICES: Mapping[str, Mapping[str, Words]] = {
    "channel": dict(Channel.choices),
    "method": dict(Method.choices),
    "outcome": dict(Outcome.choices),
    "reason": dict(ProtectionEnd.choices),
    "recipient": dict(Recipient.choices),
    "role": dict(Role.choices) | dict(SignerRole.choices),
}
PEOPLE = frozenset({"contact_person", "user"})


def _value(name: str, value: Any, names: Mapping[str, str]) -> str:
    if name in PEOPLE:
        return names.get(str(value), str(value))
    return str(_CHOICES.get(name, {}).get(str(value), value))


def facts_in_words(facts: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Return the facts of one entry; `names` gives staff their names by reference."""
    told = ((name, value) for name, value in facts.items() if value not in ("", None))
    return ", ".join(f"{FACTS.get(name, name)}: {_value(name, value, names)}" for name, value in told)
