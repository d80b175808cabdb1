"""A signed receipt can be checked by anybody: yes or no, the same no for everything, and a yes for exactly these signatures."""

import datetime
import io
import re
from dataclasses import replace

import pytest
import time_machine
from django.test import Client
from pypdf import PdfReader

from common.boxes import SHARED, open_box
from common.codes import ALPHABET, grouped
from common.errors import Missing
from common.site_settings import site_settings
from forms.answers import Item, Section, sections_of
from forms.models import Application, Method, Role, Signature
from forms.receipts import check_code, form_pdf, form_to_sign, receipt_pdf, signed_receipt
from forms.signers import signatures_of
from forms.workflow import State
from tests import factories
from tests.forms.filling import text_of
from tests.forms.joint import Alva, signs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes")]

YES, NO = "Kvittot stämmer.", "Det stämmer inte med något kvitto hos oss."
NOW = "2026-11-25T11:00:00Z"


@pytest.fixture
def signed():
    """A joint application that the young person, a guardian and the officer have signed, each in another way."""
    with time_machine.travel(NOW, tick=False) as clock:
        application = Alva(guardians=1).send_in()
        signs(application, Role.YOUTH)
        clock.shift(3600)
        staff = factories.user(name="Samira Testberg")
        signs(application, Role.GUARDIAN, method=Method.PAPER, registered_by=staff, paper_on=datetime.date(2026, 11, 24))
        clock.shift(3600)
        signs(application, Role.OFFICER, method=Method.EID, name="Karin Ek", number="197906189282", level="loa3")
    return Application.objects.select_related("programme").get(pk=application.pk)


def check(reference, code, network=1, **headers):
    return Client().post("/kontrollera/", {"reference": reference, "code": code}, REMOTE_ADDR=f"10.5.{network}.1", **headers)


def test_a_code_is_twenty_signs_and_the_same_each_time(signed):
    code = check_code(signed)
    assert len(code) == 20
    assert set(code) <= set(ALPHABET)
    assert code == check_code(Application.objects.get(pk=signed.pk))


def test_a_true_receipt_is_told_so_however_it_is_typed(signed):
    code = check_code(signed)
    for number, typed in enumerate([code, grouped(code), code.lower(), code.replace("", "-")]):
        response = check(grouped(signed.reference).lower(), typed, network=number)
        assert response.status_code == 200
        assert YES in text_of(response)
        assert not response.cookies


def test_the_answer_tells_nothing_else(signed):
    page = check(signed.reference, check_code(signed)).content.decode()
    for secret in (signed.reference, check_code(signed), signed.digest, "Alva", "Lund", "Möjligheten", "november", "loa3"):
        assert secret not in page


@pytest.mark.parametrize(
    "change",
    [
        {"role": "second_guardian"},
        {"method": "together"},
        {"level": "loa4"},
        {"signed_at": datetime.datetime(2026, 11, 25, 13, 0, 0, 1, tzinfo=datetime.UTC)},
        {"digest": "0" * 64},
        {"part_digest": "0" * 64},
        {"shown": b"something else"},
        {"voided_at": datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC)},
    ],
)
def test_a_receipt_stands_for_exactly_these_signatures(signed, change):
    code = check_code(signed)
    Signature.objects.filter(application=signed, role="officer").update(**change)
    assert check_code(signed) != code
    assert check(signed.reference, code).status_code == 422


def test_a_receipt_stands_for_the_content_and_for_one_application(signed):
    code = check_code(signed)
    Application.objects.filter(pk=signed.pk).update(digest="0" * 64)
    assert check(signed.reference, code).status_code == 422


def test_one_more_signature_makes_another_receipt():
    application = Alva(guardians=1).send_in()
    signs(application, Role.YOUTH)
    before = check_code(application)
    signs(application, Role.GUARDIAN)
    assert check_code(application) != before


def test_nobody_makes_a_code_without_the_installations_key(signed, monkeypatch):
    code = check_code(signed)
    monkeypatch.setattr("forms.receipts.installation_salt", lambda: b"another" * 4)
    assert check_code(signed) != code


def test_unknown_references_other_codes_and_void_signatures_get_one_answer(signed):
    code = check_code(signed)
    unsigned = Alva(guardians=0).send_in()
    pairs = [(signed.reference, "2" * 20), ("2345678923", code), (unsigned.reference, code), (signed.reference, code[:19]), ("x", "å")]
    answers = {self_said(check(*pair, network=number)) for number, pair in enumerate(pairs)}
    Signature.objects.update(voided_at=datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC))
    answers.add(self_said(check(signed.reference, code, network=20)))
    assert len(answers) == 1
    (status, text) = answers.pop()
    assert status == 422
    assert NO in text


def self_said(response):
    """The answer without what the visitor herself typed."""
    return response.status_code, re.sub(r'value="[^"]*"', "", text_of(response))


def test_the_page_sets_no_cookie_and_never_reads_a_code_from_its_address(client, signed, query_budget):
    site_settings()
    client.get("/kontrollera/")
    code = check_code(signed)
    with query_budget(0):
        response = client.get("/kontrollera/", {"reference": signed.reference, "code": code, "kod": code})
    assert response.status_code == 200
    assert not response.cookies
    assert YES not in text_of(response)
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]
    for secret in (code, signed.reference):
        assert secret not in main


@pytest.mark.parametrize(
    ("reference", "code", "field"), [("", "2" * 20, "reference"), ("2345678923", "", "code"), ("x" * 61, "2", "reference")]
)
def test_an_empty_or_endless_field_says_what_to_write(reference, code, field):
    response = check(reference, code)
    assert response.status_code == 422
    assert f'href="#id_{field}"' in response.content.decode()
    assert NO not in text_of(response)


