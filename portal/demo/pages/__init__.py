"""The pages of the demo. What has an address already is left as it is: editors' changes stay when the demo is made again."""

from portal.demo.pages.build import build_pages
from portal.demo.pages.start import build_start
from portal.demo.pages.tree import Tree

__all__ = ["Tree", "build_pages", "build_start"]
