"""The site's name and description are told once; where mkdocs.yml repeats them, it says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Home, Severity
from generator.site import settings
from tests import systems

HOME = Home('Streit: "Die Brücke"', "Wer was will.", (), "", 5, "seeds/dossier.md")
WAYS_IN = "hooks: [.dossier/hook.py]\ntheme: {name: material, custom_dir: .dossier/theme}\n"
GOOD = (
    'site_name: "Streit: \\"Die Brücke\\""\nsite_description: >-\n  Wer was\n  will.\nsite_url: !ENV [X, y]\n' + WAYS_IN
)


def found(folder: Path, text: str, home: Home = HOME) -> list[str]:
    """The problems of a mkdocs.yml with this text."""
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return [str(problem) for problem in settings.faults(folder / "docs", home)]


def test_the_same_in_any_way_of_writing(tmp_path: Path) -> None:
    """Quoted, folded over lines, beside tags that only MkDocs knows."""
    assert found(tmp_path, GOOD) == []


def test_a_difference_is_named_with_its_line_and_remedy(tmp_path: Path) -> None:
    """The remedy is the line to write, and writing it is one."""
    (problem,) = found(tmp_path, GOOD.replace("Die Brücke", "Der Tunnel"))
    assert problem.startswith("mkdocs.yml:1: error: site_name differs from seeds/dossier.md – write site_name: ")
    line = problem.rpartition(" – write ")[2]
    assert found(tmp_path, line + "\n" + GOOD.partition("\n")[2]) == []


def test_what_is_not_told_is_named(tmp_path: Path) -> None:
    """MkDocs would leave the description out in silence."""
    (problem,) = found(tmp_path, GOOD.partition("\n")[0] + "\n" + WAYS_IN)
    assert "site_description differs" in problem


@pytest.mark.parametrize(
    ("text", "line"), [("a: [\n", 2), ("site_name: x\n\tdescription: y\n", 2), ("a: b: c", 1), ("a: \x07", 0)]
)
def test_what_is_no_yaml_is_named_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    """Once, by each command that makes pages, and in a folder without seeds/dossier.md, too."""
    (problem,) = found(tmp_path, text)
    assert problem.startswith(f"mkdocs.yml:{line}: error: is no YAML: " if line else "mkdocs.yml: error: is no YAML: ")
    assert found(tmp_path, text, Home("Dossier", "", (), "", 1, "")) == [problem]


def test_a_conflict_of_git_is_named(tmp_path: Path) -> None:
    """In its line, and not by what the parser makes of it further down."""
    (problem,) = found(tmp_path, GOOD + "<<<<<<< HEAD\nrepo_name: A\n=======\nrepo_name: B\n>>>>>>> other\n")
    assert problem == "mkdocs.yml:8: error: a conflict marker of git – decide for one of the two versions"


def test_another_encoding_is_named(tmp_path: Path) -> None:
    """YAML is Unicode."""
    (tmp_path / "mkdocs.yml").write_bytes("site_name: Brücke".encode("cp1252"))
    (problem,) = settings.faults(tmp_path / "docs", HOME)
    assert problem.message == "is not in UTF-8"


@pytest.mark.parametrize("text", ["- a", "", "# only remarks\n"])
def test_a_file_without_keys(tmp_path: Path, text: str) -> None:
    """It is YAML, but nothing that MkDocs takes; told once, and not key by key."""
    (problem,) = found(tmp_path, text)
    assert problem.startswith("mkdocs.yml: error: holds no keys")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("hooks: [.dossier/hook.py]\n", "", ["mkdocs.yml: error: “hooks” does not name the generator’s hook"]),
        ("[.dossier/hook.py]", "[own.py]", ["mkdocs.yml:6: error: “hooks” does not name the generator’s hook"]),
        ("[.dossier/hook.py]", "[own.py, ./.dossier/hook.py]", []),
        ("custom_dir:", "custom_dirs:", ["mkdocs.yml:7: error: “custom_dir” of “theme” does not name"]),
        (".dossier/theme", "overrides", ["mkdocs.yml:7: error: “custom_dir” of “theme” does not name"]),
        ("hooks: [.dossier/hook.py]\n", "INHERIT: base.yml\n", []),
    ],
)
def test_the_ways_into_the_generator(tmp_path: Path, old: str, new: str, told: list[str]) -> None:
    """MkDocs would build another site without a word where the theme is not named, or stop at its own checks."""
    problems = found(tmp_path, GOOD.replace(old, new))
    assert [any(each.startswith(begin) for each in problems) for begin in told] == [True] * len(problems)


def test_files_of_every_dossier_that_are_not_there(tmp_path: Path) -> None:
    """A warning each, since pages can be made without; none where all are there."""
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    lost = settings.missing(seeds, docs)
    assert [(Path(each.path).name, each.severity) for each in lost] == [
        ("mkdocs.yml", Severity.WARNING),
        ("dossier.md", Severity.WARNING),
    ]
    seeds.mkdir()
    (seeds / "dossier.md").write_text("x")
    (tmp_path / "mkdocs.yml").write_text("x")
    assert settings.missing(seeds, docs) == ()


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """MkDocs would read it without end."""
    systems.pipe(tmp_path / "mkdocs.yml")
    (problem,) = settings.faults(tmp_path / "docs", HOME)
    assert "a pipe" in problem.message


def test_where_nothing_is_repeated_nothing_differs(tmp_path: Path) -> None:
    """Without mkdocs.yml, or without seeds/dossier.md."""
    assert settings.faults(tmp_path / "docs", HOME) == ()
    assert found(tmp_path, WAYS_IN, Home("Dossier", "", (), "", 1, "")) == []


NAV = """
validation:
  nav:
    omitted_files: warn
nav:
  - Start: index.md
  - Mehr:
      - ueber.md
      - Quelle: https://example.org/x.md
not_in_nav: |
  /artikel/
"""


def navigation(folder: Path, text: str, *own: str) -> list[str]:
    """The problems of a navigation beside pages that are generated, and these of people."""
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    generated = {"index.md", "artikel/rat.md"}
    return [str(problem) for problem in settings.navigation(folder / "docs", generated, own)]


def test_each_page_of_people_has_an_entry(tmp_path: Path) -> None:
    """Or a pattern leaves it out; where MkDocs is not to warn, or makes the navigation itself, none needs one."""
    assert navigation(tmp_path, NAV, "ueber.md", "artikel/notiz.md", "README.md", "bild.png") == []
    (problem,) = navigation(tmp_path, NAV, "ueber.md", "team.md")
    assert problem.startswith(
        "docs/team.md: error: no entry of the navigation leads to the page – add “- TITLE: team.md”"
    )
    assert navigation(tmp_path, NAV.replace("warn", "info"), "ueber.md", "team.md") == []
    assert navigation(tmp_path, NAV.replace("nav:\n  -", "naw:\n  -"), "team.md") == []


def test_each_entry_leads_to_a_page(tmp_path: Path) -> None:
    """With its line, and the page that may be meant."""
    (lost,) = navigation(tmp_path, NAV)
    assert lost == (
        "mkdocs.yml:8: error: “nav” names “ueber.md”, which is no page – put the page into docs/, or take the entry out"
    )
    lost, _ = navigation(tmp_path, NAV, "uber.md")
    assert "did you mean “uber.md”?" in lost
    (tmp_path / "mkdocs.yml").unlink()
    assert settings.navigation(tmp_path / "docs", [], ["team.md"]) == ()
