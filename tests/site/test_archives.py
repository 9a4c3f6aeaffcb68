"""Archives of a site are compressed, and hold what they held."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from generator.site import archives

TEXT = b"Die Bruecke bleibt. " * 200


def packed(path: Path, method: int) -> Path:
    """An archive of two files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("project.qde", "sources/a.txt"):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), TEXT, method)
    return path


def test_the_same_files_in_less_room(tmp_path):
    """The same bytes each time; what is a second name in docs/ stays as it is."""
    site = tmp_path / "site"
    original = packed(tmp_path / "docs.qdpx", zipfile.ZIP_STORED)
    before = original.read_bytes()
    place = site / "daten" / "dossier.qdpx"
    place.parent.mkdir(parents=True)
    os.link(original, place)
    archives.compress(site)
    once = place.read_bytes()
    assert len(once) < len(before) / 5
    with zipfile.ZipFile(place) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {"project.qde": TEXT, "sources/a.txt": TEXT}
    archives.compress(site)
    assert place.read_bytes() == once
    assert original.read_bytes() == before
    assert [path.name for path in place.parent.iterdir()] == ["dossier.qdpx"]


def test_what_is_no_such_archive_is_left_alone(tmp_path):
    """Whatever its name says."""
    text = tmp_path / "daten" / "text.qdpx"
    text.parent.mkdir()
    text.write_bytes(TEXT)
    own = packed(tmp_path / "daten" / "own.qdpx", zipfile.ZIP_BZIP2)
    before = own.read_bytes()
    archives.compress(tmp_path)
    assert (text.read_bytes(), own.read_bytes()) == (TEXT, before)
