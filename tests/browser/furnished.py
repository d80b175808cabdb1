"""What the demo's public site does not hold: a page with every block and a photograph at its head, and alerts of both levels over it."""

from tests.harness.inside import ask
from tests.running import Portal

_MAKE = """
import json
from datetime import timedelta
from io import BytesIO
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from common.models import Alert, ContactCard, PortalImage
from home.models import HomePage, StandardPage
from news.models import NewsPage
from services.models import Programme
from tests.site import block_values, pages
file = BytesIO()
Image.linear_gradient("L").resize((1600, 1000)).convert("RGB").save(file, "JPEG")
photograph = PortalImage.objects.create(title="Foto", file=ContentFile(file.getvalue(), name="foto.jpg"), width=1600, height=1000)
documents = [block_values.make_document(name) for name in ("film.mp4", "film.vtt", "tider.pdf")]
article, card, programme = NewsPage.objects.live().first(), ContactCard.objects.first(), Programme.objects.get(slug="mojligheten")
rows = block_values.Rows(article.pk, card.pk, programme.pk, photograph, photograph, *documents)
page = StandardPage(title="Allt på en sida", slug="allt", lead="Ett av varje block.", picture=photograph, picture_alt="En gråskala.")
page.body = page.body.stream_block.to_python(block_values.one_of_each(rows))
page = pages.publish(HomePage.objects.get(locale__language_code="sv"), page)
now = timezone.now()
for level, title in (("information", "Sommartider"), ("important", "Stängt fredag")):
    Alert.objects.create(
        level=level, title=title, text="Ring måndag.", section=page, link_url="https://www.csn.se/", link_text="Pengar, CSN",
        starts_at=now - timedelta(hours=1), ends_at=now + timedelta(days=1),
    )
print(json.dumps(page.get_url()))
"""


def every_block(portal: Portal) -> str:
    """Publish the page where no other page leads to it, and return its address."""
    return str(ask(portal, _MAKE))
