"""The built site as GitHub Pages serves it, and a browser that minds what no reader should ever meet."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request, ViewportSize

from tests.install_browser import NO_BROWSER, find

SUB_PATH = "/repo/"
Scheme = Literal["light", "dark"]
PHONE = ViewportSize(width=360, height=740)
DESKTOP = ViewportSize(width=1280, height=900)

# Chromium itself asks Google for updates and the like; a test must see the page's requests alone.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


class PagesHandler(SimpleHTTPRequestHandler):
    """Serves a site below SUB_PATH as GitHub Pages does: its 404.html for what is not there, no folder listings."""

    def translate_path(self, path: str) -> str:
        """The file of an address; none of what is not below the sub-path."""
        if not path.startswith(SUB_PATH):
            return str(Path(self.directory, "outside of the site"))
        return super().translate_path(path.removeprefix(SUB_PATH.rstrip("/")))

    def list_directory(self, path: str | PathLike[str]) -> None:
        """No listing of a folder without a page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is missing."""
        missing = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not missing.is_file():
            return super().send_error(code, message, explain)
        body = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads a request log of the tests."""


@contextmanager
def serve(site: Path, handler: type[PagesHandler] = PagesHandler) -> Iterator[str]:
    """The address of the site, ending in SUB_PATH, on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    finally:
        server.shutdown()
        server.server_close()


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium; root may start one only without its sandbox."""
    executable = find()
    if executable is None:
        raise FileNotFoundError(NO_BROWSER)
    sandbox = () if not hasattr(os, "geteuid") or os.geteuid() else ("--no-sandbox",)
    return playwright.chromium.launch(executable_path=executable, args=[*QUIET, *sandbox])


_WITHOUT_SCRIPTS = "assets/images/favicon.png"
_FORGET = "localStorage.clear(); sessionStorage.clear()"


class Visitors:
    """Contexts of a browser that tests use one after the other, with nothing left in them but the browser's cache.

    A page in a context of its own starts a process and compiles every script anew: half of what a test of a page costs.
    One page that stays open keeps the process.
    """

    def __init__(self, browser: Browser) -> None:
        """Of a browser in which nobody has been."""
        self._browser = browser
        self._staying: dict[tuple[str, Scheme], Page] = {}

    def page(self, site: str, viewport: ViewportSize = DESKTOP, scheme: Scheme = "light") -> Page:
        """A new page; addresses given to `goto` are relative to the site's start."""
        if (site, scheme) not in self._staying:
            self._staying[site, scheme] = self._arrived(site, scheme)
        page = self._staying[site, scheme].context.new_page()
        page.set_viewport_size(viewport)
        return page

    def leave(self) -> None:
        """Close what tests opened, and forget what the site remembers of its readers."""
        for staying in self._staying.values():
            for page in staying.context.pages:
                if page != staying:
                    page.close()
            staying.context.clear_cookies()
            staying.evaluate(_FORGET)

    def _arrived(self, site: str, scheme: Scheme) -> Page:
        context: BrowserContext = self._browser.new_context(
            base_url=site, color_scheme=scheme, locale="de-DE", reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto(_WITHOUT_SCRIPTS)
        return page


@dataclass
class Guard:
    """Keeps what went wrong on a page while a test used it."""

    base: str
    missing: set[str] = field(default_factory=set)
    """Addresses that a test opens although it knows that nothing is there."""
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """From now on, note script errors, error messages on the console and requests to other hosts."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and message.location["url"] not in self.missing:
            self.complaints.append(f"console: {message.text} ({message.location['url']})")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(self.base).netloc:
            self.complaints.append(f"request to a third party: {request.url}")


def axe_violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page as it stands, one line an element."""
    # Axe reads colours while they fade otherwise.
    page.wait_for_function("document.getAnimations().every(animation => animation.playState !== 'running')")
    violations = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} – {' '.join(node['failureSummary'].split())}"
        for violation in violations
        for node in violation["nodes"]
    ]
