"""What people leave behind who go through every flow: names, numbers, addresses, free text, codes and links, to be looked for afterwards.

`MARK` stands in every name, address and text, so that finding it is finding any of them. It is new in each run: a PostgreSQL server's
journal remembers what earlier runs planted.
"""

import random
import time
from dataclasses import dataclass, field
from types import MappingProxyType

from common.time import today
from tests import journeys, logins
from tests.forms.lists import LIST, pupil, written
from tests.harness.inside import ask
from tests.mailbox import Mailbox
from tests.markup import Answer, Page
from tests.openid.issuer import Issuer
from tests.personae import ACCESSIBILITY, CONCERN, CONSENT, EXTRACT, JOINT, OFFICER_PART, REFERRAL, Pages
from tests.running import Portal
from tests.visitor import Visitor


def fresh_mark() -> str:
    """Eight letters that stand nowhere else."""
    return "".join(random.Random(time.time_ns()).choices("bdfgklmnrv", k=8))


MARK = fresh_mark()
# Nobody at the desk, and no unit of the demo, has these numbers.
PHONES = tuple(f"070-174 06 {last}" for last in range(91, 100))
YOUTH, PUPIL, REFERRED, BY_EID = "200901122390", "201001062395", "200901122382", "197906189282"
NETWORK = "203.0.113.77"
WORK, PAPER, SHARED = f"{MARK}.ek@elevhalsan.lindhamra.example", f"jo.{MARK}@hemma.example", f"ma.{MARK}@hemma.example"
CARD = """
import json
from casework.models import Case, RoleGrant
from forms.actions.replies import print_card
case = Case.objects.filter(application__isnull=False).first()
by = RoleGrant.objects.filter(role="samordnare").first().user
print(json.dumps(print_card(about=case.reference, programme=case.programme, by=by)))
"""
_PAPER_CODE = """
import json
from forms.models import Application
print(json.dumps(Application.objects.get(reference="{reference}").digest[:16]))
"""


def _text(about: str) -> str:
    return f"{about} {MARK} vid ån"


def _with(pages: Pages, **changes: dict[str, Answer]) -> Pages:
    """Return the answers of a form with some in their place, page by page (_ for -)."""
    return {**pages, **{name.replace("_", "-"): {**pages.get(name.replace("_", "-"), {}), **told} for name, told in changes.items()}}


JOINTLY = _with(
    JOINT,
    egna_ord={"Vad vill du själv?": _text("Fikonträd")},
    uppgifter={"Förnamn": f"Al{MARK}", "Efternamn": f"Lu{MARK}", "Personnummer": YOUTH, "tel": PHONES[0]},
    person={"Vad heter personen?": f"Ka{MARK} Ek", "email": WORK},
    forsta_vardnadshavaren={"Förnamn": f"Ma{MARK}", "Efternamn": f"Lu{MARK}", "email": SHARED},
    andra_vardnadshavaren={"Förnamn": f"Jo{MARK}", "Efternamn": f"Lu{MARK}", "email": PAPER},
)
PART = {**OFFICER_PART, "Din roll": f"Kurator {MARK}", "tel": PHONES[1], "Vad hoppas ni": _text("Hopp")}
REFERS = _with(
    REFERRAL,
    avsandare={"Enhet": f"Enheten {MARK}", "Din titel": f"Kurator {MARK}", "tel": PHONES[2]},
    ungdomen={"Ungdomens förnamn": f"Re{MARK}", "Ungdomens efternamn": f"Mi{MARK}", "Personnummer": REFERRED, "tel": PHONES[3]},
    egna_ord={"Vad vill ungdomen själv?": _text("Egna ord")},
)
WORRIED = _with(
    CONCERN,
    ungdomen={"Ungdomens förnamn": f"Or{MARK}", "tel": PHONES[4]},
    kontakt={"Ditt förnamn": f"Fa{MARK}", "tel": PHONES[5]},
    mer={"Vill du berätta mer?": _text("Orolig")},
)
FAULTY = _with(
    ACCESSIBILITY,
    sidan={"Vad är det som inte går?": _text("Kartan")},
    kontakt={"Vad ska vi kalla dig?": f"Ti{MARK}", "email": f"ti.{MARK}@ungdom.example"},
)
NAMED: MappingProxyType[str, Answer] = MappingProxyType(
    {"Vad ska vi kalla dig?": f"Sa{MARK}", "Hur vill du att vi hör av oss?": "E-post", "email": f"sa.{MARK}@ungdom.example"}
)
HELPED = MappingProxyType(
    {
        "alder": JOINT["alder"],
        "boende": JOINT["boende"],
        "skola": JOINT["skola"],
        "hjalp": {"Vill du berätta något mer?": _text("Hjälpt")},
        "kontakt": {**NAMED, "email": f"he.{MARK}@ungdom.example"},
    }
)
PUPILS = written(
    pupil(PUPIL, Förnamn=f"El{MARK}", Efternamn=f"Ev{MARK}", Kontaktperson=f"Re{MARK}", Elevens_telefon=PHONES[6]),
    pupil(PUPIL[:-1], Förnamn=f"Fe{MARK}", Vårdnadshavares_telefon=PHONES[7]),
)


