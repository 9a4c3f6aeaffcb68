"""The theme in a dossier is the package's, whole, whenever a site is built."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.site import classic, themecopy
from tests.conftest import ROOT

TEXTS = {
    "templates": {"search": {"open": "Suche – „so“ {{ nie }}"}},
    "scripts": {"search": {"label": "„Im“ Dossier\u2028</script>"}},
}
PACKAGED = ROOT / "generator" / "site" / "theme"
SHORTEN = {".css": themecopy.short, ".js": classic.uncommented}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier as it is cloned: the folder of the theme is there, and empty."""
    (tmp_path / themecopy.FOLDER).mkdir(parents=True)
    (tmp_path / themecopy.FOLDER / themecopy.KEPT).write_text(themecopy.IGNORED)
    return tmp_path


def held(folder: Path) -> dict[str, bytes]:
    """All files of a folder but the one for git and those of texts."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {
        name: content
        for name, content in files.items()
        if name not in (themecopy.KEPT, themecopy.TEXTS, themecopy.SCRIPTED)
    }


def brought() -> dict[str, bytes]:
    """The package's theme as it stands in a dossier."""
    return {
        name: SHORTEN.get(Path(name).suffix, str)(content.decode()).encode() for name, content in held(PACKAGED).items()
    }


def test_the_copy_is_the_packages_theme(dossier: Path) -> None:
    """To the byte, but for style sheets and scripts; what an older version brought goes."""
    (dossier / themecopy.FOLDER / "partials").mkdir()
    (dossier / themecopy.FOLDER / "partials" / "gone.html").write_text("old")
    themecopy.copy(dossier, TEXTS)
    assert held(dossier / themecopy.FOLDER) == brought()
    assert (dossier / themecopy.FOLDER / themecopy.KEPT).read_text() == themecopy.IGNORED
    assert [path.name for path in (dossier / themecopy.FOLDER).parent.iterdir()] == ["theme"]


def test_what_is_up_to_date_is_left_alone(dossier: Path) -> None:
    """A live preview that watches the folder would loop otherwise."""
    themecopy.copy(dossier, TEXTS)
    before = (dossier / themecopy.FOLDER).stat().st_ino
    themecopy.copy(dossier, TEXTS)
    assert (dossier / themecopy.FOLDER).stat().st_ino == before


def test_a_changed_file_is_brought_back(dossier: Path) -> None:
    """Also when size and time are the same."""
    themecopy.copy(dossier, TEXTS)
    changed = dossier / themecopy.FOLDER / "main.html"
    changed.write_bytes(b"x" * changed.stat().st_size)
    themecopy.copy(dossier, TEXTS)
    assert held(dossier / themecopy.FOLDER) == brought()


def test_where_no_theme_is_wanted_none_comes(tmp_path: Path) -> None:
    """Pages may be made anywhere."""
    themecopy.copy(tmp_path, TEXTS)
    assert not list(tmp_path.iterdir())


def test_this_dossier_ignores_the_copy_as_any_other() -> None:
    """The file for git here is the one that is written."""
    assert (ROOT / themecopy.FOLDER / themecopy.KEPT).read_text() == themecopy.IGNORED


def test_the_texts_stand_in_the_theme(dossier: Path) -> None:
    """As a template and a script that say what they were given, whatever signs that holds; others are another copy."""
    themecopy.copy(dossier, TEXTS)
    templates = Environment(loader=FileSystemLoader(dossier / themecopy.FOLDER), autoescape=True)
    page = f'{{% from "{themecopy.TEXTS}" import texts %}}{{{{ texts.search.open | safe }}}}'
    assert templates.from_string(page).render() == TEXTS["templates"]["search"]["open"]
    script = (dossier / themecopy.FOLDER / themecopy.SCRIPTED).read_text(encoding="utf-8")
    begin, end = "export const texts = ", ";\n"
    assert script.startswith(begin)
    assert json.loads(script.removeprefix(begin).removesuffix(end)) == TEXTS["scripts"]
    themecopy.copy(dossier, {"templates": {"search": {"open": "Search"}}, "scripts": {}})
    assert (dossier / themecopy.FOLDER / themecopy.SCRIPTED).read_text(encoding="utf-8") == f"{begin}{{}}{end}"
    assert templates.overlay().from_string(page).render() == "Search"


def test_a_style_sheet_says_the_same_in_fewer_bytes() -> None:
    """Comments and indentation go; strings, and what else stands in a line, stay."""
    styles = """/* A
   comment. */
a,
b {
  color: red; /* here, too */
  content: "/* no\n  comment */ “x”";
  --icon: url('data:image/svg+xml,<svg d="M0  1"/>');
}
"""
    assert themecopy.short(styles) == (
        '\na,\nb {\ncolor: red; \ncontent: "/* no\n  comment */ “x”";\n'
        "--icon: url('data:image/svg+xml,<svg d=\"M0  1\"/>');\n}\n"
    )


def test_the_themes_own_styles_are_shorter() -> None:
    """By a tenth at least; the rules are as many."""
    whole = (PACKAGED / "assets" / "dossier.css").read_text(encoding="utf-8")
    found = themecopy.short(whole)
    assert found.count("{") == whole.count("{")
    assert len(found) < 0.9 * len(whole)


def test_what_somebody_removed_comes_back(dossier: Path) -> None:
    """The folder with the hook, which nobody edits; not in a dossier whose mkdocs.yml names another hook, or none."""
    shutil.rmtree(dossier / ".dossier")
    themecopy.copy(dossier, TEXTS)
    (dossier / "mkdocs.yml").write_text("hooks:\n  - own.py\n")
    themecopy.copy(dossier, TEXTS)
    assert not (dossier / ".dossier").exists()
    (dossier / "mkdocs.yml").write_text("hooks:\n  - .dossier/hook.py\n")
    themecopy.copy(dossier, TEXTS)
    assert (dossier / themecopy.HOOK).read_text("utf-8") == (ROOT / themecopy.HOOK).read_text("utf-8")
    assert held(dossier / themecopy.FOLDER) == brought()


def test_a_hook_of_the_editors_own_stays(dossier: Path) -> None:
    """It is never written over."""
    (dossier / "mkdocs.yml").write_text("hooks:\n  - .dossier/hook.py\n")
    (dossier / themecopy.HOOK).write_text("# mine\n")
    themecopy.copy(dossier, TEXTS)
    assert (dossier / themecopy.HOOK).read_text("utf-8") == "# mine\n"
