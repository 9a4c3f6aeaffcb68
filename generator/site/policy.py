"""Adds Content-Security-Policy and referrer policy to every page of a built site, and removes source maps.

A page may run the inline scripts of its theme, named by their hashes, and script files of the site; it may load styles,
images and data from the site, and nothing else. The hashes differ from page to page, since Material's scripts contain
its depth. A script within the article of a page is never ours: it gets no hash, however it came there.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

_SCRIPT = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<source>.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(r"""\ssrc\s*=""", re.IGNORECASE)
_DATA = re.compile(r"""\stype\s*=\s*["']?application/(?:ld\+)?json""", re.IGNORECASE)
"""A block of data, which browsers do not run, so that it needs no hash."""
_CONTENT = re.compile(r"<article\b.*</article\s*>", re.DOTALL | re.IGNORECASE)
"""The content of a page, up to the last end tag of an article, since the text itself might hold one."""
_CHARSET = re.compile(r"<meta\s+charset\s*=[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_MAPPED = re.compile(rb"\s*(?://[#@] ?sourceMappingURL=\S+|/\*[#@] ?sourceMappingURL=[^*]*\*/)\s*\Z")
"""The last line of a script or style sheet, which names its source map."""
_OURS = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*><meta name="referrer"[^>]*>')
_ASSETS = "assets"
"""The folder of the theme's files in a site."""
RULES = (
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)
REFERRER = "strict-origin-when-cross-origin"
"""Other sites learn from which site a reader comes, not from which page."""


def apply(site: Path) -> None:
    """Write the policies into each page of `site` and take the source maps out; a second time changes nothing."""
    for path in sorted(site.rglob("*.html")):
        page = path.read_bytes().decode("utf-8")
        if (guarded := guard(page)) != page:
            path.write_bytes(guarded.encode("utf-8"))
    without_maps(site)


def without_maps(site: Path) -> None:
    """Remove source maps: only makers of the theme need them, and they are larger than all that readers load.

    They stand in the theme's folder, which alone is looked through: a site may have many thousand others.
    """
    for path in sorted((site / _ASSETS).rglob("*.map")):
        path.unlink()
        named = path.with_suffix("")
        if named.is_file():
            named.write_bytes(_MAPPED.sub(b"", named.read_bytes()))


def guard(page: str) -> str:
    """A page with its policies right behind the declaration of its encoding, before anything that could load."""
    bare = _OURS.sub("", page, count=1)
    place = _CHARSET.search(bare) or _HEAD.search(bare)
    if place is None:  # no page, such as a fragment
        return page
    return f"{bare[: place.end()]}{_metas(bare)}{bare[place.end() :]}"


def policy(page: str) -> str:
    """The policy of a page: what it may run and load."""
    allowed = dict.fromkeys(_hash(source) for source in _inline(page))
    return "; ".join(["default-src 'none'", " ".join(["script-src 'self'", *allowed]), *RULES])


def _inline(page: str) -> Iterator[str]:
    """The inline scripts of a page outside of its article."""
    for found in _SCRIPT.finditer(_CONTENT.sub("", page)):
        if not _SOURCE.search(found["attributes"]) and not _DATA.search(found["attributes"]):
            yield found["source"]


def _hash(source: str) -> str:
    """The hash of a script in the form of CSP Level 3; browsers take every line end as “\\n”."""
    plain = source.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{base64.b64encode(hashlib.sha256(plain.encode('utf-8')).digest()).decode('ascii')}'"


def _metas(page: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'
        f'<meta name="referrer" content="{REFERRER}">'
    )
