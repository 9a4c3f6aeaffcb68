"""From a dossier to files: each once, none for what is not there."""

from __future__ import annotations

from pathlib import Path

from generator.dossier.link import link
from generator.model import Dossier
from generator.pages.render import render
from generator.pages.wording import de
from tests.pages.made_up import dossier


def rendered(found: Dossier) -> dict[str, object]:
    """The files, which must all have paths of their own."""
    outputs = list(render(found, link(found), {each.id: Path(each.name) for each in found.articles}, de.WORDING))
    assert len({output.path for output in outputs}) == len(outputs)
    return {output.path: output.content for output in outputs}


def test_each_thing_has_its_page():
    """And each article its original beside it, as received."""
    found = rendered(dossier())
    assert set(found) >= {
        "index.md", "artikel/index.md", "artikel/bruecke.md", "artikel/gutachten.md", "vorschlaege/index.md",
        "vorschlaege/neubau.md", "akteure/index.md", "akteure/anna-adler.md", "akteure/naturverband.md",
        "wer-sagt-was/index.md", "chronik/index.md", "was-sich-aenderte/index.md", "daten/index.md", "feed.xml",
    }  # fmt: skip
    assert found["quellen/bruecke.txt"] == Path("bruecke.txt")


def test_nothing_curated_makes_no_empty_pages():
    """Articles alone: the home page, and lists of them."""
    folders = {path.split("/")[0] for path in rendered(dossier((), actors=(), events=()))}
    assert folders == {"index.md", "artikel", "quellen"}