@dataclass
class People:
    """Everybody who goes through a flow, and the keys that they were given on the way: codes, links, cookies."""

    portal: Portal
    issuer: Issuer
    keys: list[str] = field(default_factory=list)
    digits: list[str] = field(default_factory=list)
    boxes: dict[str, Mailbox] = field(default_factory=dict)
    visitors: list[Visitor] = field(default_factory=list)

    def visitor(self) -> Visitor:
        visitor = Visitor(self.portal.url)
        visitor.http.headers["X-Forwarded-For"] = NETWORK
        self.visitors.append(visitor)
        return visitor

    @property
    def cookies(self) -> list[str]:
        """What their browsers hold that opens a session."""
        return [str(cookie.value) for visitor in self.visitors for cookie in visitor.http.cookies if cookie.name == "sessionid"]

    def mailbox(self, address: str) -> Mailbox:
        return self.boxes.setdefault(address, Mailbox(self.portal, address))

    def proved(self, form: str) -> Visitor:
        """Somebody who has shown where she works."""
        visitor = self.visitor()
        journeys.prove_work(visitor, form, self.mailbox(WORK), f"Ka{MARK} Ek")
        return visitor

    def by_eid(self, visitor: Visitor, page: Page) -> Page:
        """Choose the e-ID on a page, sign in at the issuer and come back."""
        away = visitor.press(page, "BankID")
        claims = {"name": f"Ei{MARK} Ek", "https://id.oidc.se/claim/personalIdentityNumber": BY_EID}
        return visitor.press(visitor.open(journeys.back_from(self.issuer, away.address, **claims)), "Fortsätt")

    def opened(self, link: str, address: str) -> tuple[Visitor, Page]:
        """Somebody who has opened her link by the code that came."""
        visitor = self.visitor()
        return visitor, journeys.open_link(visitor, link, self.mailbox(address))

    def _keep(self, *receipts: journeys.Receipt) -> None:
        self.keys += [receipt.code for receipt in receipts if receipt.code]

    def apply_jointly(self, coordinator: Visitor) -> journeys.Receipt:
        """She sends it in, looks at her page and signs; one guardian signs by a link, one on paper, the officer by an e-ID."""
        youth = self.visitor()
        receipt = journeys.send_in(youth, "tillsammans", JOINTLY)
        own, links = receipt.page.link("Skriv under nu"), {name: self.mailbox(name).link() for name in (WORK, PAPER, SHARED)}
        self._keep(receipt)
        self.keys += [link.rstrip("/").rpartition("/")[2] for link in (own, *links.values())]
        mine = self.visitor()
        assert f"Ma{MARK}" in journeys.open_status(mine, receipt).text
        assert mine.open("/min-ansokan/papper.pdf").status == 200
        assert f"Jo{MARK}" in mine.press(mine.open("/min-ansokan/"), "Skriv under tillsammans").text
        assert journeys.put_name(*self.opened(own, f"+46{PHONES[0].replace('-', '').replace(' ', '')[1:]}")).status == 200
        assert journeys.put_name(*self.opened(links[SHARED], SHARED)).status == 200
        self._registers_paper(coordinator, receipt.reference)
        officer = self.visitor()
        page = officer.press(self.by_eid(officer, officer.open(links[WORK])), "Fortsätt", PART)
        page = journeys.put_name(officer, page)
        assert "Alla som skulle har skrivit under." in page.text, page.text
        assert officer.open(f"{links[WORK]}kvitto.pdf").status == 200
        return receipt

    def _registers_paper(self, coordinator: Visitor, reference: str) -> None:
        code = ask(self.portal, _PAPER_CODE.format(reference=reference))
        page = coordinator.open("/handlaggning/underskrifter/")
        page = coordinator.press(page, "Visa vem vi väntar på", {"Referens": reference, "Kod": code})
        told: dict[str, Answer] = {"Vem har skrivit under?": f"Vårdnadshavare, Jo{MARK}", "Vilken dag": today().isoformat()}
        assert "kontrollerad av" in coordinator.press(page, "Registrera underskriften", told, tick=("Jag har sett papperet",)).text

    def refer_and_notify(self) -> None:
        """A referral with its status page, and a list of pupils of which one row is wrong."""
        officer = self.proved("remiss")
        receipt = journeys.send_in(officer, "remiss", REFERS)
        self._keep(receipt)
        assert "Mottaget." in journeys.open_status(self.visitor(), receipt).text
        form, button = officer.open(LIST).button("Visa raderna")
        sent = officer.http.post(
            form.action,
            data=form.pairs(button),
            files={"file": ("elever.csv", PUPILS, "text/csv")},
            headers={"Origin": self.portal.url.rstrip("/"), "Referer": form.address},
        )
        rows = Page(sent.text, sent.url, sent.status_code)
        assert f"El{MARK}" in rows.text
        assert MARK in officer.http.get(rows.link("Hämta raderna")).text
        page = officer.press(rows, "Skicka 1 anmälan")
        self._keep(journeys.Receipt(journeys.reference_on(page), journeys.code_in(page.text), page))

    def write_to_us(self) -> None:
        """A worried adult, somebody who meets a fault, and two who show an e-ID."""
        self._keep(*(journeys.send_in(self.visitor(), form, pages) for form, pages in (("orolig", WORRIED), ("tillganglighet", FAULTY))))
        for form, pages in (("samtycke", CONSENT), ("registerutdrag", EXTRACT)):
            visitor = self.visitor()
            self.by_eid(visitor, visitor.open(f"/ansok/{form}/"))
            self._keep(journeys.send_in(visitor, form, _with(pages, kontakt=dict(NAMED))))

    def answer(self) -> None:
        """A postcard is answered, and an evaluation is written."""
        visitor, card = self.visitor(), str(ask(self.portal, CARD))
        self.keys.append(card)
        page = visitor.press(visitor.open("/svara/"), "Fortsätt", {"Koden på kortet": card})
        told: dict[str, Answer] = {"Vad gör du just nu?": "Jobbar", "Vill du att vi ringer?": "Ja", "tel": PHONES[8]}
        assert visitor.press(page, "Skicka", told).heading == "Tack!"
        page = visitor.press(visitor.open("/utvardering/"), "Skicka", {"Vill du berätta något mer?": _text("Utvärderat")})
        assert page.heading == "Tack!"

    def be_helped(self, coordinator: Visitor) -> None:
        """Somebody at the desk types, and the young person makes it her own by her link."""
        page = coordinator.press(coordinator.open("/handlaggning/fyll-i/"), "Börja", {"Vilket formulär?": "Jag vill ha stöd"})
        journeys.send(coordinator, journeys.go_through(coordinator, page, HELPED))
        address = f"he.{MARK}@ungdom.example"
        link = self.mailbox(address).link()
        self.keys.append(link.rstrip("/").rpartition("/")[2])
        page = journeys.put_name(*self.opened(link, address))
        self._keep(journeys.Receipt("", journeys.code_in(page.text), page))

    def everything(self, staff: list[logins.Login]) -> journeys.Receipt:
        """Go through all of it; returns the receipt of the joint application."""
        coordinator = logins.sign_in(self.portal.url, logins.of_role(staff, "samordnare"))
        self.visitors.append(coordinator)
        receipt = self.apply_jointly(coordinator)
        self.refer_and_notify()
        self.write_to_us()
        self.answer()
        self.be_helped(coordinator)
        self.digits = [digits for box in self.boxes.values() for digits in box.codes]
        case = coordinator.open(f"/handlaggning/arenden/{receipt.reference}/").text
        for told in (f"Al{MARK}", _text("Fikonträd"), _text("Hopp"), f"Ei{MARK} Ek", "kontrollerad av"):
            assert told in case, told
        return receipt