def test_guessing_is_stopped_by_network_and_by_reference(signed):
    code = check_code(signed)
    with time_machine.travel(NOW, tick=False):
        assert [check("2345678923", "2" * 20).status_code for _ in range(10)] == [422] * 10
        response = check(signed.reference, code)
        assert (response.status_code, response.headers["Retry-After"]) == (429, "900")
        others = [check(signed.reference, "2" * 20, network=number).status_code for number in range(2, 13)]
    assert others == [422] * 10 + [429]


def test_a_check_from_another_site_is_refused(signed):
    assert check(signed.reference, check_code(signed), HTTP_ORIGIN="https://nagon-annan.example").status_code == 403


def test_a_yes_and_a_no_cost_the_same_queries(signed, query_budget):
    code = check_code(signed)
    site_settings()
    check(signed.reference, code)
    check("2345678923", code)
    for reference in (signed.reference, "2345678923"):
        with query_budget(5):
            check(reference, code)


def test_a_receipt_says_who_signed_what_how_and_when(signed):
    receipt = signed_receipt(signed, signatures_of(signed))
    lines = {line.role: (line.name, line.statement, line.how, line.when) for line in receipt.signers}
    assert lines == {
        "Ungdomen": (
            "Alva", "Jag vill vara med. Jag har själv läst ansökan.", "Länk och engångskod", "25 november 2026, kl. 12.00"
        ),
        "Vårdnadshavare": (
            "Maria",
            "Jag känner till ansökan och tycker att det är okej.",
            "På papper 24 november 2026, kontrollerad av Samira Testberg",
            "25 november 2026, kl. 13.00",
        ),
        "Den som söker tillsammans med ungdomen": (
            "Karin Ek",
            "Jag har gått igenom ansökan tillsammans med ungdomen.",
            "E-legitimation, tillitsnivå 3",
            "25 november 2026, kl. 14.00",
        ),
    }  # fmt: skip
    assert (receipt.reference, receipt.check_code) == (grouped(signed.reference), grouped(check_code(signed)))
    assert (receipt.digest, receipt.service, receipt.sent) == (signed.digest, "Möjligheten", "25 november 2026, kl. 12.00")
    assert receipt.check_address.endswith("/kontrollera/")
    assert signed.reference not in receipt.address


def test_what_is_printed_can_be_checked(signed):
    pdf = receipt_pdf(signed, signatures_of(signed))
    said = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    signs_said = "".join(said.split())
    assert signed.reference in signs_said
    assert check_code(signed) in signs_said
    assert pdf == receipt_pdf(signed, signatures_of(signed))


def test_what_nobody_has_signed_has_no_receipt():
    application = Alva(guardians=0).send_in()
    with pytest.raises(Missing):
        check_code(application)
    with pytest.raises(Missing):
        signed_receipt(application, signatures_of(application))


def test_a_paper_shows_the_shared_answers_and_a_block_for_each_who_has_not_signed():
    with time_machine.travel(NOW, tick=False):
        application = Alva(guardians=2).send_in()
        signs(application, Role.YOUTH)
        sections = sections_of(open_box(application, SHARED))
        paper = form_to_sign(application, sections, signatures_of(application))
    assert [(block.role, block.name) for block in paper.signers] == [
        ("Den som söker tillsammans med ungdomen", "Karin"),
        ("Vårdnadshavare", "Maria"),
        ("Vårdnadshavare", "Johan"),
    ]
    assert paper.signers[1].statement == "Jag känner till ansökan och tycker att det är okej."
    asked = {item.question: item.lines for section in paper.sections for item in section.items}
    assert asked["Hur gammal är du?"] == ("16",)
    assert "Jag vill ha en lugn plats." not in str(asked)
    assert re.fullmatch(r"([0-9a-f]{4} ){3}[0-9a-f]{4}", paper.check_code)
    assert application.digest.startswith(paper.check_code.replace(" ", ""))
    site = site_settings()
    assert site.visit_address.rstrip(".") in paper.hand_in[0]
    assert paper.hand_in[1] == "Lämna det senast onsdag 9 december 2026."
    assert paper.address == ""


def test_what_only_the_team_reads_is_not_printed_even_if_it_is_handed_over():
    application = Alva(guardians=0).send_in()
    private = Section("Dina uppgifter", [Item("number", "Personnummer", ["20090112-2382"], is_private=True)])
    paper = form_to_sign(application, [private], signatures_of(application))
    assert paper.sections[0].items == ()


def test_a_paper_is_for_those_who_are_still_asked(signed):
    with pytest.raises(Missing):
        form_to_sign(signed, [], signatures_of(signed))
    application = Alva(guardians=1).send_in()
    ended = [replace(one, is_ended=one.role == "guardian") for one in signatures_of(application)]
    assert [block.name for block in form_to_sign(application, [], ended).signers] == ["Alva", "Karin"]


def test_the_paper_is_printed_the_same_each_time():
    application = Alva(guardians=1).send_in()
    sections = sections_of(open_box(application, SHARED))
    pdf = form_pdf(application, sections, signatures_of(application))
    assert pdf.startswith(b"%PDF")
    assert pdf == form_pdf(application, sections, signatures_of(application))


@pytest.mark.parametrize("state", [State.AWAITING_SIGNATURES, State.LAPSED, State.WITHDRAWN])
def test_what_waits_has_lapsed_or_was_taken_back_has_no_receipt_and_is_not_confirmed(signed, state):
    code = check_code(signed)
    assert YES in text_of(check(signed.reference, code))
    Application.objects.filter(pk=signed.pk).update(state=state)
    assert NO in text_of(check(signed.reference, code, network=2))
    signed.refresh_from_db()
    with pytest.raises(Missing):
        signed_receipt(signed, signatures_of(signed))
