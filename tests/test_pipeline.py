"""The pipeline as one: what is written, what keeps it from being written, and who decides what is taken in."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator import pipeline
from generator.model import Problem, Severity
from generator.seeds import read
from generator.work.watch import Progress, Watch
from tests.conftest import GOLDEN
from tests.factories import addition, seeds


@dataclass
class Noted(Watch):
    """Notes what it is told, instead of showing it."""

    told: list[tuple[int, int]] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str, before: int = 0) -> Iterator[Progress]:
        """Any stage."""
        yield lambda done, number: self.told.append((done, number))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The golden seeds, to be changed."""
    return Path(shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds"))


def test_nothing_is_written_when_something_is_wrong(folder: Path, tmp_path: Path) -> None:
    """All problems are told at once, sorted, and docs/ is not even made."""
    for name, old in (("neubau", "stance: fordert"), ("sanierung", "stance: befürwortet")):
        page = folder / "proposals" / f"{name}.md"
        page.write_text(page.read_text("utf-8").replace(old, "stance: mag"), "utf-8")
    problems = pipeline.pages(folder, tmp_path / "docs")
    assert {Path(problem.path).stem for problem in problems} >= {"neubau", "sanierung"}
    assert list(problems) == sorted(problems)
    assert not (tmp_path / "docs" / "index.md").exists()


def test_a_dry_run_writes_nothing(folder: Path, tmp_path: Path) -> None:
    """Though nothing is wrong."""
    assert pipeline.pages(folder, tmp_path / "docs", dry=True) == ()
    assert not (tmp_path / "docs").exists()


def test_progress_is_told_article_by_article(folder: Path) -> None:
    """How many of how many; what an editor leaves out is not counted."""
    with (folder / "articles.yml").open("a", encoding="utf-8") as file:
        file.write("leserbrief.html: {skip: yes}\n")
    found, _ = read.seeds(folder)
    noted = Noted()
    articles, problems = pipeline.take_in(found, pipeline.Means(watch=noted))
    assert (len(articles), problems) == (3, ())
    assert noted.told == [(1, 3), (2, 3), (3, 3)]


def test_an_article_is_read_cleaned_and_decided(folder: Path) -> None:
    """What an editor adds stands on it; a file that is no text is refused with a remedy."""
    name = "brief.txt"
    article, problems = pipeline.intake(folder / "articles" / name, addition(name, title="Ein Brief"))
    assert article is not None
    assert article.title is not None
    assert (article.title.value, problems) == ("Ein Brief", ())
    (folder / "articles" / "bild.txt").write_bytes(b"\0\1")
    nothing, (refused,) = pipeline.intake(folder / "articles" / "bild.txt")
    assert nothing is None
    assert (refused.severity, bool(refused.remedy)) == (Severity.REFUSED, True)


def test_letters_of_another_script_are_told(folder: Path) -> None:
    """In the text of an article, at the line of its file; it is taken in all the same."""
    path = folder / "articles" / "brief.txt"
    path.write_text(path.read_text("utf-8").replace("Die Stadt", "Die St\u0430dt"), encoding="utf-8")
    article, problems = pipeline.intake(path)
    assert article is not None
    (told,) = (each for each in problems if "two scripts" in each.message)
    assert (told.line, told.severity, "St\u0430dt" in told.message) == (3, Severity.WARNING, True)


def test_a_name_is_found_however_its_umlaut_is_stored() -> None:
    """Some systems store “ü” as “u” and a mark."""
    known = pipeline.additions(seeds(additions=(addition("brücke.txt", title="Die Brücke"),)))
    for form in ("NFC", "NFD"):
        assert pipeline.added(Path(unicodedata.normalize(form, "brücke.txt")), known) is not None
    assert pipeline.added(Path("brucke.txt"), known) is None


@pytest.mark.parametrize(
    ("severity", "forbids", "complete"),
    [(Severity.ERROR, True, False), (Severity.REFUSED, False, False), (Severity.WARNING, False, True)],
)
def test_what_a_severity_means(severity: Severity, forbids: bool, complete: bool) -> None:
    """A refused article keeps no other from being written, and yet the check fails."""
    problems = (Problem("a", 1, "x", "y", severity),)
    assert (pipeline.has_errors(problems), pipeline.is_complete(problems)) == (forbids, complete)
