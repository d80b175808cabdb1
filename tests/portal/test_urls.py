"""The list of addresses that outside checks walk."""

import json

import pytest
from django.core.management import call_command

from portal.access import Access, access_of


def test_every_address_has_a_class(capsys):
    call_command("urls", "--json")
    rows = json.loads(capsys.readouterr().out)
    by_name = {row["name"]: row for row in rows}
    assert by_name["forms:router"]["pattern"] == "/ansok/"
    assert by_name["desk:queue"]["access"] == "desk"
    assert by_name["wagtailadmin_home"]["access"] == "editor"
    assert by_name["desk:queue"]["roles"]


def test_an_address_that_nobody_classed_is_found():
    with pytest.raises(LookupError, match="okand"):
        access_of("okand", "okand/")


def test_the_desk_and_the_editor_are_doors():
    assert access_of("desk:vad-som-helst", "handlaggning/x/") is Access.DESK
    assert access_of("wagtailimages:index", "redaktion/images/") is Access.EDITOR
