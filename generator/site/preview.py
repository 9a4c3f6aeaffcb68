"""The server of the live preview: it shows the last good site, and on it what is wrong with the sources now.

It adds a script to each page, as a file, since the site's policy allows no inline script. The script asks for news and
is answered when there are some: a new site, which it then loads, or problems, which it shows above the page.
"""

from __future__ import annotations

import json
import re
import sys
import threading
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path

_STATE, _SCRIPT = "/__preview__/state.json", "/__preview__/preview.js"
_TAG = f'<script src="{_SCRIPT}?{{}}" defer></script>'
"""Its query is the number of the build that the page belongs to."""
_EMPTY = "<!doctype html><html lang=en><meta charset=utf-8><title>Preview</title><body></body></html>"
_NUMBER = re.compile("[0-9]{1,9}")
_LONGEST_WAIT = 20.0
"""Seconds until a browser is told that there are no news, so that one that has left does not occupy the server for
ever."""
_CLIENT = """\
const AGAIN = 500; // milliseconds, where the server did not answer
const build = Number(document.currentScript.src.split("?")[1]);
let known = -1;

function show(problems) {
  document.getElementById("preview-problems")?.remove();
  if (!problems.length) return;
  const box = document.createElement("pre");
  box.id = "preview-problems";
  box.setAttribute("role", "alert");
  box.textContent = problems.join("\\n");
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;z-index:99;" +
    "background:#400;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap";
  document.body.append(box);
}

// A page that nobody sees asks nothing: browsers open no more than six connections to a server at once.
function seen() {
  if (document.visibilityState === "visible") return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));
}

async function ask() {
  await seen();
  try {
    const state = await (await fetch(`STATE?known=${known}`, { cache: "no-store" })).json();
    if (state.build !== build) return location.reload();
    known = state.number;
    show(state.problems);
    ask();
  } catch {
    setTimeout(ask, AGAIN); // the server is starting anew, or gone
  }
}
ask();
""".replace("STATE", _STATE)


@dataclass
class Shown:
    """What the server shows: the folder of the last good site, a number for each change, and what is wrong now."""

    site: Path | None = None
    build: int = 0
    problems: tuple[str, ...] = ()
    number: int = 0
    """How often that has changed."""
    changed: threading.Condition = field(default_factory=threading.Condition)

    def succeed(self, site: Path) -> None:
        """Show a new site, and no problems."""
        with self.changed:
            self.site, self.build, self.problems = site, self.build + 1, ()
            self._tell()

    def fail(self, problems: tuple[str, ...]) -> None:
        """Keep the last good site, and show problems on it."""
        with self.changed:
            self.problems = problems
            self._tell()

    def state(self, known: int) -> dict[str, object]:
        """The state, as soon as its number is no longer `known`, or after `_LONGEST_WAIT`."""
        with self.changed:
            self.changed.wait_for(lambda: self.number != known, _LONGEST_WAIT)
            return {"number": self.number, "build": self.build, "problems": self.problems}

    def _tell(self) -> None:
        self.number += 1
        self.changed.notify_all()


def server(host: str, port: int, shown: Shown) -> ThreadingHTTPServer:
    """A server, not yet running; raises OSError when the address is taken."""
    return _Server((host, port), partial(_Handler, shown=shown))


class _Server(ThreadingHTTPServer):
    """Reports no error if a browser closes its connection early, as when it loads a page anew."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Any other error is shown as usual."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site, with the script of the preview in each page."""

    def __init__(self, *arguments: object, shown: Shown) -> None:
        self._shown = shown
        with shown.changed:
            self._site, self._build = shown.site, shown.build
        super().__init__(*arguments, directory=str(self._site or ""))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page, a file of the site, or what the script asks for."""
        path, _, query = self.path.partition("?")
        if path == _STATE:
            self._answer(json.dumps(self._shown.state(_known(query))), "application/json")
        elif path == _SCRIPT:
            self._answer(_CLIENT, "text/javascript")
        elif self._site is None:
            self._answer(self._with_script(_EMPTY), "text/html")
        else:
            self._serve()

    def _serve(self) -> None:
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        if page.suffix == ".html" and page.is_file():
            self._answer(self._with_script(page.read_text(encoding="utf-8")), "text/html")
        else:
            super().do_GET()

    def list_directory(self, path: str | PathLike[str]) -> None:
        """A folder without a page is reported as missing, not listed."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own 404 page."""
        missing = Path(self.directory, "404.html")
        if code == HTTPStatus.NOT_FOUND and missing.is_file():
            self._answer(self._with_script(missing.read_text(encoding="utf-8")), "text/html", code)
        else:
            super().send_error(code, message, explain)

    def _answer(self, content: str, kind: str, code: int = HTTPStatus.OK) -> None:
        body = content.encode("utf-8")
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _with_script(self, page: str) -> str:
        before, end, after = page.rpartition("</body>")
        tag = _TAG.format(self._build)
        return f"{before}{tag}{end}{after}" if end else page + tag

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing: editors want to see problems in the terminal, not requests."""


def _known(query: str) -> int:
    """The number that a browser knows; if it sends none, one that never existed."""
    number = query.removeprefix("known=")
    return int(number) if _NUMBER.fullmatch(number) else -1
