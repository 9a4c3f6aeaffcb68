"""The golden dossier in a made-up second language: nothing of the German catalogue is left in it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from string import Formatter
from typing import Any, cast

import lxml.html
import pytest
from lxml.etree import XPath

from generator import pipeline
from generator.pages.wording import de, languages
from generator.pages.wording.catalogue import Wording
from generator.site import build
from generator.site.build import Places
from tests.conftest import ROOT
from tests.test_golden import GOLDEN

LETTER = re.compile("[^\\W\\d_]")
WORD = re.compile("[^\\W\\d_]{3,}")
NEUTRAL = {"SHA", "JSON", "Wikidata", "May", "June", "Jun", "Monday", "Tuesday", "Thursday", "Friday"}
"""Names of a checksum, a format and a site, and the months and weekdays of the golden dossier by CLDR."""
NOT_SHOWN = re.compile(
    r"\(<[^>]*>\)|\{: [^}]*\}|<code>[^<]*</code>|<script.*?</script>|<[^>]*>|^---\n.*?\n---\n", re.DOTALL
)
"""Addresses, ids and classes, checksums, data for programs, tags, front matter."""
SHOWN = XPath("//body//text() | //title/text() | //@title | //@aria-label | //@placeholder | //@data-texts")
CONFIGURATION = """
site_name: Site
theme: {name: material, custom_dir: .dossier/theme, font: false, favicon: assets/favicon.svg}
hooks: [.dossier/hook.py]
plugins: []
extra: {generator: false}
markdown_extensions: [attr_list, md_in_html, tables]
validation: {nav: {omitted_files: ignore}}
"""


def made_up(value: Any) -> Any:
    """A catalogue, or a part of one, with an “x” for each letter that is not in a placeholder."""
    if isinstance(value, str):
        parts = Formatter().parse(value)
        return "".join(
            LETTER.sub("x", text) + (f"{{{name}}}" if name is not None else "") for text, name, _, _ in parts
        )
    if isinstance(value, Mapping):
        return {key: made_up(inner) for key, inner in value.items()}
    return type(value)(**{each.name: made_up(getattr(value, each.name)) for each in fields(value) if each.init})


@pytest.fixture
def wording(monkeypatch) -> Wording:
    """The made-up language; it has the days, months and numbers of English, and is the only one there is."""
    texts = {each.name: made_up(getattr(de.WORDING, each.name)) for each in fields(Wording) if each.init}
    made = Wording(**(texts | {"language": "en"}))
    monkeypatch.setattr(languages, "available", lambda: {"en": made})
    return made


def in_english(folder: Path) -> Path:
    """The seeds of the golden dossier, copied into a folder, which now say that it is in English."""
    seeds = folder / "seeds"
    shutil.copytree(GOLDEN / "seeds", seeds)
    home = seeds / "dossier.md"
    home.write_text(home.read_text(encoding="utf-8").replace("---\n", "---\nlanguage: en\n", 1), encoding="utf-8")
    return seeds


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The golden dossier, which now says that it is in English."""
    return in_english(tmp_path)


def ours(text: str, seeds: Path) -> set[str]:
    """The words of a text that are not the dossier's own."""
    files = {path.name: path.read_text(encoding="utf-8") for path in seeds.rglob("*.*")}
    own = {word for entry in files.items() for word in WORD.findall(" ".join(entry))}
    whole = text.replace("\N{SOFT HYPHEN}", "")  # where a name may be divided it is still that name
    return {word for word in WORD.findall(whole) if word not in own and word.strip("x")} - NEUTRAL


def test_pages_hold_no_word_of_another_language(wording, seeds, tmp_path):
    """Every word of a page is the dossier's own, or made up."""
    german = set(WORD.findall(" ".join(texts(de.WORDING)))) - set(WORD.findall(" ".join(texts(wording)))) - NEUTRAL
    assert pipeline.pages(seeds, tmp_path / "docs") == ()
    for page in (tmp_path / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        found = ours(NOT_SHOWN.sub(" ", text), seeds)
        # The columns of the data are named and explained in English, whatever the language of the dossier.
        assert (found & german if page.parent.name == "daten" else found) == set(), page
        assert wording.article.about in text or "sha256" not in text


def test_the_theme_speaks_the_language(wording, seeds, tmp_path, monkeypatch):
    """The theme's own words, labels and titles included, are those of the language, as is what the search box says."""
    monkeypatch.setattr("generator.hook._run", lambda *_: None)
    for name in (".dossier/hook.py", ".dossier/theme/.gitignore"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    assert pipeline.pages(seeds, tmp_path / "docs") == ()
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    assert build.build(Places.of(tmp_path))
    german = set(WORD.findall(" ".join(texts(de.WORDING)))) - set(WORD.findall(" ".join(texts(wording)))) - NEUTRAL
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert pages
    for page in pages:
        root = lxml.html.document_fromstring(page.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        assert root.get("lang") == "en"
        assert ours(" ".join(map(str, cast(list[object], SHOWN(root)))), seeds) & german == set(), page
    scripts = (tmp_path / "site" / "assets" / "texts.js").read_text(encoding="utf-8")
    assert set(WORD.findall(scripts)) & german == set()
    assert wording.search.label in scripts


@pytest.mark.parametrize("name", ["search.js", "search-dialog.js", "search-open.js"])
def test_the_scripts_of_the_search_box(name):
    """They hold no text of their own."""
    script = (ROOT / "generator/site/theme/assets" / name).read_text(encoding="utf-8")
    for text in texts(de.WORDING.search):
        for literal in (part for part, _, _, _ in Formatter().parse(text)):
            assert len(literal.split()) < 2 or literal not in script, literal


def texts(value: Any) -> list[str]:
    """Every text of a catalogue."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for inner in value.values() for text in texts(inner)]
    return [text for each in fields(value) if each.init for text in texts(getattr(value, each.name))]
