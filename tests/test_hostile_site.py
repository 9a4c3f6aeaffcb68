"""Articles made to do harm, built into a site and opened in a browser: nothing runs and no request leaves."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.browser import Guard, serve
from tests.conftest import golden_project, run

HOSTILE = Path(__file__).parent / "hostile"
TRACES = "window.pwned || document.cookie || localStorage.pwned || (document.title === 'pwned' && 'title') || ''"
LINKS = "[...document.querySelectorAll('[href], [src], [action]')].map(e => e.href || e.src || e.action)"
HANDLERS = """[...document.querySelectorAll('.md-content *')].flatMap(element =>
    [...element.attributes].filter(a => a.name.startsWith('on')).map(a => a.name + '=' + a.value))"""
OURS = ("http://127.0.0.1", "https://example.org", "https://github.com/example/repo", "https://squidfunk.github.io")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of nothing but hostile articles, built as any other."""
    project = golden_project(tmp_path_factory.mktemp("hostile") / "dossier")
    shutil.rmtree(project / "seeds")
    shutil.copytree(HOSTILE, project / "seeds" / "articles", ignore=shutil.ignore_patterns("README.md"))
    run(project, sys.executable, "-m", "generator", "build", "--quiet")
    return project / "site"


@pytest.fixture
def watched(browser: Browser, hostile_site: Path) -> Iterator[tuple[Page, Guard, list[str]]]:
    """A page, its guard, and the dialogs it opened."""
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    with serve(hostile_site) as url:
        guard = Guard(url)
        context = browser.new_context(base_url=url)
        page = context.new_page()
        guard.watch(page)
        page.on("dialog", note)
        yield page, guard, dialogs
        context.close()


def test_hostile_articles_end_harmless(hostile_site, watched):
    """Every page of the site, all of it shown and hovered."""
    page, guard, dialogs = watched
    articles = sorted((hostile_site / "artikel").glob("*/index.html"))
    assert len(articles) >= len([p for p in HOSTILE.iterdir() if p.name != "README.md"])
    for file in [*hostile_site.glob("*/index.html"), *articles, hostile_site / "index.html"]:
        page.goto(file.parent.relative_to(hostile_site).as_posix() + "/")
        page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")
        page.locator("h1").first.hover()
        assert page.evaluate(TRACES) == "", file
        assert page.evaluate(HANDLERS) == [], file
        assert [link for link in page.evaluate(LINKS) if not link.startswith(OURS)] == [], file
    assert dialogs == []
    assert guard.complaints == []


def test_originals_are_served_as_plain_text(hostile_site):
    """A saved page is published under a name that no server calls HTML."""
    originals = list((hostile_site / "quellen").iterdir())
    assert originals
    assert {path.suffix for path in originals} == {".txt"}
