"""The log in Swedish: what happened, to what, and the few facts beside it. The codes are the log's own; a test holds the words complete."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.roles import Role
from casework.states import Channel, Outcome
from common.errors import Words

EVENTS: Mapping[str, Words] = {
    "accounts.created": _("Konto skapat"),
    "accounts.second_factor_added": _("Kodapp tillagd"),
    "accounts.sign_in_reset": _("Inloggning nollställd"),
    "accounts.signed_in": _("Inloggad"),
    "application.completed": _("Ansökan kompletterad"),
    "application.returned": _("Ansökan lämnad tillbaka"),
    "application.submitted": _("Ansökan inskickad"),
    "application.withdrawn": _("Ansökan återtagen"),
    "case.assigned": _("Ärende tilldelat"),
    "case.claimed": _("Ärende taget"),
    "case.closed": _("Ärende avslutat"),
    "case.contact_attempted": _("Kontakt prövad"),
    "case.contact_made": _("Kontakt tagen"),
    "case.denied": _("Nekad att öppna"),
    "case.information_received": _("Komplettering mottagen"),
    "case.information_requested": _("Komplettering begärd"),
    "case.mapping_begun": _("Kartläggning påbörjad"),
    "case.note_added": _("Anteckning skriven"),
    "case.opened": _("Ärende öppnat"),
    "case.outreach_started": _("Uppsökande påbörjat"),
    "case.paused": _("Ärende vilande"),
    "case.place_offered": _("Plats erbjuden"),
    "case.plan_started": _("Plan påbörjad"),
    "case.put_on_agenda": _("Satt på dagordningen"),
    "case.received": _("Ärende inkommet"),
    "case.redirected": _("Hänvisat vidare"),
    "case.reopened": _("Ärende öppnat på nytt"),
    "case.resumed": _("Ärende återupptaget"),
    "case.waitlisted": _("Satt i kö"),
    "case.withdrawn": _("Ärende återtaget"),
    "keys.destroyed": _("Äldre nycklar förstörda"),
    "keys.rotated": _("Nyckel bytt"),
    "message.retried": _("Utskick prövat igen"),
    "role.granted": _("Roll given"),
    "role.revoked": _("Roll borttagen"),
}
THINGS: Mapping[str, Words] = {
    "accounts.user": _("Konto"),
    "casework.case": _("Ärende"),
    "casework.rolegrant": _("Roll"),
    "common.key": _("Nyckel"),
    "forms.application": _("Ansökan"),
    "outbox.message": _("Utskick"),
}
FACTS: Mapping[str, Words] = {
    "came_from": _("från"),
    "channel": _("genom"),
    "contact_person": _("kontaktperson"),
    "meeting": _("möte"),
    "note": _("anteckning"),
    "outcome": _("utfall"),
    "programme": _("tjänst"),
    "role": _("roll"),
    "to": _("till"),
    "user": _("person"),
}
_CHOICES: Mapping[str, Mapping[str, Words]] = {
    "channel": dict(Channel.choices),
    "outcome": dict(Outcome.choices),
    "role": dict(Role.choices),
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
