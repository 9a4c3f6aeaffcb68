"""Compresses the archives of a built site, which stand in docs/ uncompressed.

Uncompressed they have the same bytes on any machine; compressed they would differ from one library to another.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

_ARCHIVES = "*/*.qdpx"


def compress(site: Path) -> None:
    """Compress each uncompressed archive; a second time changes nothing."""
    for path in sorted(site.glob(_ARCHIVES)):
        if _is_stored(path):
            _rewrite(path)


def _is_stored(path: Path) -> bool:
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return all(entry.compress_type == zipfile.ZIP_STORED for entry in archive.infolist())


def _rewrite(path: Path) -> None:
    """Compress into a new file, since this one may be a hard link to the one in docs/."""
    new = path.with_name(f".{path.name}.new")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(new, "w") as after:
        for entry in before.infolist():
            plain = zipfile.ZipInfo(entry.filename, entry.date_time)
            after.writestr(plain, before.read(entry), zipfile.ZIP_DEFLATED)
    new.replace(path)
