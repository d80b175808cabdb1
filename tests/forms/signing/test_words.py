"""The words around what is signed: easy to read, and the same for everybody who may not know more."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from forms.views.signing.base import ENDED, OVER
from tests.demo.words import lix

EASY = 30
ENDS = (".", "!", "?", ":")
TEMPLATES = sorted((Path(settings.BASE_DIR) / "templates/forms").glob("sign*.html"))
SAID = re.compile(r'{% translate "([^"]+)" %}|{% blocktranslate[^%]*%}(.*?){% endblocktranslate %}', re.DOTALL)


def sentences(template: Path) -> list[str]:
    """What a template says, with a name where a name stands."""
    found = [short or long for short, long in SAID.findall(template.read_text())]
    plain = [" ".join(re.sub(r"<[^>]+>", "", re.sub(r"{{[^}]*}}", "Robin", text)).split()) for text in found]
    return [text if text.endswith(ENDS) else f"{text}." for text in plain]


def test_the_pages_of_signing_are_easy_to_read():
    said = [sentence for template in TEMPLATES for sentence in sentences(template)]
    said += [str(text) for pair in (*ENDED.values(), OVER) for text in pair]

    assert len(said) > 60
    assert lix(" ".join(said)) <= EASY


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_no_page_speaks_of_anybody_as_an_applicant(template):
    for sentence in sentences(template):
        assert "sökande" not in sentence
        assert "vårdnadshavaren" not in sentence
