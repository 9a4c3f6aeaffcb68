"""A colleague reads what a change says otherwise, and nothing of what it only moves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator import __main__ as cli
from generator.editor import review
from tests import systems
from tests.test_golden import GOLDEN


def git(folder: Path, *arguments: str) -> None:
    """A command of git in a folder, as somebody."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The golden dossier's sources, committed, in a folder below the top of the repository."""
    shutil.copytree(GOLDEN / "seeds", tmp_path / "deep" / "seeds")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Dossier")
    return tmp_path / "deep" / "seeds"


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def test_nothing_has_changed(seeds: Path) -> None:
    """Said so; a comment and an empty line are no change of what is said."""
    change(seeds / "proposals" / "neubau.md", "title:", "# Notiz für uns\ntitle:")
    said, problems = review.review(seeds, "HEAD")
    assert said == "# Changes since HEAD\n\nNothing that the dossier says has changed."
    assert problems == ()


def test_a_position_is_altered(seeds: Path) -> None:
    """Part by part, before and after."""
    file = seeds / "proposals" / "neubau.md"
    (old,) = {line for line in file.read_text().splitlines() if line.strip().startswith("stance: lehnt ab")}
    change(file, old, old.replace("lehnt ab", "lässt offen"))
    said, _ = review.review(seeds, "HEAD")
    assert "## Positions\n\n- **altered** `neubau/" in said
    assert "\n    - stance: rejects → leaves_open" in said
    assert said.count("→") == 1


def test_background_has_no_stance(seeds: Path) -> None:
    """What it is stands in place of a stance."""
    change(seeds / "proposals" / "neubau.md", "    stance: lehnt ab\n", "    kind: background\n")
    said, _ = review.review(seeds, "HEAD")
    assert "stance: rejects → –" in said
    (seeds / "proposals" / "neubau.md").rename(seeds / "proposals" / "bau.md")
    assert " background, 2024" in review.review(seeds, "HEAD")[0]


def test_a_proposal_is_dropped(seeds: Path) -> None:
    """With each of its positions, and the passage that each rested on."""
    (seeds / "proposals" / "sanierung.md").unlink()
    said, _ = review.review(seeds, "HEAD")
    assert "- **dropped** `sanierung/" in said
    assert "“" in said.split("**dropped** `sanierung/")[1].splitlines()[0]


def test_articles_come_go_and_change(seeds: Path) -> None:
    """A changed paragraph in both versions, the others not at all."""
    (seeds / "articles" / "neu.txt").write_text("Neuer Titel\n\nDer Rat hat am Abend lange über die Brücke beraten.\n")
    change(seeds / "articles" / "brief.txt", "Montag", "Mittwoch")
    said, _ = review.review(seeds, "HEAD")
    assert "- **added** `neu.txt`" in said
    assert "- **altered** `brief.txt`" in said
    changed = [line for line in said.splitlines() if line.startswith(("    - ", "    + "))]
    assert [("Montag" in line, "Mittwoch" in line) for line in changed] == [(True, False), (False, True)]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:seeds"])
def test_a_revision_that_is_none(seeds: Path, revision: str) -> None:
    """Named, with what to do; nothing that looks like an option reaches git."""
    said, (problem,) = review.review(seeds, revision)
    assert said == ""
    assert (problem.path, problem.remedy) == (revision, "name a commit, a branch or a tag")
    assert not (seeds / "x").exists()


def test_the_command_prints_a_comment_in_markdown(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints what can be pasted into a pull request."""
    assert cli.main(["review", "--seeds", str(seeds)]) == 0
    assert capsys.readouterr().out.startswith("# Changes since HEAD\n")


def test_a_decision_of_editors_changes_an_article(seeds: Path) -> None:
    """Here a passage is dropped by articles.yml, while the article's file stays as it is."""
    decision = "  drop:\n    - {begins: Der Naturverband Aue, basis: zur Probe}\n"
    change(seeds / "articles.yml", "rat-streitet.txt:\n", f"rat-streitet.txt:\n{decision}")
    said, _ = review.review(seeds, "HEAD")
    assert "- **altered** `rat-streitet.txt`" in said


def test_a_revision_with_a_link_out_of_the_folder(seeds: Path) -> None:
    """It is not followed, and the revision cannot be read."""
    systems.link(seeds / "articles" / "link.txt", "/etc/hostname")
    git(seeds, "add", ".")
    git(seeds, "commit", "--quiet", "--message", "Link")
    said, (problem,) = review.review(seeds, "HEAD")
    assert (said, problem.path) == ("", "HEAD")
    assert "link" in problem.message
