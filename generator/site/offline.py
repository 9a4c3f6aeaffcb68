"""Packs the edition that opens from disk, without a server: a ZIP whose index.html is the start.

Browsers load no modules, start no workers and read no files from disk. So the modules of the site become one script,
the files of its search index become scripts that hand over their bytes, and the search works in the page's own thread.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.site import build, classic, filelinks, swap
from generator.site.build import Places

_SETTINGS = {"site_url": "", "use_directory_urls": False}
_INDEX, _ASSETS = "pagefind", "assets"
_SCRIPT = "offline.js"
_ONLINE = ("worker.js", "fetching.js")
"""Modules of the search that `disk.js` replaces."""
_NO_MODULES = ("base.js", "moved.js", "scheme.js")
"""Scripts that are no modules, and run where a page names them."""
_TEXT, _TITLES = re.compile(r".*/t\d+\.gz"), re.compile(r".*/titles\.gz")
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time stamp of a ZIP; a fixed one, so that the same pages make the same bytes on any day."""


def pack(places: Places, index: Callable[[Path], object], search: Mapping[str, str]) -> bool:
    """Build the edition and put it in its place, in one step; False if MkDocs reports errors, with its log shown.

    `index` makes the search index of a built site; `search` are the modules of the search, by the names of their files.
    """
    archive = places.archive
    swap.clear(archive.resolve().parent, f"{swap.OFFLINE}*")
    with tempfile.TemporaryDirectory(prefix=swap.OFFLINE, dir=archive.resolve().parent) as folder:
        site = Path(folder) / archive.stem
        if not build.build(replace(places, site=site), _SETTINGS):
            return False
        filelinks.to_files(site)
        index(site)
        _index_as_scripts(site / _INDEX)
        _modules_as_script(site, search)
        packed = Path(folder) / archive.name
        _zip(site, packed)
        swap.to_disk(packed)
        packed.replace(archive)
    return True


def _index_as_scripts(folder: Path) -> None:
    """Turn each file of the index into a script that hands over its bytes."""
    for path in sorted(folder.rglob("*.gz")):
        name = path.relative_to(folder).as_posix()
        packed = base64.b64encode(_leading_to_files(name, path.read_bytes())).decode()
        script = f"dossierFile({json.dumps(name)}, {json.dumps(packed)});\n"
        path.with_suffix(".js").write_text(script, encoding="utf-8", newline="\n")
        path.unlink()


def _leading_to_files(name: str, packed: bytes) -> bytes:
    """A file of the index with addresses of files in place of folders."""
    if _TEXT.fullmatch(name):
        page = json.loads(gzip.decompress(packed))
        return _packed({**page, "url": _file(page["url"])})
    if _TITLES.fullmatch(name):
        titles = json.loads(gzip.decompress(packed))
        return _packed([[*entry[:-1], _file(entry[-1])] for entry in titles])
    return packed


def _file(address: str) -> str:
    place, mark, rest = address.partition("#")
    return f"{place}index.html{mark}{rest}" if place.endswith("/") else address


def _packed(value: object) -> bytes:
    return gzip.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)


def _modules_as_script(site: Path, search: Mapping[str, str]) -> None:
    """Join all modules into one script; each page names those that it needs."""
    assets = [path for path in sorted((site / _ASSETS).glob("*.js")) if path.name not in _NO_MODULES]
    asking = {name: source for name, source in search.items() if name not in _ONLINE}
    asking["pagefind.js"] = f'import {{ Worker }} from "./disk.js";\n{asking["pagefind.js"]}'
    modules = {path.name: path.read_text(encoding="utf-8") for path in assets} | asking
    folders = {path.name: f"../{_ASSETS}/" for path in assets} | dict.fromkeys(asking, f"../{_INDEX}/")
    script = site / _ASSETS / _SCRIPT
    script.write_text(classic.joined(modules, folders), encoding="utf-8", newline="\n")
    for path in (*assets, *(site / _INDEX / name for name in search)):
        path.unlink(missing_ok=True)
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(classic.tags(html, _SCRIPT), encoding="utf-8", newline="\n")


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), _FIRST_DAY)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
