"""The look of an installation as data: the colour and form of each service and of the site, and the stylesheet that they become."""

from common.theme.marks import Mark, take_marks_from
from common.theme.theme import Theme, theme, theme_of

__all__ = ["Mark", "Theme", "take_marks_from", "theme", "theme_of"]
