"""What anybody may write is looked through for numbers and addresses of people; days, years and hours are let in."""

import pytest

from editorial.screening import is_personal

NUMBERS = (
    "200701082380",
    "20070108-2380",
    "070108-2380",
    "0701082380",
    "jag är 2007 01 08 2380 och",
    "2007-01-08-2380",
    "19260108+2380",
    "070168-2380",
    "070108-T380",
    "070108-2381",
    "２００７０１０８２３８０",
    "٢٠٠٧٠١٠٨٢٣٨٠",
    "2007\u200b0108\u20602380",
    "20070108–2380",
)
TELEPHONES = (
    "070-174 06 05",
    "0701740605",
    "ring 070 174 06 05!",
    "+46 70 174 06 05",
    "+46(0)701740605",
    "08-12 34 56",
    "0321/12345",
    "070.174.06.05",
    "1740605",
)
ADDRESSES = ("robin@ungdom.example", "skriv till Robin.Testberg+1@skola.lindhamra.example.", "robin＠ungdom.example")
FINE = (
    "",
    "Jag hittade inte schemat för 2026-11-25.",
    "läsåret 2025-2026",
    "öppet 08.00-16.30, 09-15",
    "08:00-16:00",
    "16–20 år",
    "skollagen 29 kap. 9 §, 2010:800",
    "6 av 10 svarade, 350 ungdomar",
    "§ 2006:39",
    "kostar 1 250 kr",
    "ring 112",
    "mitt @ var fel",
    "vecka 48, sal 0123",
    "12–15 miljoner 2019, 2020 och 2021",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [*[(text, True) for text in (*NUMBERS, *TELEPHONES, *ADDRESSES)], *[(text, False) for text in FINE]],
)
def test_a_text_that_holds_something_of_a_person_is_found(text, expected):
    assert is_personal(text) is expected


def test_a_long_text_is_looked_through_in_no_time():
    for text in ("0 " * 250, "1-" * 250, "a@" * 250, "@" * 500, "20 07 " * 80):
        is_personal(text)
