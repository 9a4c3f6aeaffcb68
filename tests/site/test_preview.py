"""The server of the preview: the site with one script more, and what is wrong as data."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
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


def test_before_the_first_site(address: str, shown: preview.Shown) -> None:
    """A page that shows what is wrong, not a request that hangs."""
    shown.fail(("seeds/x.md:1: error",))
    assert "preview.js" in get(f"{address}/any/page/")
    assert json.loads(get(f"{address}/__preview__/state.json")) == {"build": 0, "problems": ["seeds/x.md:1: error"]}


@pytest.mark.parametrize(("path", "page"), [("/", "index.html"), ("/a/", "a/index.html"), ("/a/?x=1", "a/index.html")])
def test_pages_hold_the_script(address: str, shown: preview.Shown, site: Path, path: str, page: str) -> None:
    """At the end of their body; it is a file of its own, as the policy of the site asks."""
    shown.succeed(site)
    assert (
        get(address + path) == f'<html><body>{page}<script src="/__preview__/preview.js" defer></script></body></html>'
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
    assert json.loads(get(f"{address}/__preview__/state.json")) == {"build": 2, "problems": []}


@pytest.mark.parametrize(("error", "told"), [(ConnectionResetError(), False), (ValueError(), True)])
def test_a_browser_that_leaves(capsys: pytest.CaptureFixture[str], error: Exception, told: bool) -> None:
    """It is no fault, and nobody is told of it; faults are told."""
    with preview.server("127.0.0.1", 0, preview.Shown()) as server:
        try:
            raise error
        except Exception:
            server.handle_error(None, ("127.0.0.1", 1))  # type: ignore[arg-type]
    assert bool(capsys.readouterr().err) is told
