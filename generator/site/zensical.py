"""Mends links of a site that Zensical built: it takes an address written as HTML for one seen from the page's file.

The generator writes HTML with addresses as the site has them, seen from the page's own folder, and MkDocs leaves those
alone. Zensical (0.0.73) puts “../” before each, so that it leads one folder too far up.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from pathlib import Path
from urllib.parse import unquote

SIGN = '<meta name="generator" content="Zensical">'
"""What our theme writes into pages that Zensical builds."""
_ADDRESS = re.compile(r'(?<=\s)(?P<name>href|src|action|cite)="\.\./(?P<address>\.[^"]*)"')


def mend(site: Path) -> None:
    """Mend every page; a second time changes nothing, nor does it on the site of another builder."""
    files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    for name in sorted(files):
        if name.endswith(".html"):
            page = (site / name).read_text(encoding="utf-8")
            if SIGN in page and (new := mended(page, name, files)) != page:
                (site / name).write_text(new.replace(SIGN, ""), encoding="utf-8", newline="\n")


def mended(page: str, name: str, files: Collection[str]) -> str:
    """A page in whose article each address leads to what is there, given all files of the site."""
    before, article, rest = page.partition("<article")
    text, end, after = rest.partition("</article>")
    folder = posixpath.dirname(name)

    def address(found: re.Match[str]) -> str:
        wanted = found["address"]
        if not _is_there(wanted, folder, files):
            return found.group()
        return f'{found["name"]}="{wanted}"'

    return before + article + _ADDRESS.sub(address, text) + end + after


def _is_there(address: str, folder: str, files: Collection[str]) -> bool:
    """Does an address, as seen from a folder, lead to a file or to the page of a folder?"""
    place = posixpath.normpath(posixpath.join("/", folder, unquote(re.split(r"[?#]", address)[0]))).lstrip("/")
    if ".." in posixpath.normpath(posixpath.join(folder, re.split(r"[?#]", address)[0])).split("/"):
        return False
    return place in files or posixpath.join(place, "index.html") in files
