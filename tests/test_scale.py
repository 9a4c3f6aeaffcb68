"""With many articles a build does the work that a change asks for, counted in pages, which no machine makes faster."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from generator.work import cache
from tests import newspaper
from tests.conftest import golden_project, run
from tests.test_golden import held

pytestmark = pytest.mark.long

ARTICLES = 210
"""More than make it worth while to have several processes for intake, for MkDocs and for the index."""
PAGE = 11_900 + 700
"""Bytes of an article's page, in the mean of made-up articles of some 200 words; its links to the repository apart."""
OVERVIEWS = 8
"""Pages that list an article or count all of them: home, articles, those of its month, actors it names, …"""
BUILD = (sys.executable, "-m", "generator", "build", "--quiet", "--jobs", "2")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden dossier with many articles, built once."""
    project = golden_project(tmp_path_factory.mktemp("scale") / "dossier")
    for number in range(ARTICLES):
        add(project, number)
    run(project, *BUILD)
    return project


def add(project: Path, number: int) -> None:
    """One made-up article more."""
    newspaper.write(number, project / "seeds" / "articles")


def kept(project: Path) -> Counter[str]:
    """The results in the cache, by kind: each is a piece of work that was done once."""
    folder = project / cache.FOLDER
    kinds = (path.relative_to(folder).parts[0] for path in folder.rglob("*") if path.is_file())
    return Counter(kind for kind in kinds if kind in ("intake", "markdown", "page", "search"))


def test_all_is_done_once(project):
    """Every article, every page, and every page of the index."""
    pages = len(list((project / "docs").rglob("*.md")))
    found = kept(project)
    assert found["intake"] == found["markdown"] == ARTICLES + 4
    assert found["page"] == found["search"] == pages


def test_pages_are_small(project):
    """In the mean of all articles, which are most of a large site."""
    pages = [path.stat().st_size for path in (project / "site" / "artikel").glob("0*/index.html")]
    assert len(pages) == ARTICLES
    assert sum(pages) / ARTICLES <= PAGE


def test_nothing_changed_is_nothing_done(project):
    """And the site is the one made clean, by one process."""
    before = kept(project)
    run(project, *BUILD)
    assert kept(project) == before
    clean = project.parent / "clean"
    run(
        project,
        sys.executable,
        "-m",
        "generator",
        "build",
        "--quiet",
        "--no-cache",
        "--jobs",
        "1",
        "--site",
        str(clean),
    )
    assert held(clean) == held(project / "site")


def test_one_article_more_is_one_article_done(project):
    """And the few pages that list it; how many there are does not depend on the number of articles."""
    before = kept(project)
    add(project, ARTICLES)
    run(project, *BUILD)
    done = kept(project) - before
    assert (done["intake"], done["markdown"]) == (1, 1)
    assert 1 < done["page"] <= 1 + OVERVIEWS
    assert done["search"] == done["page"]
