"""Hostile text in all that editors write, and pages put into docs/ past the checks: nothing runs, no request leaves."""

from __future__ import annotations

import csv
import io
import json
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree
from playwright.sync_api import Browser, Page

from generator.site import build
from generator.site.build import Places
from tests.browser import Guard, serve
from tests.conftest import CODE, PUBLISHED_AT, golden_project, run
from tests.site.test_policy import WATCH
from tests.test_hostile_site import HANDLERS, TRACES

TEXT = (
    '<img src=x onerror=window.pwned=1><script>window.pwned=1</script> " onmouseover="window.pwned=1" x=" '
    "' onfocus='window.pwned=1' autofocus [x](javascript:window.pwned=1) ![x](https://example.net/x.png) "
    "<https://example.net/> {onclick=window.pwned=1} {: onclick=window.pwned=1 } {{ config }} {% raw %} [[w]] "
    "&lt;script&gt;window.pwned=1&lt;/script&gt; </script></title></textarea></style></noscript>"
    '[x](nirgends.md) {#p1} {: #p1 } <a id="p1" href="nirgends/"> '
    "<svg onload=window.pwned=1> ]]> --> <!-- `x` *y* \\ | &amp; </summary></details></div></article>"
)
"""For values of YAML: each way out of the place where it is shown that we could think of."""
PROSE = """
Links in order: [weit weg](https://example.net/?a=<b>&c=d 'title'), <https://example.net/>,
[mail](mailto:a@example.net), [hier][eins].

[eins]: https://example.net/#"onclick=window.pwned=1 (x' onfocus='window.pwned=1)

`<script>window.pwned=1</script>` &lt;img src=x onerror=window.pwned=1&gt; {{ config }} {% x %}

    <script>window.pwned=1</script>

## <&zwj;script> {#id-x .klasse lang=de title="' onmouseover='window.pwned=1"}

| <&zwj;b> | &quot;onclick=window.pwned=1 |
| :-- | --: |
| `<script>` | [x](https://example.net/ '&quot;onclick=&quot;window.pwned=1') |
"""
"""What may stand in prose, though much of it looks like an attack."""
PAST_THE_CHECKS = """\
<script>window.pwned=1</script><script type=module>window.pwned=1</script><script src=EVIL/x.js></script>
<img src=x onerror="window.pwned=1"><img src=EVIL/x.png srcset="EVIL/y.png 2x">
<iframe src=EVIL/frame></iframe><iframe srcdoc="<script>parent.pwned=1</script>"></iframe>
<object data=EVIL/object></object><embed src=EVIL/embed><video src=EVIL/video poster=EVIL/poster autoplay></video>
<link rel=stylesheet href=EVIL/x.css><style>body { background: url(EVIL/style) }</style>
<p style="background: url(EVIL/p)">
<link rel=preload as=script href=EVIL/preload>
<link rel=prefetch href=EVIL/prefetch><link rel=modulepreload href=EVIL/m>
<svg onload="window.pwned=1"><script>window.pwned=1</script><image href=EVIL/svg /></svg>
<details open ontoggle="window.pwned=1">x</details><input autofocus onfocus="window.pwned=1">
<a id=run href="javascript:window.pwned=1">x</a><base href=EVIL/base/>
<form id=sent action=EVIL/form><input name=a></form>
"""


def _front(path: Path) -> tuple[dict[str, Any], str]:
    _, head, prose = path.read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(head), prose


def _changed(value: Any, keys: set[str]) -> Any:
    """The same with the hostile text behind each value of these keys."""
    if isinstance(value, list):
        return [_changed(each, keys) for each in value]
    if isinstance(value, dict):
        return {
            key: f"{each} {TEXT}" if key in keys and isinstance(each, str) else _changed(each, keys)
            for key, each in value.items()
        }
    return value


