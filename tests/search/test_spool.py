"""Searches are noted in a file and counted from it: nothing personal in it, nothing counted twice, and no search that fails for it."""

import logging
import multiprocessing
import os
import stat
from datetime import date
from pathlib import Path

import pytest
import time_machine
from pytest_django import Settings

from common.nightly import jobs
from search import noting
from search.actions import count_searches
from search.models import SearchWord
from search.noting import note

DAY = date(2026, 11, 26)
WRITERS, EACH = 4, 200


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """A folder of data of its own, and a process that has warned of nothing."""
    settings.PORTAL_DATA = tmp_path
    noting.warn.cache_clear()
    return tmp_path / "searches"


def _rows() -> list[tuple[str, int, int]]:
    return list(SearchWord.objects.order_by("words").values_list("words", "times", "hits"))


def _lines(folder: Path) -> list[str]:
    return (folder / noting.WAITING).read_text().splitlines()


def test_a_search_is_a_line_with_its_day_its_hits_and_its_words_for_the_owner_alone(folder):
    with time_machine.travel(f"{DAY}T21:30:00Z"):
        note(" Hoppat\tAv\n", 3)
        note("csn", 0)
    assert _lines(folder) == ["2026-11-26\t3\thoppat av", "2026-11-26\t0\tcsn"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / noting.WAITING).stat().st_mode) == 0o600


@pytest.mark.django_db
def test_noting_asks_nothing_of_the_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        note("praktik", 3)


@pytest.mark.parametrize(
    "typed",
    [
        *("", " \t\n", "\0", "200701082380", "Robin 070108-2380", "070-174 06 05", "+46701740605", "robin@ungdom.example"),
        *("0701\u200b740605", "０７０１７４０６０５", "x" * 61, "orolig " * 2000),
    ],
)
def test_what_may_be_personal_or_is_no_search_never_reaches_the_file(folder, typed):
    note(typed, 0)
    assert not folder.exists()


@pytest.mark.parametrize(("typed", "kept"), [("a\0b", "a b"), ("\ud800kaa", "kaa"), ("x\u2028y\x85z", "x y z"), ("😀 مرحبا", "😀 مرحبا")])
def test_odd_signs_make_one_line(folder, typed, kept):
    note(typed, 1)
    assert [line.split("\t")[2] for line in _lines(folder)] == [kept]


@pytest.mark.django_db
def test_the_lines_are_counted_and_gone(folder):
    with time_machine.travel("2026-11-25T12:00:00Z"):
        note("praktik", 0)
    with time_machine.travel(f"{DAY}T12:00:00Z"):
        for hits in (0, 2, 3):
            note("Praktik", hits)
        note("csn", 0)
        assert count_searches() == 5
    assert sorted(SearchWord.objects.values_list("searched_on", "words", "times", "hits")) == [
        (date(2026, 11, 25), "praktik", 1, 0),
        (DAY, "csn", 1, 0),
        (DAY, "praktik", 3, 3),
    ]
    assert list(folder.iterdir()) == []
    assert count_searches() == 0


@pytest.mark.django_db
def test_where_nothing_waits_nothing_is_asked(django_assert_num_queries, folder):
    with django_assert_num_queries(0):
        assert count_searches() == 0
        folder.mkdir()
        assert count_searches() == 0


@pytest.mark.django_db
def test_the_night_counts_before_it_forgets():
    note("praktik", 1)
    assert jobs()["search.counted_words"]() == 1
    assert sorted(name for name in jobs() if "words" in name and name.startswith("search.")) == [
        "search.counted_words",
        "search.expired_words",
    ]


@pytest.mark.django_db
def test_a_line_that_is_broken_or_may_be_personal_is_passed_over(folder):
    folder.mkdir()
    good = "2026-11-26\t3\tpraktik"
    broken = [
        "2026-11-26\t3\tpra2026-11-26\t0\tcsn",
        "2026-13-40\t1\tkaa",
        "x",
        "",
        "2026-11-26\t99999999999\tkaa",
        "2026-11-26\t1\t0701740605",
    ]
    (folder / noting.WAITING).write_bytes("\n".join([*broken, good, "2026-11-26\t3\tavbrut"]).encode() + b"\xff")
    assert count_searches() == 1
    assert _rows() == [("praktik", 1, 3)]


@pytest.mark.django_db
def test_what_a_killed_process_had_taken_is_counted_once_by_the_next(folder, monkeypatch):
    note("praktik", 3)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", lambda path: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            count_searches()
    assert _rows() == []
    assert [file.name.startswith(noting.TAKEN) for file in folder.iterdir()] == [True]
    note("csn", 0)
    assert count_searches() == 2
    assert _rows() == [("csn", 1, 0), ("praktik", 1, 3)]


@pytest.mark.django_db
def test_a_file_that_another_has_taken_meanwhile_is_left_to_her(folder, monkeypatch, caplog):
    note("praktik", 3)
    reading = noting.read

    def is_robbed(file):
        lines = list(reading(file))
        file.rename(folder / f"{noting.TAKEN}another")
        return lines

    with monkeypatch.context() as patched:
        patched.setattr(noting, "read", is_robbed)
        assert count_searches() == 0
    assert _rows() == []
    assert count_searches() == 1
    assert _rows() == [("praktik", 1, 3)]
    assert caplog.records == []


def _write(data: Path, name: str) -> None:
    for number in range(EACH):
        note(f"{name} {number}", number)


@pytest.mark.django_db
def test_lines_of_several_writers_do_not_mix_and_none_is_counted_twice(tmp_path, monkeypatch):
    monkeypatch.setattr("search.actions.noting.MOST_A_DAY", WRITERS * EACH)
    names = "abcdefgh"[:WRITERS]
    writers = [multiprocessing.get_context("fork").Process(target=_write, args=(tmp_path, name)) for name in names]
    for writer in writers:
        writer.start()
    counted = 0
    while any(writer.is_alive() for writer in writers):
        counted += count_searches()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    counted += count_searches()
    rows = _rows()
    assert {times for _words, times, _hits in rows} == {1}
    assert {words for words, _times, _hits in rows} <= {f"{name} {number}" for name in names for number in range(EACH)}
    assert all(words.split()[1] == str(hits) for words, _times, hits in rows)
    # What a writer puts in a file at the very moment it is taken up is lost: at most one line for each time it was.
    assert WRITERS * EACH * 0.9 <= counted == len(rows)


def test_the_file_has_an_end(folder, monkeypatch):
    monkeypatch.setattr(noting, "LARGEST", 60)
    for number in range(10):
        note(f"ord {number}", 0)
    assert _lines(folder) == [f"{noting.today()}\t0\tord {number}" for number in range(3)]


def test_a_full_disk_stops_no_search_and_is_said_once(monkeypatch, caplog):
    def is_full(*args):
        raise OSError(28, "No space left on device", "hemliga ord")

    monkeypatch.setattr(os, "write", is_full)
    with caplog.at_level(logging.INFO):
        note("hemliga ord", 0)
        note("hemliga ord", 0)
    assert [record.getMessage() for record in caplog.records] == ["searches are not counted: OSError"]
    assert "hemliga" not in caplog.text


@pytest.mark.django_db
def test_a_folder_that_is_none_stops_neither_search_nor_worker(folder, caplog):
    folder.write_text("")
    note("praktik", 1)
    assert count_searches() == 0
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
    assert count_searches() == 0
    assert len(caplog.records) == 2
