"""What many tests share: the dossier built once, and a browser that looks at it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import frontmatter
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from generator.editor import init
from generator.site import themecopy
from tests.browser import DESKTOP, SUB_PATH, Guard, launch, serve

ROOT = Path(__file__).parents[1]
FOLDERS = (".dossier", "docs", "generator", "seeds")
PROJECT = (*FOLDERS, "Makefile", "mkdocs.yml", ".gitignore")
PUBLISHED_AT = f"https://example.org{SUB_PATH}"
CODE = {"PYTHONPATH": str(ROOT)}
"""What makes the generator of this folder the one that runs in another."""
GOLDEN = ROOT / "tests" / "golden"
REPOSITORY = "https://github.com/example/repo"

# A deadline measures the machine, not the code; the same examples at each run keep a red test red.
settings.register_profile("dossier", deadline=None, derandomize=True)
settings.load_profile("dossier")

DOSSIER = Path(os.environ.get("DOSSIER", ROOT)).resolve()
"""The dossier that tests marked `of_a_dossier` look at."""
_FIRST = "Sicherheitsgarantien für die Ukraine"
"""The title of the dossier that tests marked `of_this_dossier` know."""

Scheme = Literal["light", "dark"]
NewPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what holds of the first dossier only, where there is another."""
    home = DOSSIER / "seeds" / "dossier.md"
    title = frontmatter.load(str(home)).get("title") if home.is_file() else None
    for item in items:
        if title != _FIRST and item.get_closest_marker("of_this_dossier"):
            item.add_marker(pytest.mark.skip(reason="seeds/ hold another dossier"))


def copy_dossier(target: Path) -> Path:
    """The dossier under test with what makes its site, so that a test may write there."""
    if DOSSIER == ROOT:
        return copy_project(target)
    ignored = shutil.ignore_patterns(".git", ".venv", "site", "theme")
    shutil.copytree(DOSSIER, target, ignore=ignored, dirs_exist_ok=True)
    (target / themecopy.FOLDER).mkdir(parents=True)
    return target


def copy_project(target: Path) -> Path:
    """The parts of this project that make a site, copied without what a build left, so that a test may write there."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *PROJECT]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)
    return target


def golden_project(target: Path) -> Path:
    """The golden dossier as a project of its own, such as `dossier init` makes."""
    home = frontmatter.load(str(GOLDEN / "seeds" / "dossier.md"))
    _, problems = init.init(target, str(home["title"]), "de")
    assert problems == ()
    shutil.rmtree(target / "seeds")
    shutil.copytree(GOLDEN / "seeds", target / "seeds")
    config = (target / "mkdocs.yml").read_text("utf-8")
    described = re.sub("(?m)^site_description: .*", f'site_description: "{home["description"]}"', config)
    (target / "mkdocs.yml").write_text(described, encoding="utf-8")
    return target


def run(project: Path, *command: str, **environment: str) -> str:
    """What a command prints that runs in a copy of the project, as in a deployment; the test fails when it does."""
    deployment = {"SITE_URL": PUBLISHED_AT, "REPO_URL": REPOSITORY, "NO_MKDOCS_2_WARNING": "1"} | CODE
    done = subprocess.run(
        command, cwd=project, env=os.environ | deployment | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the dossier's site, built once as the deployment builds it."""
    project = copy_dossier(tmp_path_factory.mktemp("dossier"))
    run(project, sys.executable, "-m", "generator", "build", "--quiet")
    return project / "site"


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the golden dossier's site, built once as the deployment builds it."""
    project = golden_project(tmp_path_factory.mktemp("golden") / "dossier")
    run(project, sys.executable, "-m", "generator", "build", "--quiet")
    return project / "site"


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the built site, served below a sub-path as GitHub Pages does."""
    with serve(built_site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests of a process."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def guard(site_url: str) -> Iterator[Guard]:
    """Fails a test in the end when a page of its asked a third party or logged an error."""
    guard = Guard(site_url)
    yield guard
    assert not guard.complaints, "\n".join(guard.complaints)


@pytest.fixture
def new_page(browser: Browser, guard: Guard, site_url: str) -> Iterator[NewPage]:
    """Makes guarded pages; addresses given to `goto` are relative to the site's start."""
    contexts = []

    def make(viewport: ViewportSize = DESKTOP, scheme: Scheme = "light") -> Page:
        context = browser.new_context(
            base_url=site_url, viewport=viewport, color_scheme=scheme, locale="de-DE", reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        guard.watch(page)
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A guarded page in a desktop window, in light colours."""
    return new_page()
