"""The texts around the forms, as pages. A form that has texts already is left alone."""

from typing import TYPE_CHECKING

from forms.pages import FormTexts, FormTextsIndex
from forms.specs.registry import SPECS
from portal.demo import streams
from portal.demo.content.forms import FOLDER_TITLE, FORMS, Around

if TYPE_CHECKING:
    from portal.demo.pages import Tree

FOLDER = "/formular/"


def add_form_texts(tree: "Tree", *, days_ago: int) -> None:
    """Add the folder and the texts that are missing."""
    if not FormTextsIndex.objects.exists():
        tree.add(FOLDER, FormTextsIndex(title=FOLDER_TITLE), days_ago=days_ago)
    said = set(FormTexts.objects.values_list("kind", flat=True))
    for part in FORMS:
        if FOLDER in tree.pages and part.kind not in said:
            tree.add(f"{FOLDER}{SPECS[part.kind].slug}/", _texts(part), days_ago=days_ago)


def _texts(part: Around) -> FormTexts:
    return FormTexts(
        title=part.title,
        kind=part.kind,
        lead=part.lead,
        facts=streams.facts(part.facts),
        more=streams.rich_text(part.more).source,
        hints=[("hint", {"question": f"{part.kind}.{question}", "text": text}) for question, text in part.hints],
        thanks=part.thanks,
        next_steps=streams.steps(part.next_steps),
    )
