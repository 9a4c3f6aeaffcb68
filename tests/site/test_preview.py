"""The server of the preview: the site with one script more, and what is wrong as data."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.site import preview


@pytest.fixture
def shown() -> preview.Shown:
    """Nothing yet."""
    return preview.Shown()


@pytest.fixture
def address(shown: preview.Shown) -> Iterator[str]:
    """The address of a running server, without a slash at its end."""
    with preview.server("127.0.0.1", 0, shown) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A page, a page in a folder, a style, and what is shown for what is missing."""
    (tmp_path / "a").mkdir()
    for name in ("index.html", "a/index.html", "404.html"):
        (tmp_path / name).write_text(f"<html><body>{name}</body></html>")
    (tmp_path / "x.css").write_text("p {}")
    return tmp_path


def get(address: str) -> str:
    """What stands there, also when it stands for something missing."""
    try:
        with urllib.request.urlopen(address, timeout=5) as response:  # noqa: S310 - an address of this machine
            return str(response.read().decode())
    except urllib.error.HTTPError as error:
        return f"{error.code} {error.read().decode()}"


def state(address: str, query: str = "") -> object:
    """What the script is told."""
    return json.loads(get(f"{address}/__preview__/state.json{query}"))


def test_before_the_first_site(address: str, shown: preview.Shown) -> None:
    """A page that shows what is wrong, not a request that hangs."""
    shown.fail(("seeds/x.md:1: error",))
    assert "preview.js" in get(f"{address}/any/page/")
    assert state(address) == {"number": 1, "build": 0, "problems": ["seeds/x.md:1: error"]}


@pytest.mark.parametrize(("path", "page"), [("/", "index.html"), ("/a/", "a/index.html"), ("/a/?x=1", "a/index.html")])
def test_pages_hold_the_script(address: str, shown: preview.Shown, site: Path, path: str, page: str) -> None:
    """At the end of their body; it is a file of its own, as the policy of the site asks."""
    shown.succeed(site)
    assert (
        get(address + path)
        == f'<html><body>{page}<script src="/__preview__/preview.js?1" defer></script></body></html>'
    )
    assert "fetch(" in get(f"{address}/__preview__/preview.js")


def test_other_files_are_as_they_are(address: str, shown: preview.Shown, site: Path) -> None:
    """And what is missing is shown by the site's own page; nothing outside of the site is served."""
    shown.succeed(site)
    assert get(f"{address}/x.css") == "p {}"
    assert get(f"{address}/missing").startswith("404 <html><body>404.html")
    assert get(f"{address}/../../etc/passwd").startswith("404 ")


def test_a_problem_keeps_the_site(address: str, shown: preview.Shown, site: Path) -> None:
    """The last good one; the next good one takes its place, and nothing is wrong any more."""
    shown.succeed(site)
    shown.fail(("wrong",))
    assert "index.html" in get(f"{address}/")
    shown.succeed(site)
    assert state(address) == {"number": 3, "build": 2, "problems": []}


def test_a_browser_is_answered_when_something_is_new(address: str, shown: preview.Shown, site: Path) -> None:
    """At once, if it is by then; else as soon as it is."""
    shown.succeed(site)
    assert state(address, "?known=0") == {"number": 1, "build": 1, "problems": []}
    with ThreadPoolExecutor(1) as browser:
        waiting = browser.submit(state, address, "?known=1")
        with pytest.raises(TimeoutError):
            waiting.result(0.3)
        shown.fail(("wrong",))
        assert waiting.result(5) == {"number": 2, "build": 1, "problems": ["wrong"]}


def test_a_browser_is_answered_when_nothing_is_new(
    address: str, shown: preview.Shown, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some time: nothing tells a server that one has left."""
    monkeypatch.setattr(preview, "_LONGEST_WAIT", 0.1)
    shown.succeed(site)
    assert state(address, "?known=1") == {"number": 1, "build": 1, "problems": []}


@pytest.mark.parametrize(
    "query", ["", "?known=", "?known=x", "?known=-1", "?known=%B2", f"?known={'9' * 5000}", "?other=1"]
)
def test_a_question_that_names_nothing_known(address: str, shown: preview.Shown, site: Path, query: str) -> None:
    """It is answered at once."""
    shown.succeed(site)
    assert state(address, query) == {"number": 1, "build": 1, "problems": []}


@pytest.mark.parametrize(("error", "told"), [(ConnectionResetError(), False), (ValueError(), True)])
def test_a_browser_that_leaves(capsys: pytest.CaptureFixture[str], error: Exception, told: bool) -> None:
    """It is no fault, and nobody is told of it; faults are told."""
    with preview.server("127.0.0.1", 0, preview.Shown()) as server:
        try:
            raise error
        except Exception:
            server.handle_error(None, ("127.0.0.1", 1))  # type: ignore[arg-type]
    assert bool(capsys.readouterr().err) is told
