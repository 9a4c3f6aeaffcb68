"""What many tests share: the dossier built once, and a browser that looks at it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from generator.editor import init
from generator.site import themecopy
from tests import apart
from tests.browser import DESKTOP, SUB_PATH, Guard, Scheme, Visitors, launch, serve

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

NewPage = Callable[..., Page]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let workers collect one after the other: the first compiles the tests, and the others read what it compiled."""
    lock = ROOT / "build" / "collecting.lock"
    lock.parent.mkdir(exist_ok=True)
    with FileLock(lock):
        return (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first, mark what needs a browser, and leave out what another dossier need not hold."""
    items.sort(key=lambda item: apart.place(item.path.as_posix()))
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("in_a_browser")
    home = DOSSIER / "seeds" / "dossier.md"
    title = frontmatter.load(str(home)).get("title") if home.is_file() else None
    for item in items:
        if title != _FIRST and item.get_closest_marker("of_this_dossier"):
            item.add_marker(pytest.mark.skip(reason="seeds/ hold another dossier"))


SEEDS = apart.Watch()


def _is_of_a_dossier(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(mark) for mark in apart.MARKS)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, pytest.CollectReport, Any]:
    """Fail a module that reads `seeds/` while it is imported, and holds tests of the engine."""
    SEEDS.seen = False
    report = yield
    if SEEDS.seen and any(isinstance(each, pytest.Item) and not _is_of_a_dossier(each) for each in report.result or ()):
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid}: seeds/ are read at import; mark the module of_this_dossier"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let only tests of a dossier read `seeds/`."""
    SEEDS.forbidden = not _is_of_a_dossier(item)
    try:
        return (yield)
    finally:
        SEEDS.forbidden = False


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let only tests of a dossier look at the site that was made of it."""
    used = apart.needs_the_dossier(getattr(item, "fixturenames", ()))
    if used and not _is_of_a_dossier(item):
        pytest.fail(f"{', '.join(used)} in a test of the engine: mark it of_a_dossier, or use golden_site")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """Fail a test that takes too long; what several share is not counted."""
    report = yield
    if report.when == "call" and report.passed and call.duration > (allowed := apart.allowed_here()):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} took {call.duration:.0f} s, {allowed:.0f} s are allowed: split it"
    return report


def copy_dossier(target: Path) -> Path:
    """The dossier under test with what makes its site, so that a test may write there."""
    if DOSSIER == ROOT:
        return copy_project(target, PROJECT)
    ignored = shutil.ignore_patterns(".git", ".venv", "site", "theme")
    shutil.copytree(DOSSIER, target, ignore=ignored, dirs_exist_ok=True)
    (target / themecopy.FOLDER).mkdir(parents=True)
    return target


def copy_project(target: Path, parts: Iterable[str] = ("generator",)) -> Path:
    """Some parts of this project, copied without what a build left, so that a test may write there."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *parts]
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


def _built_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """The site of a project, built as the deployment builds it, by the first of several workers that needs it."""
    in_parallel = "PYTEST_XDIST_WORKER" in os.environ
    shared = factory.getbasetemp().parent if in_parallel else factory.getbasetemp()
    with FileLock(shared / f"{name}.lock"):
        if not (shared / name / "site").is_dir():
            run(make(shared / name), sys.executable, "-m", "generator", "build", "--quiet")
    return shared / name / "site"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the dossier's site; tests of a dossier may use it."""
    return _built_once(tmp_path_factory, "dossier-site", copy_dossier)


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the golden dossier's site."""
    return _built_once(tmp_path_factory, "golden-site", golden_project)


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """The address of the dossier's site, served below a sub-path as GitHub Pages does."""
    with serve(built_site) as url:
        yield url


@pytest.fixture(scope="session")
def golden_url(golden_site: Path) -> Iterator[str]:
    """The address of the golden dossier's site, served in the same way."""
    with serve(golden_site) as url:
        yield url


@pytest.fixture
def own_url(request: pytest.FixtureRequest) -> str:
    """The address of the site that a test looks at: the dossier's where it is a test of a dossier, else the golden."""
    return str(request.getfixturevalue("site_url" if _is_of_a_dossier(request.node) else "golden_url"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests of a process."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture
def guard(own_url: str) -> Iterator[Guard]:
    """Fails a test in the end when a page of its asked a third party or logged an error."""
    guard = Guard(own_url)
    yield guard
    assert not guard.complaints, "\n".join(guard.complaints)


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Visitors:
    """What gives tests their pages."""
    return Visitors(browser)


@pytest.fixture
def new_page(visitors: Visitors, guard: Guard, own_url: str) -> Iterator[NewPage]:
    """Makes guarded pages; addresses given to `goto` are relative to the site's start."""

    def make(viewport: ViewportSize = DESKTOP, scheme: Scheme = "light") -> Page:
        page = visitors.page(own_url, viewport, scheme)
        guard.watch(page)
        return page

    yield make
    guard.rest()
    visitors.leave()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A guarded page in a desktop window, in light colours."""
    return new_page()
