"""Packs the edition that opens from disk, without a server: a ZIP whose index.html is the start.

It has Material's own search, for Pagefind needs a server. Browsers start no workers from disk; the script that stands
in for them comes from offline_assets/; its name has to hold “iframe-worker”, or Material would load one from elsewhere.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path

from generator.site import build, filelinks, swap

_SCRIPT = Path(__file__).parent / "offline_assets"
_SETTINGS = {"site_url": "", "use_directory_urls": False, "plugins": ["search", "offline"]}
_EXTRA = {"polyfills": ["assets/iframe-worker.js"]}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest a ZIP can tell; the same pages make the same bytes on any day."""


def pack(seeds: Path, docs: Path, archive: Path) -> bool:
    """Build the edition and put it into `archive`, whole; False when MkDocs finds fault, with its log shown."""
    swap.clear(archive.resolve().parent, ".offline-*")
    with tempfile.TemporaryDirectory(prefix=".offline-", dir=archive.resolve().parent) as folder:
        site = Path(folder) / archive.stem
        if not build.build(seeds, docs, site, Path(build.CONFIG), _SETTINGS, _EXTRA):
            return False
        filelinks.to_files(site)
        for file in sorted(_SCRIPT.iterdir()):
            shutil.copyfile(file, site / "assets" / file.name)
        packed = Path(folder) / archive.name
        _zip(site, packed)
        swap.to_disk(packed)
        packed.replace(archive)
    return True


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), _FIRST_DAY)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
