"""The pieces that the forms share: error summary, field, the panel for emergencies."""

import re
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.template.loader import render_to_string

TEMPLATES = Path(settings.BASE_DIR) / "templates"


# What is seen of a component -> the templates that may print it.
ONCE = {
    'id="las-mer"': {"includes/further.html"},
    "länk till annan webbplats": set(),
    'class="event{': {"news/event_row.html"},
    "item.lead|": {"news/item.html"},
    "before_url }}": {"news/pager.html"},
    '<p class="alert"': {"includes/alert.html"},
    "låter tungt": {"forms/warned.html"},
    '<div class="factbox {{ shape_class }}">\n  <h': {"includes/factbox.html"},
    '<figcaption class="meta">{% if caption': {"includes/figure.html"},
    "answer|prose": set(),
}


class _Form(forms.Form):
    name = forms.CharField(
        label="Vad ska vi kalla dig?", help_text="Förnamnet räcker.", error_messages={"required": "Skriv vad vi ska kalla dig."}
    )
    channel = forms.ChoiceField(
        label="Hur vill du att vi hör av oss?",
        choices=[("call", "Ring"), ("sms", "Sms")],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj hur vi ska höra av oss."},
    )
    shared = forms.BooleanField(label="Jag delar telefonen", required=False)


@pytest.mark.parametrize("mark", ONCE)
def test_a_component_is_printed_by_one_template(mark: str) -> None:
    public = [path for path in TEMPLATES.rglob("*.html") if path.relative_to(TEMPLATES).parts[0] not in ("desk", "styleguide", "account")]
    assert {str(path.relative_to(TEMPLATES)) for path in public if mark in path.read_text()} == ONCE[mark]


def _field(form: forms.Form, name: str) -> str:
    return render_to_string("includes/field.html", {"field": form[name]})


def test_the_summary_counts_and_links_to_something_that_exists() -> None:
    form = _Form({})
    summary = render_to_string("includes/error_summary.html", {"form": form})
    html = "".join(_field(form, name) for name in form.fields)
    assert "Två saker behöver rättas" in summary
    assert 'role="alert"' in summary
    targets = re.findall(r'href="#([^"]+)"', summary)
    assert targets == ["id_name", "id_channel_0"]
    assert all(f'id="{target}"' in html for target in targets)


def test_no_summary_without_errors() -> None:
    assert "error-summary" not in render_to_string("includes/error_summary.html", {"form": _Form()})
    assert "En sak behöver rättas" in render_to_string("includes/error_summary.html", {"form": _Form({"name": "Robin"})})


def test_a_field_names_its_help_and_its_error() -> None:
    html = _field(_Form({}), "name")
    described = re.search(r'<input[^>]*aria-describedby="([^"]+)"', html)
    assert described
    assert all(f'id="{target}"' in html for target in described[1].split())
    assert 'aria-invalid="true"' in html
    assert "has-error" in html


def test_choices_are_a_group_with_the_question_as_its_legend() -> None:
    html = _field(_Form(), "channel")
    assert re.search(r"<fieldset[^>]*>\s*<legend>Hur vill du att vi hör av oss\?</legend>", html)
    assert html.count('type="radio"') == 2
    assert '<label class="choice" for="id_channel_0">' in html


def test_a_single_box_has_its_words_beside_it() -> None:
    assert re.search(
        r'<label class="choice" for="id_shared"><input type="checkbox"[^>]*><span>Jag delar telefonen</span>', _field(_Form(), "shared")
    )
