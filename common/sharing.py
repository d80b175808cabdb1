"""Plain links that hand a page on; nobody else's script is loaded."""

from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _

from common.related import RelatedLink


def share_links(title: str, url: str) -> tuple[RelatedLink, ...]:
    """Return the ways to send a page to somebody, by its whole address."""
    return (
        RelatedLink(f"mailto:?{urlencode({'subject': title, 'body': url}, quote_via=quote)}", _("Dela med e-post")),
        RelatedLink(f"sms:?{urlencode({'body': f'{title} {url}'}, quote_via=quote)}", _("Dela med sms")),
        RelatedLink(f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': url})}", _("Dela på Facebook"), leads_away=True),
    )
