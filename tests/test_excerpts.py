"""Excerpts: nothing that is published holds more of an article than its quotations with their sentences.

The oracle knows nothing of how pages are made: it reads every file of the output, archives within it included, and
looks for runs of words that only the article has.
"""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.dossier import quote_search, resolve
from generator.intake import clean
from generator.search.annotation import annotated, tokens
from generator.search.synonyms import groups
from generator.seeds import read
from generator.text.sentences import sentences
from tests.conftest import ROOT, golden_project, run

_RUN = 5
"""Words in a row that are taken from the article, and not by chance: the editors' own words share fewer."""
_TAG = re.compile(r"<[^>]*>")
_INDEXED = re.compile(r"`[^\s`\"]*|~")
"""What the index adds to the words of a text (`generator/search/annotation.py`)."""
_IN_SCRIPT = re.compile(rb'dossierFile\("[^"]*", "([^"]*)"\);\s*')
"""How the edition that opens from disk holds a file of the index."""
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, whatever stands between them."""
    return [word.casefold() for word in _WORD.findall(text)]


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of words of a text."""
    found = words(text)
    return {tuple(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)}


def forbidden(seeds_folder: Path) -> set[tuple[str, ...]]:
    """Runs of all articles that stand in no quotation with its sentences, and in nothing that editors wrote."""
    seeds, _ = read.seeds(seeds_folder)
    articles, _ = pipeline.take_in(seeds)
    dossier, _ = resolve.resolve(seeds, articles)
    allowed = set[tuple[str, ...]]()
    cited = [(c.article, c.pieces) for c in dossier.citations] + [(e.article, e.pieces) for e in dossier.events]
    for article, pieces in cited:
        for piece in pieces:
            text = article.blocks[piece.block].text
            touched = [s for s in sentences(text) if piece.start < s.end and s.start < piece.end]
            allowed |= runs(text[touched[0].start : touched[-1].end])
    for citation in dossier.citations:
        allowed |= runs(citation.position.speaker) | runs(quote_search.normalise(citation.quote))
    for path in (*seeds_folder.glob("*.*"), *seeds_folder.glob("proposals/*.md")):
        allowed |= runs(path.read_text(encoding="utf-8"))
    for article in articles:
        title = article.title.value if article.title else ""
        authors = [author.value for author in article.authors]
        allowed |= runs(f"title: {title}") | runs(" ".join(authors)) | runs(" und ".join(authors))
    whole = set[tuple[str, ...]]()
    for path in seeds.articles:
        raw, _ = read.article(path)
        assert raw
        cleaned, _ = clean.clean(raw)
        assert cleaned
        lines = cleaned.visible.splitlines()  # of a page what it shows: its markup is no text of the article
        whole |= {found for line in lines for span in sentences(line) for found in runs(line[span.start : span.end])}
    return whole - allowed


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file that is published, as text: as it is, and without the markup that may stand between its words."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from _read(path.relative_to(folder).as_posix(), path.read_bytes())


def _read(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from _read(f"{name}!{inner}", archive.read(inner))
        return
    if data.startswith(b"\x1f\x8b"):
        yield from _read(f"{name}!", gzip.decompress(data))
        return
    if held := _IN_SCRIPT.fullmatch(data):
        yield from _read(f"{name}!", base64.b64decode(held[1]))
        return
    text = data.decode("utf-8", "ignore")
    yield name, text
    yield name, _INDEXED.sub("", text)
    yield name, html.unescape(_TAG.sub("", text))
    yield name, html.unescape(_TAG.sub(" ", text))
    if "\\u" in text:
        yield name, re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


def leaks(folder: Path, unwanted: set[tuple[str, ...]]) -> dict[str, str]:
    """A run of an article in each file that holds one it must not."""
    found = {name: unwanted & runs(text) for name, text in texts(folder)}
    return {name: " ".join(sorted(held)[0]) for name, held in found.items() if held}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden dossier with further articles, of which nothing is quoted; its pages hold them whole."""
    project = golden_project(tmp_path_factory.mktemp("whole") / "dossier")
    for path in sorted((ROOT / "tests" / "press").glob("*.*")):
        if path.suffix in (".txt", ".html"):
            shutil.copy(path, project / "seeds" / "articles")
    run(project, sys.executable, "-m", "generator", "pages", "--quiet")
    return project


@pytest.fixture(scope="module")
def excerpts(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in excerpts, as a site and as the edition that opens from disk."""
    project = tmp_path_factory.mktemp("excerpts") / "dossier"
    shutil.copytree(whole, project, ignore=shutil.ignore_patterns("site", "docs"))
    (project / "docs").mkdir()
    shutil.copy(whole / "docs" / "ueber.md", project / "docs")
    for command in ("build", "offline"):
        run(project, sys.executable, "-m", "generator", command, "--excerpts", "--quiet")
    return project


def test_whole_articles_are_found_where_they_are_published(whole):
    """The search for runs finds them on pages, in files and in archives, and in what the index makes of a text."""
    unwanted = forbidden(whole / "seeds")
    found = leaks(whole / "docs", unwanted)
    for start in ("artikel/", "quellen/", "daten/dossier.qdpx"):
        assert any(name.startswith(start) for name in found), start
    run_of_words = " ".join(sorted(unwanted)[0])
    (whole / "index").mkdir()
    marked = " ".join(annotated(tokens(run_of_words), groups([], []))).encode()
    (whole / "index" / "t0.gz").write_bytes(gzip.compress(marked))
    (whole / "index" / "t0.js").write_bytes(b'dossierFile("t0", "' + base64.b64encode(gzip.compress(marked)) + b'");')
    assert leaks(whole / "index", unwanted).keys() == {"t0.gz!", "t0.js!!"}


def test_nothing_holds_more_than_quotations(excerpts):
    """Neither docs/, nor the site with its index, feed, downloads and previews, nor the offline edition."""
    unwanted = forbidden(excerpts / "seeds")
    assert len(unwanted) > 1000
    assert leaks(excerpts / "docs", unwanted) == {}
    assert leaks(excerpts / "site", unwanted) == {}
    (excerpts / "packed").mkdir()
    (excerpts / "site-offline.zip").rename(excerpts / "packed" / "site-offline.zip")
    assert leaks(excerpts / "packed", unwanted) == {}


def test_addresses_of_passages_stay(excerpts, whole):
    """A link to a passage leads to it, whether the whole article is published or not."""
    before, after = (
        [each["passage"] for each in json.loads((project / "docs/daten/dossier.json").read_text())["positions"]]
        for project in (whole, excerpts)
    )
    assert after == before
    for place in after:
        page, _, id = place.partition("#")
        assert f'id="{id}"' in (excerpts / "site" / page / "index.html").read_text()
