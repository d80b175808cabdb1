"""What invented people send by the other forms, so that the desk shows what they look like. Numbers are the tax agency's own."""

from forms.models import ApplicationKind, Method, Role
from forms.specs.model import Values

Pages = dict[str, Values]
KARIN = {"method": "work", "name": "Karin Ek", "email": "karin.ek@elevhalsan.lindhamra.example", "organisation": "Centrala elevhälsan"}
OFFICER = {
    "role": ["Kurator"],
    "phone": ["+46701740655"],
    "known": ["half_year"],
    "tried": ["guidance", "placement"],
    "hopes": ["En lugn start, några timmar i taget."],
}
JOINT: Pages = {
    "alder": {"age": ["16"]},
    "boende": {"home": ["yes"]},
    "skola": {"school": ["left"]},
    "hjalp": {"help": ["placement", "people"]},
    "egna-ord": {"more": ["Jag vill börja med att bara titta på."]},
    "tider": {"times": ["0-morning"], "energy": ["hours"]},
    "uppgifter": {"name": ["Alva"], "surname": ["Lund"], "number": ["200901122382"], "phone": ["+46701740645"]},
    "med-vem": {"officer_kind": ["student_health"]},
    "person": {"officer_organisation": ["Centrala elevhälsan"], "officer_name": ["Karin Ek"], "officer_email": [KARIN["email"]]},
    "vardnadshavare": {"guardian_signs": ["yes"], "guardian_count": ["two"]},
    "forsta-vardnadshavaren": {"guardian_name": ["Maria"], "guardian_surname": ["Lund"], "guardian_phone": ["+46701740646"]},
    "andra-vardnadshavaren": {"second_name": ["Johan"], "second_surname": ["Lund"], "second_email": ["johan.lund@hemma.example"]},
    "samtycke": {"consent_to": ["school"], "consent_about": ["planning"], "consent_months": ["6"]},
}
# How each of them signed, in the order in which it happened.
SIGNED: tuple[tuple[Role, Method], ...] = (
    (Role.YOUTH, Method.LINK),
    (Role.GUARDIAN, Method.LINK),
    (Role.OFFICER, Method.EID),
    (Role.SECOND_GUARDIAN, Method.PAPER),
)
REFERRAL: Pages = {
    "informerad": {"informed": ["hesitates"]},
    "alder": {"age": ["15"], "protected": ["no"]},
    "vardnadshavare": {"guardian_informed": ["yes"]},
    "grund": {"ground": ["open"]},
    "avsandare": {
        "sender_kind": ["student_health"],
        "sender_unit": ["Centrala elevhälsan"],
        "sender_name": ["Karin Ek"],
        "sender_title": ["Kurator"],
        "sender_phone": ["+46701740655"],
    },
    "ungdomen": {"name": ["Melker"], "surname": ["Holm"], "number": ["201105192387"], "phone": ["+46701740648"]},
    "skola": {"school_name": ["Strandskolan"], "grade": ["9"]},
    "franvaro": {"absence": ["most"]},
    "egna-ord": {"own_words": ["Jag orkar inte hela dagar."]},
    "kontakt": {"channel": ["sms"], "best_time": ["afternoon"]},
    "bradska": {"urgent": ["no"]},
}
CONCERN: Pages = {
    "vem": {"relation": ["guardian"]},
    "onskan": {"wish": ["advice"]},
    "alder": {"youth_age": ["17"]},
    "boende": {"home": ["yes"]},
    "vet": {"knows": ["talk"]},
    "kontakt": {"name": ["Petra"], "phone": ["+46701740649"], "best_time": ["evening"]},
    "mer": {"more": ["Hon går inte ut längre. Vad kan vi göra hemma?"]},
}
# (form, what was answered, what the sender proved)
SENT: tuple[tuple[ApplicationKind, Pages, dict[str, str]], ...] = (
    (ApplicationKind.JOINT, JOINT, {}),
    (ApplicationKind.REFERRAL, REFERRAL, KARIN),
    (ApplicationKind.CONCERN, CONCERN, {}),
)
# Answers to the evaluation, five questions each: enough to be told of.
EVALUATIONS: tuple[tuple[int, int, int, int, int], ...] = (
    (5, 4, 4, 5, 5),
    (4, 4, 3, 4, 5),
    (5, 5, 4, 3, 4),
    (3, 4, 4, 4, 4),
    (5, 5, 5, 4, 5),
    (4, 3, 4, 2, 4),
)
