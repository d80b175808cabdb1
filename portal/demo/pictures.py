"""The drawings of the demo, as pictures of the editor."""

from pathlib import Path

from django.core.files import File

from common.pictures import PortalImage
from portal.demo.content.pictures import DESCRIPTIONS, ILLUSTRATOR

FOLDER = Path(__file__).parent / "pictures"
TITLE = "Teckning: "


def build_pictures() -> dict[str, PortalImage]:
    """Load the drawings that are missing, and return all of them by name."""
    pictures = {image.title.removeprefix(TITLE): image for image in PortalImage.objects.filter(title__startswith=TITLE)}
    for name, description in DESCRIPTIONS.items():
        if name not in pictures:
            pictures[name] = _load(name, description)
    return pictures


def _load(name: str, description: str) -> PortalImage:
    with (FOLDER / f"{name}.svg").open("rb") as file:
        image = PortalImage(title=f"{TITLE}{name}", description=description, photographer=ILLUSTRATOR, file=File(file, name=f"{name}.svg"))
        image.save()
    return image
