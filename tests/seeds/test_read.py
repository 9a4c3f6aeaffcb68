"""Reading seeds/: what is listed, what is left alone, and what is refused with a remedy."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from generator.model import Form, Severity
from generator.seeds import read
from tests import systems
from tests.conftest import GOLDEN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The golden seeds, to be changed."""
    return Path(shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds"))


def told(folder: Path) -> list[str]:
    """What is said of a folder: the last part of the path, and the message."""
    return [f"{Path(problem.path).name}: {problem.message}" for problem in read.seeds(folder)[1]]


def test_everything_in_a_folder_is_read(folder: Path) -> None:
    """Articles as files, everything else parsed, sorted by name."""
    found, problems = read.seeds(folder)
    assert problems == ()
    assert [path.name for path in found.articles] == [
        "brief.txt",
        "gutachten.md",
        "leserbrief.html",
        "rat-streitet.txt",
    ]
    assert [proposal.id for proposal in found.proposals] == ["neubau", "sanierung"]
    assert found.home.title == "Streit um die Brücke"
    assert (len(found.actors), len(found.events)) == (4, 1)


def test_only_articles_have_to_be_there(tmp_path: Path) -> None:
    """Nothing curated yet is no error."""
    shutil.copytree(GOLDEN / "seeds" / "articles", tmp_path / "articles")
    found, problems = read.seeds(tmp_path)
    assert (found.actors, found.proposals, problems) == ((), (), ())
    assert found.home.title == "Dossier"


@pytest.mark.parametrize("make", [True, False], ids=["empty", "missing"])
def test_without_articles_init_is_named(tmp_path: Path, make: bool) -> None:
    """Whoever begins is told how."""
    if make:
        (tmp_path / "articles").mkdir()
    _, (problem,) = read.seeds(tmp_path)
    assert "dossier init DIR" in problem.remedy


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "brief.txt~", "~$brief.docx", "#brief.txt#"])
def test_what_systems_leave_behind_is_no_article(folder: Path, name: str) -> None:
    """It is not even mentioned."""
    (folder / "articles" / name).write_bytes(b"\0")
    assert told(folder) == []
    assert len(read.seeds(folder)[0].articles) == 4


def test_what_is_not_read_is_named(folder: Path) -> None:
    """A file with a wrong ending, an unknown one, a folder among the articles."""
    (folder / "actors.yaml").write_text("x")
    (folder / "proposals" / "notizen.txt").write_text("x")
    (folder / "articles" / "alte").mkdir()
    assert sorted(told(folder)) == [
        "actors.yaml: is not read", "alte: a folder is not read", "notizen.txt: not a proposal page"
    ]  # fmt: skip


def test_links_lead_nowhere(folder: Path) -> None:
    """What a link names may lie outside of the dossier."""
    systems.link(folder / "articles" / "fremd.txt", folder / "dossier.md")
    systems.link(folder / "synonyms.yml", folder / "nowhere")
    assert told(folder) == ["fremd.txt: a symbolic link", "synonyms.yml: a symbolic link"]
    assert [problem.message for problem in read.search_terms(folder)[1]] == ["a symbolic link"]


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    """Reading it would never end."""
    systems.pipe(folder / "actors.yml.neu")
    systems.pipe(folder / "articles" / "rohr.txt")
    assert "rohr.txt: a device, a pipe or a socket, not a file" in told(folder)


def test_an_article_keeps_its_bytes_digest() -> None:
    """By which the published original is recognised."""
    path = GOLDEN / "seeds" / "articles" / "brief.txt"
    raw, problems = read.article(path)
    assert raw is not None
    assert (raw.name, raw.form, problems) == ("brief.txt", Form.TEXT, ())
    assert raw.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["bild.txt", "leer.eml"])
def test_what_holds_no_text_is_refused(name: str) -> None:
    """That keeps this article out, and no other."""
    data = b"\x89PNG\r\n\0" if name == "bild.txt" else b"From: a@example.org\nContent-Type: image/png\n\n\0"
    raw, (problem,) = read.received(name, f"seeds/articles/{name}", data)
    assert raw is None
    assert (problem.path, problem.severity) == (f"seeds/articles/{name}", Severity.REFUSED)
    assert problem.remedy


def test_a_broken_file_of_editors_is_told_with_its_line(folder: Path) -> None:
    """And the rest is read all the same."""
    (folder / "synonyms.yml").write_text("- [Brücke, bridge]\n- nonsense\n")
    terms, (problem,) = read.search_terms(folder)
    assert (len(terms.actors), terms.synonyms[0].find) == (4, ("Brücke", "bridge"))
    assert (Path(problem.path).name, problem.line) == ("synonyms.yml", 2)


def test_a_path_is_shown_from_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Control characters never reach a terminal."""
    monkeypatch.chdir(tmp_path)
    assert read.shown(tmp_path / "seeds" / "a\x1b.txt") == "seeds/a�.txt"
    assert read.shown(tmp_path.parent / "x") == (tmp_path.parent / "x").as_posix()


@pytest.mark.parametrize("name", ["actors.yml", "synonyms.yml", "proposals/neubau.md"])
def test_bytes_astray_in_a_file_of_editors(folder: Path, name: str) -> None:
    """Half an emoji, such as a program cuts one: it is read somehow, and the editor is told that it is a guess."""
    (folder / "synonyms.yml").write_text("- [Brücke, Steg]\n", encoding="utf-8")
    path = folder / name
    path.write_bytes(path.read_bytes() + b"\n# \xed\xa0\xbd\n")
    _, problems = read.seeds(folder)
    (told,) = (each for each in problems if "not in UTF-8" in each.message)
    assert (Path(told.path).name, told.severity) == (path.name, Severity.WARNING)


@pytest.mark.parametrize("name", ["actors.yml", "proposals/neubau.md"])
def test_letters_of_another_script_are_told(folder: Path, name: str) -> None:
    """In what editors write, too, in YAML and in prose."""
    path = folder / name
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n# \u0410dler\n", encoding="utf-8")
    _, problems = read.seeds(folder)
    (told,) = (each for each in problems if "two scripts" in each.message)
    assert told.line == len(path.read_text("utf-8").splitlines())
    assert (Path(told.path).name, told.severity) == (path.name, Severity.WARNING)


def test_synonyms_are_looked_at_with_all_else(folder: Path) -> None:
    """Else “check” would be content, and the build not."""
    (folder / "synonyms.yml").write_text("- [Brücke\n", encoding="utf-8")
    _, problems = read.seeds(folder)
    assert [Path(each.path).name for each in problems if "bracket" in each.message] == ["synonyms.yml"]
