"""`dossier serve`: a live preview that follows edits, and shows what is wrong on the last good site.

Pages and site are made in this process, which has all modules loaded. The search index, for which nobody waits, is made
afterwards in another process. An edit is built once, when the files have stopped changing.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field
from pathlib import Path

from generator import pipeline
from generator.search import index
from generator.site import build, failure, lock, preview, staging, swap, write
from generator.work import cache

PACKAGE = Path(__file__).resolve().parents[1]
_LOOKED_EVERY = 0.15
"""Seconds between two looks at the files."""
_SETTLED = 0.1
"""Seconds without a change after which a file counts as saved."""
_HALF_SAVED = 0.5
"""Seconds to wait before a problem is shown: some editors first empty a file and then write it."""
_QUIET = 1.0
"""Seconds without an edit after which the search index is made."""
Files = dict[Path, tuple[int, int]]
"""Time stamp and size of each file."""


@dataclass
class Desk:
    """One preview: the dossier in `folder`, the site that is shown, and the folder in which sites are built."""

    folder: Path
    work: Path
    address: str
    shown: preview.Shown
    tell: Callable[[str], None]
    indexing: subprocess.Popen[bytes] | None = None
    last_edit: float = field(default_factory=time.monotonic)
    indexed: int = 0
    taken: dict[str, pipeline.Taken] = field(default_factory=dict)
    """Results of intake from the last build, by key."""

    def run(self) -> None:
        """Follow edits until the process is stopped."""
        seen: Files = {}
        while True:
            now = self._files()
            if now != seen:
                now = self._settled(now)
                if seen and _code(now) != _code(seen):
                    swap.remove(self.work)
                    os.execv(sys.executable, [sys.executable, "-m", "generator", *sys.argv[1:]])  # noqa: S606
                seen, self.last_edit = now, time.monotonic()
                self._follow(now)
            elif time.monotonic() - self.last_edit > _QUIET:
                self._index()
            time.sleep(_LOOKED_EVERY)

    def _settled(self, files: Files) -> Files:
        while True:
            time.sleep(_SETTLED)
            if (later := self._files()) == files:
                return files
            files = later

    def _follow(self, files: Files) -> None:
        """Build, then show the site or what is wrong; a problem of a half-saved file is not shown."""
        site, problems = self._build()
        if site:
            before = self.shown.site
            self.shown.succeed(site)
            self._clear({site, before})
            return
        time.sleep(_HALF_SAVED)
        if self._files() == files:
            self.shown.fail(problems)
            for problem in problems:
                self.tell(problem)

    def _clear(self, kept: Set[Path | None]) -> None:
        """Remove sites that are no longer shown, except the last one, whose files a browser may still be loading."""
        for site in set(self.work.glob("site-*")) - kept:
            swap.remove(site)

    def _build(self) -> tuple[Path | None, tuple[str, ...]]:
        """Build a new site; returns it, or what is wrong."""
        self._stop_indexing()
        site = self.work / f"site-{self.shown.build + 1}"
        swap.remove(site)
        docs = self.folder / "docs"
        log = _Log()
        logging.getLogger("mkdocs").addHandler(log)
        try:
            with lock.hold([docs], self.tell):
                means = pipeline.Means(cache.of(self.folder), taken=self.taken)
                problems = pipeline.pages(self.folder / "seeds", docs, means=means)
                if pipeline.has_errors(problems):
                    return None, tuple(map(str, problems))
                if not build.quick(self.folder, site, self.address, means.cache):
                    return None, tuple(log.said)
        except failure.EXPECTED as error:
            return None, (failure.told(error),)
        finally:
            logging.getLogger("mkdocs").removeHandler(log)
        if self.shown.site and (self.shown.site / index.FOLDER).is_dir():
            staging.copy(self.shown.site / index.FOLDER, site / index.FOLDER)  # until the new one is made
        return site, ()

    def _stop_indexing(self) -> None:
        """Stop indexing a site that is about to be replaced, since that would change files being copied for the next
        one."""
        if self.indexing and self.indexing.poll() is None:
            self.indexing.terminate()
            self.indexing.wait()
            self.indexed = 0

    def _index(self) -> None:
        """Make the search index of the site that is shown, unless it has one or one is being made."""
        busy = self.indexing and self.indexing.poll() is None
        if self.shown.site and self.indexed != self.shown.build and not busy:
            self.indexed = self.shown.build
            command = [sys.executable, "-m", "generator", "index", "--quiet"]
            folders = ["--site", str(self.shown.site), "--seeds", str(self.folder / "seeds")]
            self.indexing = subprocess.Popen([*command, *folders], cwd=self.folder)

    def _files(self) -> Files:
        """All files that a site is made from: what editors write, and the code, if it lies in the dossier."""
        docs = self.folder / "docs"
        found = [*(self.folder / "seeds").rglob("*"), *(docs / name for name in write.handwritten(docs))]
        found += [self.folder / build.CONFIG]
        found += _sources() if PACKAGE.is_relative_to(self.folder.resolve()) else []
        return _stamps(found)


class _Log(logging.Handler):
    """Keeps the complaints of MkDocs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note one complaint."""
        self.said.append(record.getMessage())


def _sources() -> list[Path]:
    return [path for path in PACKAGE.rglob("*") if "__pycache__" not in path.parts and path.suffix != ".pyc"]


def _stamps(paths: Iterable[Path]) -> Files:
    found: Files = {}
    for path in paths:
        try:
            about = path.stat()
        except OSError:  # it has just been taken away
            continue
        if not path.is_dir():
            found[path] = about.st_mtime_ns, about.st_size
    return found


def _code(files: Files) -> Files:
    return {path: stamp for path, stamp in files.items() if path.suffix == ".py"}


def serve(folder: Path, tell: Callable[[str], None]) -> None:
    """Show the dossier in `folder` at the address that its mkdocs.yml names, until Ctrl-C.

    Raises OSError if the address is taken, and the exceptions of MkDocs if mkdocs.yml has faults.
    """
    host, port = build.loaded(str(folder / build.CONFIG), {}, str(folder / "seeds")).dev_addr
    shown = preview.Shown()
    with tempfile.TemporaryDirectory(prefix=".preview-") as work, preview.server(str(host), port, shown) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cache.of(folder).prune()
        tell(f"The preview is at http://{host}:{port}/ and follows edits; Ctrl-C ends it.")
        try:
            Desk(folder, Path(work), f"http://{host}:{port}/", shown, tell).run()
        finally:
            server.shutdown()
