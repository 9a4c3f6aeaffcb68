"""The built site as GitHub Pages serves it, and a browser that minds what no reader should ever meet."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
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
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    ViewportSize,
    expect,
)

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
        """The site's own page for what is missing; nothing for the icon that a mere picture makes Chromium ask for."""
        if self.path == "/favicon.ico":
            self.send_response(HTTPStatus.NO_CONTENT)
            return self.end_headers()
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
_NOWHERE = -1


class Visitors:
    """Pages of a browser that tests use one after the other, with nothing left in them but the browser's cache.

    A page of its own for each test opens a window and starts a process, and compiles every script anew: more than half
    of what a test of a page costs. So each context has one page that stays; what a test opens besides is closed.
    """

    def __init__(self, browser: Browser) -> None:
        """Of a browser in which nobody has been."""
        self._browser = browser
        self._contexts: dict[tuple[str, Scheme, str], BrowserContext] = {}
        self._free: dict[BrowserContext, Page] = {}
        """The pages that stay, while no test uses them."""

    def page(self, site: str, viewport: ViewportSize = DESKTOP, scheme: Scheme = "light", script: str = "") -> Page:
        """A page in which nothing is; addresses given to `goto` are relative to the site's start.

        Each document in it runs the script first. Who adds a listener to it takes that away again.
        """
        if (site, scheme, script) not in self._contexts:
            self._contexts[site, scheme, script] = self._context(site, scheme, script)
        context = self._contexts[site, scheme, script]
        page = self._free.pop(context, None) or context.new_page()
        page.set_viewport_size(viewport)
        return page

    def _context(self, site: str, scheme: Scheme, script: str) -> BrowserContext:
        context = self._browser.new_context(base_url=site, color_scheme=scheme, locale="de-DE", reduced_motion="reduce")
        context.add_init_script(script)
        return context

    def leave(self) -> None:
        """Close what tests opened but for one page of each context, and forget what the site remembers of readers."""
        for (_, scheme, _), context in self._contexts.items():
            staying, *others = context.pages or [context.new_page()]
            for page in others:
                page.close()
            context.clear_cookies()
            if _is_clean(staying, scheme):
                self._free[context] = staying
            else:
                staying.close()


def _is_clean(page: Page, scheme: Scheme) -> bool:
    """Leave the site's pages, and undo what a test did to the window; whether nothing came between."""
    page.unroute_all(behavior="ignoreErrors")
    page.emulate_media(media="null", color_scheme=scheme, reduced_motion="reduce")
    page.mouse.move(_NOWHERE, _NOWHERE)
    try:
        page.goto(_WITHOUT_SCRIPTS)
        page.evaluate(_FORGET)
    except Error:  # a link that a test followed last is still on its way
        return False
    return True


@dataclass
class Guard:
    """Keeps what went wrong on a page while a test used it."""

    base: str
    missing: set[str] = field(default_factory=set)
    """Addresses that a test opens although it knows that nothing is there."""
    complaints: list[str] = field(default_factory=list)

    watched: list[Page] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """From now on, note script errors, error messages on the console and requests to other hosts."""
        self.watched.append(page)
        page.on("console", self._console)
        page.on("pageerror", self._error)
        page.on("request", self._request)

    def rest(self) -> None:
        """Note nothing more than what has already happened."""
        for page in self.watched:
            page.context.cookies()  # when this has been answered, what was said before has come
            page.remove_listener("console", self._console)
            page.remove_listener("pageerror", self._error)
            page.remove_listener("request", self._request)

    def _error(self, error: Error) -> None:
        self.complaints.append(f"script error: {error}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and message.location["url"] not in self.missing:
            self.complaints.append(f"console: {message.text} ({message.location['url']})")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(self.base).netloc:
            self.complaints.append(f"request to a third party: {request.url}")


_AXE = {
    "resultTypes": ["violations"],
    "preload": {"assets": ["media"]},
    "rules": {"target-size": {"enabled": True}},
}
"""Only a rule that is switched off as an experiment (css-orientation-lock) needs the style sheets, loaded once more.
The size of what a finger meets (WCAG 2.2, 2.5.8) is a rule that has to be asked for.
"""
OF_COLOURS = {
    "runOnly": {"type": "tag", "values": ["cat.color"]},
    "rules": {"color-contrast-enhanced": {"enabled": False}},
}
"""Of the rules that axe follows unasked those whose result colours decide; contrast for AAA is none of them."""


def settle(page: Page) -> None:
    """Wait until nothing moves or fades any more; colours are read on the way otherwise."""
    page.wait_for_function("document.getAnimations().every(animation => animation.playState !== 'running')")


def axe_violations(page: Page, only: Mapping[str, object] | None = None) -> list[str]:
    """What axe-core finds wrong with the page as it stands, one line an element; by some rules only, where told."""
    settle(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    violations = page.evaluate("async options => (await axe.run(options)).violations", {**_AXE, **(only or {})})
    return [
        f"{violation['id']}: {node['html'][:160]} – {' '.join(node['failureSummary'].split())}"
        for violation in violations
        for node in violation["nodes"]
    ]


def darken(page: Page) -> None:
    """Switch to dark colours by the button in the header, which is left again."""
    page.get_by_role("radio", name="Dunkle Ansicht einschalten").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate("document.activeElement.blur()")
