"""Every paper is PDF/UA-1 (readable with a screen reader) and PDF/A-2a (readable in a hundred years), as veraPDF judges."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from common.printing import look_of, render
from tests import equipment
from tests.lindhamra import LOOKS, THEME
from tests.printing.conftest import AT
from tests.printing.papers import PAPERS, POSTCARD, RECEIPT, reworded
from tests.printing.test_papers import WORDINGS
from tests.printing.test_signs import SPOKEN


def _folder_of_papers(folder: Path) -> list[str]:
    made = {f"{name}-{number}": reworded(paper, say) for name, paper in PAPERS.items() for number, say in enumerate(WORDINGS.values())}
    made = {name: replace(paper, title="Titel", municipality="Lindhamra kommun") for name, paper in made.items()}
    made |= {f"postcard-{slug}": replace(POSTCARD, look=look_of(slug, current=THEME)) for slug in (*LOOKS, "")}
    files = {name: render(paper, at=AT) for name, paper in made.items()}
    for language, text in SPOKEN.items():
        spoken = replace(RECEIPT, title=text, service=text, sent=text)
        files[f"receipt-{language}"] = render(spoken, language=language, is_rtl=language in ("ar", "fa"), at=AT)
    for name, pdf in files.items():
        (folder / f"{name}.pdf").write_bytes(pdf)
    return [str(folder / f"{name}.pdf") for name in files]


@pytest.mark.verapdf
def test_every_paper_keeps_both_standards(tmp_path: Path) -> None:
    files = _folder_of_papers(tmp_path)

    for flavour in ("ua1", "2a"):
        judged = subprocess.run([equipment.verapdf(), flavour, *files], capture_output=True, text=True, check=False, timeout=300)

        assert [line for line in judged.stdout.splitlines() if line.startswith("FAIL")] == []
        assert judged.stdout.count("PASS ") == len(files), judged.stderr
        assert judged.returncode == 0
