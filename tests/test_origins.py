"""Where sources are counted, two prints of one dispatch are one, and each says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator import pipeline
from tests.test_golden import GOLDEN


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the golden dossier with one of its articles in another paper, too."""
    folder = tmp_path_factory.mktemp("origins")
    shutil.copytree(GOLDEN / "seeds", folder / "seeds")
    text = (folder / "seeds" / "articles" / "rat-streitet.txt").read_text()
    (folder / "seeds" / "articles" / "nachdruck.txt").write_text(text.replace("alte", "alte, baufällige"))
    assert not pipeline.has_errors(pipeline.pages(folder / "seeds", folder / "docs"))
    return folder / "docs"


def test_each_print_names_the_other(docs: Path) -> None:
    """With a link, on its page."""
    page = (docs / "artikel" / "nachdruck.md").read_text()
    assert "Nahezu wortgleich und deshalb nur einmal gezählt: [" in page
    assert "](<rat-streitet-ueber-bruecke.md>)" in page
    assert "](<nachdruck.md>)" in (docs / "artikel" / "rat-streitet-ueber-bruecke.md").read_text()
    assert "wortgleich" not in (docs / "artikel" / "brief.md").read_text()


def test_sources_are_counted_once(docs: Path) -> None:
    """On the home page, in the list of articles, and in the data."""
    assert "5 Artikel, 4 Ursprünge" in (docs / "index.md").read_text()
    assert "5 Artikel, 4 Ursprünge" in (docs / "artikel" / "index.md").read_text()
    articles = json.loads((docs / "daten" / "dossier.json").read_text())["articles"]
    assert len({each["origin"] for each in articles}) == 4


def test_where_none_is_alike_nothing_is_said() -> None:
    """The golden dossier as stored."""
    assert "Ursprünge" not in (GOLDEN / "docs" / "index.md").read_text()
