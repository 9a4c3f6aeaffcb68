"""Turns links to folders into links to files: opened from disk, `artikel/x/` would be shown as a list of files.

Pages written as HTML by the generator link the addresses of the site, where each page has a folder of its own. In the
edition that opens from disk the same page is a file, `artikel/x.html`, and an index is `artikel/index.html`.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Collection
from pathlib import Path

_TO_A_FOLDER = re.compile(
    r'(?P<name>\s(?:href|cite|action)="|;\s?url=)(?P<path>(?!/|[a-z]+:)[^"#?]*/)(?=[#?"])', re.IGNORECASE
)

_IMAGE = re.compile(r'(?P<name>\ssrc=")(?P<path>(?!/|[a-z]+:)[^"#?]+)"', re.IGNORECASE)


def to_files(site: Path) -> None:
    """Rewrite the links of every page of a site that was built with files for pages."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name for name in files if name.endswith(".html")}
    for page in sorted(pages):
        file = site / page
        old = file.read_text(encoding="utf-8")
        new = sourced(linked(old, page, pages), page, files)
        if new != old:
            file.write_text(new, encoding="utf-8", newline="\n")


def sourced(html: str, page: str, files: Collection[str]) -> str:
    """The HTML of `page` with addresses of images that work from its file, not from a folder of its own."""
    stem = page.removesuffix(".html")
    here = posixpath.dirname(page)
    folder = here if posixpath.basename(stem) == "index" else stem

    def replaced(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, found["path"]))
        if posixpath.normpath(posixpath.join(here, found["path"])) in files or target not in files:
            return found.group()
        return f'{found["name"]}{posixpath.relpath(target, here or os.curdir)}"'

    return _IMAGE.sub(replaced, html)


def linked(html: str, page: str, pages: Collection[str]) -> str:
    """The HTML of `page` with each link to a folder replaced by one to the file that is the page meant."""
    stem = page.removesuffix(".html")
    folder = posixpath.dirname(page) if posixpath.basename(stem) == "index" else stem

    def replaced(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, found["path"]))
        files = [f"{target}.html", posixpath.normpath(f"{target}/index.html")]
        file = next((name for name in files if name in pages), None)
        if file is None:
            return found.group()
        return found["name"] + posixpath.relpath(file, posixpath.dirname(page) or os.curdir)

    return _TO_A_FOLDER.sub(replaced, html)
