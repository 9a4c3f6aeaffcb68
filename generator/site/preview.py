"""The server of the live preview: the last good site, and on it what is wrong with the sources now.

It adds one script of its own to each page, as a file, since the site's policy lets no other run; the script asks a few
times a second whether there is a new site, which it then loads, or problems, which it shows above the page.
"""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path

_STATE, _SCRIPT = "/__preview__/state.json", "/__preview__/preview.js"
_TAG = f'<script src="{_SCRIPT}" defer></script>'
_EMPTY = "<!doctype html><html lang=en><meta charset=utf-8><title>Preview</title><body></body></html>"
_CLIENT = """\
const ASKED_EVERY = 250; // milliseconds; a reload is to be seen at once
let known;

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

async function ask() {
  try {
    const state = await (await fetch("STATE", { cache: "no-store" })).json();
    known ??= state.build;
    if (state.build !== known) return location.reload();
    show(state.problems);
  } catch {
    // The server is starting anew, or gone.
  }
  setTimeout(ask, ASKED_EVERY);
}
ask();
""".replace("STATE", _STATE)


@dataclass
class Shown:
    """What the server shows: the folder of the last good site, how many there have been, and what is wrong now."""

    site: Path | None = None
    build: int = 0
    problems: tuple[str, ...] = ()
    lock: threading.Lock = field(default_factory=threading.Lock)

    def succeed(self, site: Path) -> None:
        """Show a new site, with which everything is in order."""
        with self.lock:
            self.site, self.build, self.problems = site, self.build + 1, ()

    def fail(self, problems: tuple[str, ...]) -> None:
        """Keep the last good site, and show what is wrong on it."""
        with self.lock:
            self.problems = problems


def server(host: str, port: int, shown: Shown) -> ThreadingHTTPServer:
    """A server, not yet running; raises OSError when the address is taken."""
    return _Server((host, port), partial(_Handler, shown=shown))


class _Server(ThreadingHTTPServer):
    """Says nothing of a browser that leaves before it has all, as one does that loads a page anew."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Anything else is shown as ever."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site, with the script of the preview in each page."""

    def __init__(self, *arguments: object, shown: Shown) -> None:
        self._shown = shown
        super().__init__(*arguments, directory=str(shown.site or ""))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A page, a file of the site, or what the script asks for."""
        path = self.path.partition("?")[0]
        if path == _STATE:
            state = {"build": self._shown.build, "problems": self._shown.problems}
            self._answer(json.dumps(state), "application/json")
        elif path == _SCRIPT:
            self._answer(_CLIENT, "text/javascript")
        elif self._shown.site is None:
            self._answer(_with_script(_EMPTY), "text/html")
        else:
            self._serve()

    def _serve(self) -> None:
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        if page.suffix == ".html" and page.is_file():
            self._answer(_with_script(page.read_text(encoding="utf-8")), "text/html")
        else:
            super().do_GET()

    def list_directory(self, path: str | PathLike[str]) -> None:
        """No listings: a folder without a page is missing."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is missing."""
        missing = Path(self.directory, "404.html")
        if code == HTTPStatus.NOT_FOUND and missing.is_file():
            self._answer(_with_script(missing.read_text(encoding="utf-8")), "text/html", code)
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

    def log_message(self, format: str, *args: object) -> None:
        """An editor looks for problems in the terminal, not for requests."""


def _with_script(page: str) -> str:
    before, end, after = page.rpartition("</body>")
    return f"{before}{_TAG}{end}{after}" if end else page + _TAG
