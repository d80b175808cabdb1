"""Headings: of the text, and of the blocks that have one of their own."""

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from common.blocks import samples
from common.blocks.groups import TEXT

# A page's own headings begin at h2; where the page itself puts a question over its blocks, theirs begin at h3.
FIRST_LEVEL, LAST_LEVEL = 2, 3


def anchor_of(title: str) -> str:
    """Return the id of a heading: no id of the templates begins like these."""
    return f"om-{slugify(title) or slugify(title, allow_unicode=True) or 'avsnitt'}"


class Headed(blocks.StructValue):
    """The value of a block that the page's table of contents can lead to."""

    # What the page calls it, where two headings say the same (common/contents.py).
    own_anchor = ""

    @property
    def anchor(self) -> str:
        """Return the id of the heading."""
        return self.own_anchor or anchor_of(self["title"])


class TitledBlock(blocks.StructBlock):
    """A block with a heading, one level further down where the page has a heading over it."""

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's variables, among them the level of the heading and of those below it."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        level = FIRST_LEVEL + bool(context.get("is_under_heading"))
        context.update(level=level, level_below=level + 1)
        return context


class HeadingBlock(TitledBlock):
    """A heading of the text."""

    title = blocks.CharBlock(label=_("Rubrik"), max_length=120)
    level = blocks.ChoiceBlock(
        label=_("Nivå"),
        choices=[(FIRST_LEVEL, _("Rubrik")), (FIRST_LEVEL + 1, _("Underrubrik"))],
        default=FIRST_LEVEL,
        search_index=False,
    )

    class Meta:
        icon = "title"
        label = _("Rubrik")
        label_format = "{title}"
        group = TEXT
        description = _("Delar upp texten. En underrubrik hör till rubriken före.")
        template = "common/blocks/heading.html"
        value_class = Headed
        preview_value = samples.HEADING

    def get_context(self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the template's variables; the level is the chosen one."""
        context = super().get_context(value, parent_context=parent_context)
        context["level"] = min(context["level"] + value["level"] - FIRST_LEVEL, LAST_LEVEL)
        return context

    def normalize(self, value: Any) -> Headed:
        """Return the value of the block."""
        return super().normalize(_whole(value))

    def to_python(self, value: Any) -> Headed:
        """Return the value of what is stored."""
        return super().to_python(_whole(value))

    def bulk_to_python(self, values: Any) -> list[Headed]:
        """Return the values of what is stored."""
        return super().bulk_to_python([_whole(value) for value in values])


def _whole(value: Any) -> Any:
    """Texts from before there were two levels have stored the words alone."""
    return {"title": value, "level": FIRST_LEVEL} if isinstance(value, str) else value
