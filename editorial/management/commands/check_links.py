"""Ask other sites now whether the links to them still lead somewhere."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from editorial.actions import check_addresses, collect_links
from editorial.broken import broken_links


class Command(BaseCommand):
    """manage.py check_links"""

    help = "Läser alla länkar på webbplatsen och frågar andra webbplatser om deras adresser finns; varje adress högst en gång om dagen."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the links, ask, and say how it went; fails where LINK_CHECKS does not let the installation call out."""
        links = collect_links()
        if not settings.LINK_CHECKS:
            raise CommandError("Inget frågades: LINK_CHECKS är inte on.")
        asked = check_addresses()
        self.stdout.write(f"Länkar: {links}. Frågade: {asked}. Trasiga: {broken_links().count()}.")
