"""Images in prose: each has a file, words for who does not see it, and a credit."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator import pipeline
from generator.dossier import illustrations
from generator.model import Image
from tests.conftest import GOLDEN
from tests.factories import position, proposal, seeds
from tests.seeds.test_images import png

IMAGE = Image("karte.png", Path("karte.png"), "seeds/images/karte.png", 5, 7)


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ('![Karte](karte.png "Karte: Redaktion")', []),
        ('![Karte](../images/karte.png "Karte: Redaktion")', []),
        ('![](karte.png "Karte: Redaktion")', ["no words for who does not see it"]),
        ("![Karte](karte.png)", ["no credit"]),
        ('![Karte](krate.png "Karte: Redaktion")', ["there is no image “krate.png”"]),
        ('Hier ![Karte](karte.png "x") dort', ["an image within a line"]),
    ],
)
def test_faults_name_the_line_of_the_image(prose: str, said: list[str]) -> None:
    """In the line where the image stands."""
    known = replace(seeds((proposal(position("x"), prose=f"Text.\n\n{prose}\n"),)), images=(IMAGE,))
    found = list(illustrations.problems(known))
    assert [(each.line, word in each.message) for each, word in zip(found, said, strict=True)] == [(22, True)] * len(
        said
    )


def test_an_image_is_shown(tmp_path: Path) -> None:
    """With its size, its words and its credit; the file is copied."""
    golden = tmp_path / "dossier"
    shutil.copytree(GOLDEN, golden)
    (golden / "seeds" / "proposals" / "karte.png").write_bytes(png())
    page = golden / "seeds" / "proposals" / "sanierung.md"
    page.write_text(page.read_text() + '\n![Die Brücke & der Fluss](karte.png "Foto: Ada <Licht>")\n\nEnde.\n')
    outputs, problems = pipeline.make(golden / "seeds", golden / "docs")
    assert not pipeline.has_errors(problems), problems
    made = {output.path: output.content for output in outputs}
    assert made["bilder/karte.png"] == golden / "seeds" / "proposals" / "karte.png"
    text = str(made["vorschlaege/sanierung.md"])
    assert (
        '<img src="../../bilder/karte.png" alt="Die Brücke &amp; der Fluss" width="5" height="7" loading="lazy">'
        in text
    )
    assert "<figcaption>Foto: Ada &lt;Licht&gt;</figcaption>" in text
