"""Every page says what it may run and load, and works within it: checked in a browser that reports each violation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page, expect

from generator.site import policy
from tests.browser import Visitors
from tests.test_browser import ALL_KINDS, heading
from tests.test_browser import kind as kind
from tests.test_browser import kinds as kinds

WATCH = """
addEventListener("securitypolicyviolation", event =>
    (window.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true);
"""


@pytest.fixture
def watched(visitors: Visitors, own_url: str) -> Iterator[Page]:
    """A page that notes violations; addresses are relative to the site's start."""
    yield visitors.page(own_url, script=WATCH)
    visitors.leave()


@pytest.mark.of_a_dossier
def test_every_page_has_its_policy(built_site: Path) -> None:
    """Before anything that could load, without exceptions, and no script of a page's own: read by lxml."""
    pages = sorted(built_site.rglob("*.html"))
    assert pages
    for path in pages:
        head = lxml.html.fromstring(path.read_bytes()).find("head")
        assert head is not None
        assert [child.get("charset") or child.get("http-equiv") or child.get("name") for child in list(head)[:3]] == [
            "utf-8", "Content-Security-Policy", "referrer"
        ]  # fmt: skip
        rules = head[1].get("content") or ""
        assert "unsafe" not in rules
        assert "*" not in rules
        assert rules.startswith("default-src 'none'; script-src 'self'; ")
        for script in lxml.html.fromstring(path.read_bytes()).iter("script"):
            if not script.get("src") and script.get("type") not in ("application/json", "application/ld+json"):
                pytest.fail(f"{path}: a script in the page, which the policy keeps from running")


@pytest.mark.of_a_dossier
def test_nothing_is_left_of_source_maps(built_site: Path) -> None:
    """Neither the files nor what names them."""
    assert not list(built_site.rglob("*.map"))
    assert not [p for p in built_site.rglob("*.?s*") if p.is_file() and b"sourceMappingURL" in p.read_bytes()]


@ALL_KINDS
@pytest.mark.of_a_dossier
def test_no_page_violates_its_policy(watched: Page, built_site: Path, kinds: dict[str, str], kind: str) -> None:
    """Opened, its details too, searched, and switched to dark."""
    page = watched
    page.goto(kinds[kind])
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")
    page.get_by_role("radio", name="Dunkle Ansicht einschalten").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".search-open").click()
    page.locator(".search__input").fill(heading(built_site, kinds["article"]))
    expect(page.locator(".search__results a").first).to_be_visible()
    assert page.evaluate("window.violations ?? []") == []


@pytest.mark.parametrize(
    ("attack", "violated"),
    [
        ("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.ran=1>')", "script-src-attr"),
        ("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran=1'}))", "script-src"),
        (
            "document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/'}))",
            "img-src",
        ),
        (
            "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://example.org/'}))",
            "frame-src",
        ),
        ("fetch('https://example.org/').catch(() => {})", "connect-src"),
        ("document.body.insertAdjacentHTML('beforeend', '<p style=color:red>')", "style-src-attr"),
    ],
)
def test_the_policy_holds(watched: Page, attack: str, violated: str) -> None:
    """What a page must not do is stopped, so the silence above means something."""
    page = watched
    page.goto(".")
    page.evaluate(attack)
    page.wait_for_function("window.violations?.length")
    assert page.evaluate("window.violations[0]").startswith(violated)
    assert page.evaluate("window.ran") is None


PAGE = '<!doctype html><html><head><meta charset="utf-8"><script>a()</script></head><body>{}</body></html>'


def test_only_what_runs_has_a_hash() -> None:
    """Not data, not what is loaded, however it is written; the same script once."""
    body = (
        '<SCRIPT TYPE="application/json">{}</SCRIPT><script src=x.js></script><script >a()</script><script>b()</script>'
    )
    assert policy.policy(PAGE.format(body)).count("sha256-") == 2


@pytest.mark.parametrize("content", ["<script>b()</script>", "</article><script>b()</script>", "<SCRIPT>b()</SCRIPT >"])
def test_no_script_of_the_content_has_a_hash(content: str) -> None:
    """However it came to be there: those of the theme are the only ones that may run."""
    page = PAGE.format(f"<ARTICLE class=x>{content}</article ><script>c()</script>")
    assert policy.policy(page) == policy.policy(PAGE.format("<script>c()</script>"))


def test_a_second_time_changes_nothing() -> None:
    """Also when a script of the page has changed: the policy is made anew, not added."""
    once = policy.guard(PAGE.format(""))
    assert policy.guard(once) == once
    changed = policy.guard(once.replace("a()", "c()"))
    assert changed.count("Content-Security-Policy") == 1
    assert changed == policy.guard(PAGE.format("").replace("a()", "c()"))


def test_what_is_no_page_stays() -> None:
    """A fragment has no head to write into."""
    assert policy.guard("<p>Text</p>") == "<p>Text</p>"


def test_the_readme_names_the_header() -> None:
    """For servers that can send one; it allows no more than pages do."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    found = re.search(r"^Content-Security-Policy: (.+)", readme, re.MULTILINE)
    assert found
    assert "unsafe" not in found[1]
    assert set(policy.RULES) <= {rule.strip() for rule in found[1].split(";")}
    assert f"Referrer-Policy: {policy.REFERRER}" in readme