def _poison(seeds: Path) -> None:
    """Put hostile text wherever editors may write any."""
    keys = {
        "title",
        "summary",
        "group",
        "text",
        "note",
        "date_basis",
        "name",
        "role",
        "side",
        "reason",
        "dative",
        "basis",
    }
    for path in (*seeds.glob("proposals/*.md"), seeds / "dossier.md"):
        head, prose = _front(path)
        home = {"title": head["title"], "description": head["description"]} if path.name == "dossier.md" else {}
        poisoned = yaml.safe_dump(_changed(head, keys) | home, allow_unicode=True)
        path.write_text(f"---\n{poisoned}---\n{prose}\n{PROSE}", encoding="utf-8")
    for path in (seeds / "events.yml", seeds / "moved.yml", seeds / "actors.yml", seeds / "articles.yml"):
        entries = yaml.safe_load(path.read_text("utf-8"))
        if path.name == "actors.yml":
            for actor in entries:
                actor |= {"spellings": [*actor.get("spellings", []), actor["name"]], "roles": [f"{actor['id']} {TEXT}"]}
        if path.name == "articles.yml":
            facts = {key: {"value": TEXT, "basis": TEXT} for key in ("title", "kicker", "source")}
            entries["brief.txt"] = facts | {"authors": {"value": [TEXT], "basis": TEXT}}
        path.write_text(yaml.safe_dump(_changed(entries, keys), allow_unicode=True), encoding="utf-8")
    (seeds / "synonyms.yml").write_text(yaml.safe_dump([["Brücke", TEXT]], allow_unicode=True), encoding="utf-8")


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden dossier with hostile text in every field, built as any other."""
    project = golden_project(tmp_path_factory.mktemp("editing") / "dossier")
    _poison(project / "seeds")
    run(project, sys.executable, "-m", "generator", "build", "--quiet")
    return project / "site"


def _opened(page: Page, url: str, site: Path) -> Iterator[str]:
    """Each page of a site, with all that is folded shown."""
    for path in sorted(site.rglob("*.html")):
        page.goto(url + path.relative_to(site).as_posix().removesuffix("index.html"))
        page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")
        yield path.relative_to(site).as_posix()


def test_hostile_text_of_editors_ends_harmless(browser: Browser, poisoned: Path) -> None:
    """Nothing runs, no request leaves, no page violates its policy, and the search shows it as text."""
    with serve(poisoned) as url:
        guard = Guard(url, {f"{url}404.html"})
        page = browser.new_page()
        page.add_init_script(WATCH)
        guard.watch(page)
        for name in _opened(page, url, poisoned):
            assert page.evaluate(TRACES) == "", name
            assert page.evaluate(HANDLERS) == [], name
            assert page.evaluate("window.violations ?? []") == [], name
        page.locator(".search-open").first.click()
        page.locator(".search__input").fill("Sanierung")
        page.locator(".search__results a").first.hover()
        assert "onerror=window.pwned=1" in page.locator(".search__results").inner_text()
        assert page.evaluate(TRACES) == ""
        assert guard.complaints == []
        page.close()


def test_data_of_hostile_text_stay_data(poisoned: Path) -> None:
    """Feed and sitemap are XML, what is JSON can be read, and each row of a table has its columns."""
    for path in poisoned.rglob("*.xml"):
        etree.parse(str(path))
    for path in poisoned.rglob("*.json"):
        json.loads(path.read_bytes())
    for path in poisoned.rglob("*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
        assert len({len(row) for row in rows}) == 1, path
    for path in poisoned.rglob("*.html"):
        for script in etree.parse(str(path), etree.HTMLParser()).iter("script"):
            if script.get("type") == "application/ld+json":
                json.loads(script.text or "")


class _Elsewhere(BaseHTTPRequestHandler):
    """A server of somebody else, that notes each request."""

    def __init__(self, *arguments: Any, asked: list[str]) -> None:
        self._asked = asked
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Whatever is asked for."""
        self._asked.append(self.path)
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """The list tells it."""


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """The address of somebody else's server, and what it was asked for."""
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Elsewhere, asked=asked))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_what_comes_past_the_checks_is_stopped_by_the_policy(
    browser: Browser, tmp_path: Path, elsewhere: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raw HTML that no check has seen: nothing of it runs, and nothing is asked for elsewhere."""
    address, asked = elsewhere
    project = golden_project(tmp_path / "dossier")
    run(project, sys.executable, "-m", "generator", "pages", "--quiet")
    attacks = PAST_THE_CHECKS.replace("EVIL", address)
    for number, before in enumerate(("", "</article>", "</div></main></body>")):
        (project / "docs" / "artikel" / f"x{number}.md").write_text(f"# X\n\n{before}{attacks}", encoding="utf-8")
    monkeypatch.chdir(project)
    monkeypatch.setenv("SITE_URL", PUBLISHED_AT)
    monkeypatch.setenv("PYTHONPATH", CODE["PYTHONPATH"])
    assert build.build(Places.of(project), {"strict": False})
    with serve(project / "site") as url:
        for number in range(3):
            page = browser.new_page()
            page.add_init_script(WATCH)
            page.goto(f"{url}artikel/x{number}/", wait_until="networkidle")
            page.evaluate("document.getElementById('run').click(); document.getElementById('sent').submit()")
            page.wait_for_timeout(500)  # what the policy does not stop would run by then
            assert page.evaluate("window.pwned") is None
            stopped = {each.split()[0] for each in page.evaluate("window.violations")}
            assert stopped >= {
                "script-src-elem",
                "script-src-attr",
                "frame-src",
                "object-src",
                "form-action",
                "base-uri",
            }
            page.close()
    assert asked == []
