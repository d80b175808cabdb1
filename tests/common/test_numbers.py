"""Identity numbers as people write them, and the day somebody turns an age; the numbers are published for tests and belong to nobody."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from common.numbers import NumberKind, PersonalNumber, age_on, birthday, parse

PERSONAL = {
    "200701082380": date(2007, 1, 8),
    "200701082398": date(2007, 1, 8),
    "200801152380": date(2008, 1, 15),
    "200801172388": date(2008, 1, 17),
    "200901122382": date(2009, 1, 12),
    "200901122390": date(2009, 1, 12),
    "201001062387": date(2010, 1, 6),
    "201001062395": date(2010, 1, 6),
    "201105192387": date(2011, 5, 19),
    "201203082381": date(2012, 3, 8),
    "200605162395": date(2006, 5, 16),
    "200501112395": date(2005, 1, 11),
    "197906189282": date(1979, 6, 18),
    "198506119992": date(1985, 6, 11),
    "199908072391": date(1999, 8, 7),
}
COORDINATION = {
    "200402622393": date(2004, 2, 2),
    "200402632384": date(2004, 2, 3),
    "200403802390": date(2004, 3, 20),
    "197010632391": date(1970, 10, 3),
}
SPACES = st.text(" \t\u00a0\u2009\u200b", max_size=2)
HYPHENS = st.sampled_from(["", "-", "\u2010", "\u2011", "\u2013", "\u2212", "\uff0d"])


@pytest.mark.parametrize(("digits", "birth_on"), PERSONAL.items())
def test_a_personal_number_tells_its_day(digits: str, birth_on: date) -> None:
    assert parse(digits) == PersonalNumber(digits, NumberKind.PERSONAL, birth_on)


@pytest.mark.parametrize(("digits", "birth_on"), COORDINATION.items())
def test_a_coordination_number_has_sixty_added_to_its_day(digits: str, birth_on: date) -> None:
    assert parse(digits) == PersonalNumber(digits, NumberKind.COORDINATION, birth_on)


@pytest.mark.parametrize(
    "text",
    [
        "200701082380",
        "20070108-2380",
        "20070108 2380",
        " 2007 01 08 - 2380\n",
        "2007-01-08-2380",
        "0701082380",
        "070108-2380",
        "070108 2380",
        "20070108\u20132380",
        "２００７０１０８－２３８０",
        "٢٠٠٧٠١٠٨٢٣٨٠",
        "\u202a20070108\u00a02380\u202c",
    ],
)
def test_a_number_is_taken_as_people_write_it(text: str) -> None:
    number = parse(text)

    assert (number.digits, number.written) == ("200701082380", "20070108-2380")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "åtta siffror",
        "200701082381",
        "197004289895",
        "194205669899",
        "201509160006",
        "200702292380",
        "200713082380",
        "200700082380",
        "200701002380",
        "200701322380",
        "20070108238",
        "2007010823800",
        "00200701082380",
        "20070108+2380",
        "20070108--2380+",
        "2007/01/08/2380",
        "20070108238A",
        "20070108238\u00bd",
        "200701082380; drop table",
        "0" * 12,
        "9" * 12,
        "2" * 1_000_000,
    ],
)
def test_what_is_no_identity_number_is_refused_in_words_that_help(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        parse(text)

    assert refused.value.messages == ["Skriv ditt personnummer med 12 siffror, till exempel 200701082380."]


@pytest.mark.parametrize("letter", ["T", "R", "S", "U", "W", "X", "J", "K", "L", "M", "N"])
def test_an_interim_number_is_taken_where_it_is_allowed_and_nowhere_else(letter: str) -> None:
    number = parse(f"000101-{letter.lower()}220", takes_interim=True)

    assert number == PersonalNumber(f"20000101{letter}220", NumberKind.INTERIM, date(2000, 1, 1))
    assert number.written == f"20000101-{letter}220"
    with pytest.raises(ValidationError):
        parse(f"20000101{letter}220")


@pytest.mark.parametrize("text", ["20000101P220", "20000101A220", "20000101TT20", "20000161T227", "20000101T221", "T00001012200"])
def test_other_letters_and_places_are_no_interim_number(text: str) -> None:
    with pytest.raises(ValidationError):
        parse(text, takes_interim=True)


@pytest.mark.parametrize(("day", "is_taken"), [("2007-01-07", False), ("2007-01-08", True), ("2108-01-07", True), ("2108-01-08", False)])
def test_nobody_is_unborn_or_older_than_a_hundred(day: str, is_taken: bool) -> None:
    with time_machine.travel(f"{day}T12:00+01:00", tick=False):
        if is_taken:
            assert parse("200701082380").birth_on == date(2007, 1, 8)
        else:
            with pytest.raises(ValidationError):
                parse("200701082380")


@pytest.mark.parametrize(
    ("day", "text", "is_taken"),
    [
        ("2106-12-31", "070108-2380", True),
        ("2106-12-31", "070108+2380", False),
        ("2107-01-01", "070108+2380", True),
        ("2107-01-01", "20070108+2380", True),
        ("2107-01-01", "20070108-2380", True),
        ("2107-01-01", "070108-2380", False),
        ("2108-01-07", "070108+2380", True),
        ("2108-01-08", "070108+2380", False),
    ],
)
def test_the_plus_sign_is_for_the_year_of_the_hundredth_birthday_and_after(day: str, text: str, is_taken: bool) -> None:
    with time_machine.travel(f"{day}T12:00+01:00", tick=False):
        if is_taken:
            assert parse(text).digits == "200701082380"
        else:
            with pytest.raises(ValidationError):
                parse(text)


def test_a_number_shows_neither_itself_nor_its_day_when_it_is_printed() -> None:
    shown = f"{parse('200701082380')!r} {parse('200701082380')}"

    assert "2380" not in shown
    assert "2007" not in shown


@given(digits=st.sampled_from([*PERSONAL, *COORDINATION]), begins=SPACES, ends=SPACES, hyphen=HYPHENS, is_long=st.booleans())
def test_whatever_stands_around_the_signs_the_number_is_the_same(digits: str, begins: str, ends: str, hyphen: str, is_long: bool) -> None:
    day = digits[:8] if is_long else digits[2:8]
    number = parse(f"{begins}{day}{ends}{hyphen}{begins}{digits[8:]}{ends}")

    assert number.digits == digits
    assert parse(number.written) == number


@given(st.text() | st.text("0123456789+-TRX ", min_size=8, max_size=16) | st.from_regex(r"\A\d{8}[+-]?[\dT]\d{3}\Z"), st.booleans())
def test_no_text_does_worse_than_being_refused(text: str, takes_interim: bool) -> None:
    try:
        number = parse(text, takes_interim=takes_interim)
    except ValidationError:
        return
    assert parse(number.written, takes_interim=takes_interim) == number


@pytest.mark.parametrize(
    ("years", "before", "day", "after"),
    [
        (14, date(2024, 1, 5), date(2024, 1, 6), date(2024, 1, 7)),
        (15, date(2025, 1, 5), date(2025, 1, 6), date(2025, 1, 7)),
        (16, date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7)),
        (18, date(2028, 1, 5), date(2028, 1, 6), date(2028, 1, 7)),
    ],
)
def test_an_age_begins_with_the_birthday(years: int, before: date, day: date, after: date) -> None:
    born = date(2010, 1, 6)

    assert birthday(born, years) == day
    assert [age_on(born, before), age_on(born, day), age_on(born, after)] == [years - 1, years, years]


@pytest.mark.parametrize(
    ("born", "before", "turns_eighteen"),
    [
        (date(2010, 1, 1), date(2027, 12, 31), date(2028, 1, 1)),
        (date(2010, 12, 31), date(2028, 12, 30), date(2028, 12, 31)),
        (date(2010, 3, 1), date(2028, 2, 29), date(2028, 3, 1)),
        (date(2009, 3, 1), date(2027, 2, 28), date(2027, 3, 1)),
    ],
)
def test_the_ends_of_years_and_of_february_move_no_birthday(born: date, before: date, turns_eighteen: date) -> None:
    assert birthday(born, 18) == turns_eighteen
    assert [age_on(born, before), age_on(born, turns_eighteen)] == [17, 18]


@pytest.mark.parametrize(
    ("years", "turns"),
    [(14, date(2022, 2, 28)), (15, date(2023, 2, 28)), (16, date(2024, 2, 29)), (18, date(2026, 2, 28))],
)
def test_who_is_born_on_the_leap_day_turns_on_the_last_of_february(years: int, turns: date) -> None:
    born = date(2008, 2, 29)

    assert birthday(born, years) == turns
    assert [age_on(born, date.fromordinal(turns.toordinal() + step)) for step in (-1, 0, 1)] == [years - 1, years, years]


@given(born=st.dates(date(1900, 1, 1), date(2030, 1, 1)), years=st.integers(0, 100))
def test_the_birthday_and_the_age_never_disagree(born: date, years: int) -> None:
    day = birthday(born, years)

    assert age_on(born, day) == years
    assert age_on(born, date.fromordinal(day.toordinal() - 1)) == years - 1
